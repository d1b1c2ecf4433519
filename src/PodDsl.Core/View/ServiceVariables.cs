using System.Text.RegularExpressions;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.View;

/// <summary>The environment of a service, from which systemd expands variables in its commands.</summary>
internal static class ServiceVariables
{
    /// <summary>Variables that systemd sets in every service, or in those to which it has something to say.</summary>
    private static readonly Regex OfSystemd = new(
        "^(PATH|LANG|LANGUAGE|LC_[A-Z]+|USER|INVOCATION_ID|MAINPID|NOTIFY_SOCKET|LISTEN_[A-Z]+|JOURNAL_STREAM|SYSTEMD_[A-Z_]+|WATCHDOG_[A-Z]+|"
        + "MEMORY_PRESSURE_[A-Z]+|MANAGERPID|MANAGERPIDFDID|SERVICE_RESULT|EXIT_[A-Z]+|TRIGGER_[A-Z_]+|MONITOR_[A-Z_]+|REMOTE_[A-Z]+|PIDFILE|FDSTORE|"
        + "DEBUG_INVOCATION|(RUNTIME|STATE|CACHE|LOGS|CONFIGURATION|CREDENTIALS)_DIRECTORY|TERM|COLORTERM|NO_COLOR|" + UnitVariable.Name + ")$",
        RegexOptions.CultureInvariant);

    /// <summary>Variables of whoever logs in: the manager of a user has them, and a service of the system with <c>User=</c>.</summary>
    private static readonly Regex OfLogin = new("^(HOME|LOGNAME|SHELL)$", RegexOptions.CultureInvariant);

    private static readonly Regex OfSession = new("^(XDG_.*|DBUS_.*)$", RegexOptions.CultureInvariant);

    /// <summary>
    /// True if the service has no variable of that name. The manager of a user may have any: there it is true only where the container gets
    /// one of that name, so that the author means that one.
    /// </summary>
    public static bool Lacks(Unit unit, string name, Target target)
    {
        if (OfSystemd.IsMatch(name)
            || Directives.Has(unit, Section.Service, Keys.EnvironmentFile)
            || Directives.Words(unit, Section.Service, Keys.PassEnvironment).Any(passed => passed.Split(' ', '\t').Contains(name))
            || unit.FindAll(Section.Service, Keys.Environment).Any(setting => Defines(setting.Value, name)))
        {
            return false;
        }

        return target.Scope == UnitScope.User
            ? !OfLogin.IsMatch(name) && !OfSession.IsMatch(name) && (ContainerValue(unit, name) is not null || ContainerFiles(unit).Any())
            : !(OfLogin.IsMatch(name) && IsOfUser(unit));
    }

    /// <summary>
    /// The value of a variable of the container, or null if its unit sets none of that name. <c>NAME=${NAME}</c> hands on what the service has.
    /// </summary>
    public static Text? ContainerValue(Unit unit, string name) => unit.FindAll(Section.Kind, Keys.Environment)
        .Select(setting => setting.Value).OfType<PairValue>()
        .LastOrDefault(pair => pair.Name == name && pair.Value?.Variables.Contains(name) != true)?.Value;

    /// <summary>The same for all variables of the container.</summary>
    public static IReadOnlyDictionary<string, Text?> ContainerValues(Unit unit)
    {
        var values = new Dictionary<string, Text?>(StringComparer.Ordinal);
        foreach (var setting in unit.FindAll(Section.Kind, Keys.Environment))
        {
            if (setting.Value is PairValue pair && pair.Value?.Variables.Contains(pair.Name) != true)
            {
                values[pair.Name] = pair.Value;
            }
        }

        return values;
    }

    /// <summary>The files with variables of the container.</summary>
    public static IEnumerable<Setting> ContainerFiles(Unit unit) =>
        unit.FindAll(Section.Kind, Keys.EnvironmentFile).Where(setting => setting.Value is not (ClearValue or RawValue));

    private static bool IsOfUser(Unit unit) =>
        Directives.Has(unit, Section.Service, Keys.User) || Directives.Has(unit, Section.Service, Keys.DynamicUser)
        || Directives.Has(unit, Section.Service, Keys.PAMName);

    private static bool Defines(SettingValue value, string name) => value switch
    {
        PairValue pair => pair.Name == name,
        ClearValue => false,
        RawValue raw => raw.UnitText.IndexOf(name + "=", StringComparison.Ordinal) >= 0,
        _ => true,
    };
}
