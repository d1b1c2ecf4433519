using System.Globalization;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Host.Tests.Meaning;

/// <summary>Units of every kind whose systemd directives meet what the generator adds.</summary>
internal static class DirectiveCases
{
    private static readonly (Section Section, string Name, SettingValue Value)[] ForAll =
    [
        (Section.Quadlet, "DefaultDependencies", new BooleanValue(false)),
        (Section.Quadlet, "DefaultDependencies", new BooleanValue(true)),
        (Section.Unit, "Description", new TextValue("50% of $HOME; it's \"ü\" \\x")),
        (Section.Unit, "After", new TextValue("other.service")),
        (Section.Unit, "Wants", new ReferenceValue(Neighbours.Network.ToReference())),
        (Section.Unit, "RequiresMountsFor", new TextValue("/srv/a b")),
        (Section.Unit, "DefaultDependencies", new BooleanValue(false)),
        (Section.Service, "SyslogIdentifier", new TextValue("me")),
        (Section.Service, "RemainAfterExit", new BooleanValue(false)),
        (Section.Service, "Restart", new TextValue("on-abnormal")),
        (Section.Service, "TimeoutStartSec", new TextValue("900")),
        (Section.Service, "Environment", new PairValue("A", "x y%n\"'\\$")),
        (Section.Service, "ExecStartPre", new CommandValue(["/bin/echo", "a b", "$x%n;", ";", ""], true)),
        (Section.Service, "ExecStop", new CommandValue(["/bin/true"], false)),
        (Section.Service, "ExecStopPost", new CommandValue(["/bin/true"], false)),
        (Section.Service, "ExecReload", new CommandValue(["/bin/true"], false)),
        (Section.Service, "WorkingDirectory", new TextValue("/srv/a")),
        (Section.Service, "CPUQuota", new TextValue("150%")), // systemd complains about a doubled percent sign
        (Section.Service, "MemoryHigh", new TextValue("50%")),
        (Section.Service, "MemoryMax", new TextValue("80%")),
        (Section.Service, "MemorySwapMax", new TextValue("25%")),
        (Section.Service, "TasksMax", new TextValue("10%")),
        (Section.Install, "WantedBy", new TextValue("multi-user.target")),
    ];

    private static readonly (Section Section, string Name, SettingValue Value)[] ForLongRunning =
    [
        (Section.Service, "Type", new TextValue("oneshot")),
        (Section.Service, "Type", new TextValue("notify")),
        (Section.Service, "KillMode", new TextValue("control-group")),
        (Section.Service, "NotifyAccess", new TextValue("main")),
        (Section.Service, "Delegate", new TextValue("no")),
    ];

    /// <summary>An empty assignment clears earlier values, even those of the generator.</summary>
    private static readonly (Section Section, string Name, SettingValue[] Values)[] Resets =
    [
        (Section.Unit, "After", [new RawValue("")]),
        (Section.Unit, "Wants", [new TextValue("a.service"), new RawValue(""), new TextValue("b.service")]),
        (Section.Unit, "Requires", [new RawValue("a.service"), new RawValue(""), new RawValue("b.service")]),
        (Section.Unit, "Before", [new RawValue("")]),
        (Section.Unit, "BindsTo", [new RawValue("a.service"), new RawValue("")]),
        (Section.Unit, "RequiresMountsFor", [new TextValue("/srv/a"), new RawValue("")]),
        (Section.Unit, "ConditionPathExists", [new TextValue("/srv/a"), new RawValue(""), new TextValue("/srv/b")]),
        (Section.Unit, "Documentation", [new RawValue("man:a(1)"), new RawValue("")]),
        (Section.Service, "Environment", [new PairValue("A", "1"), new RawValue(""), new PairValue("B", "2")]),
        (Section.Service, "EnvironmentFile", [new TextValue("/srv/a"), new RawValue("")]),
        (Section.Service, "ExecStartPre", [new RawValue("/bin/true"), new RawValue("")]),
        (Section.Service, "ExecStart", [new RawValue("/bin/true"), new RawValue("")]),
        (Section.Service, "ExecStop", [new RawValue("/bin/true"), new RawValue(""), new RawValue("/bin/false")]),
        (Section.Service, "ExecStopPost", [new RawValue("")]),
        (Section.Service, "SyslogIdentifier", [new RawValue("")]),
        (Section.Service, "WorkingDirectory", [new RawValue("")]),
        (Section.Install, "WantedBy", [new TextValue("a.target"), new RawValue(""), new TextValue("b.target")]),
        (Section.Install, "Alias", [new RawValue("a.service"), new RawValue("")]),
    ];

    public static IEnumerable<KeyCase> All()
    {
        var count = 0;
        foreach (var kind in UnitKinds.OfQuadlet)
        {
            var directives = kind is UnitKind.Container or UnitKind.Kube ? [.. ForAll, .. ForLongRunning] : ForAll;
            foreach (var (section, name, value) in directives)
            {
                yield return Make(kind, string.Create(CultureInfo.InvariantCulture, $"d{count++}"), Options.Common(section, name), value);
            }

            foreach (var (section, name, values) in Resets)
            {
                var option = Options.Find(kind, section, name) ?? new Option(section, name);
                yield return Make(kind, string.Create(CultureInfo.InvariantCulture, $"d{count++}"), "reset", [.. values.Select(value => new Setting(option, value))]);
            }

            if (kind != UnitKind.Artifact)
            {
                yield return Make(kind, $"template-{kind}@".ToLowerInvariant(), Options.Common(Section.Unit, "Description"), new TextValue("template"));
            }
        }
    }

    private static KeyCase Make(UnitKind kind, string unitName, Option option, SettingValue value) =>
        Make(kind, unitName, value.ToArgument().ToString(), [new Setting(option, value)]);

    private static KeyCase Make(UnitKind kind, string unitName, string label, List<Setting> settings)
    {
        var setting = settings[^1];
        return new($"{kind}.[{setting.Option.Section}]{setting.Option.Name}/{label}", setting, new Unit(kind, unitName, [.. KeyCases.Needed(kind), .. settings], unitName) { Language = Language.CSharp });
    }
}
