using PodDsl.Core.Facts;
using PodDsl.Core.Podman;

namespace PodDsl.App;

/// <summary>A unit file that the program carries.</summary>
internal sealed record ProgramUnit(string Format, string FileName, string Text, string? Host, string? User, bool HoldsSecrets)
{
    /// <summary>The folder of its host and user, as a build has it; empty without hosts.</summary>
    public string Place => (Host is null ? "" : Host + "/") + (User is null ? "" : $"users/{User}/");

    /// <summary>The path below the folder of units, as a build has it.</summary>
    public string RelativePath => $"{Place}{Format}/{FileName}";
}

/// <summary>A systemd that the program has units for.</summary>
internal sealed record ProgramSystem(string? Host, string? User);

/// <summary>The unit files that the program carries.</summary>
internal sealed class ProgramUnits
{
    private readonly List<ProgramUnit> _units = [];
    private readonly Dictionary<string, (string Podman, string Scope)> _targets = new(StringComparer.Ordinal);

    /// <summary>The files in the order of their paths.</summary>
    public IReadOnlyList<ProgramUnit> All => [.. _units.OrderBy(unit => unit.RelativePath, StringComparer.Ordinal)];

    public IReadOnlyList<ProgramSystem> Systems => [.. All.Select(unit => new ProgramSystem(unit.Host, unit.User)).Distinct()];

    public void Add(ProgramUnit unit)
    {
        lock (_units)
        {
            _units.Add(unit);
        }
    }

    public void AddTarget(string? host, string podman, string scope)
    {
        lock (_units)
        {
            _targets[host ?? ""] = (podman, scope);
        }
    }

    public Target TargetOf(ProgramSystem system)
    {
        var (podman, scope) = _targets.TryGetValue(system.Host ?? "", out var own) || _targets.TryGetValue("", out own) ? own : ("", "system");
        return new Target(
            PodmanVersion.TryParse(podman, out var version) ? version.Known : PodmanVersion.Newest,
            system.User is not null || (system.Host is null && scope == "user") ? UnitScope.User : UnitScope.System);
    }

    public IReadOnlyList<ProgramUnit> Of(ProgramSystem system, string? format = null) =>
        [.. All.Where(unit => unit.Host == system.Host && unit.User == system.User && (format is null || unit.Format == format))];
}
