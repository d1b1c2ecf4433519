using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using PodDsl.Core.Facts;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Writers;

namespace PodDsl.Symbols;

/// <summary>The settings of the project file: the formats and the target.</summary>
public sealed record BuildSettings(EquatableArray<UnitFormat> Formats, Target Target)
{
    /// <summary>The hosts of the project, its records. Without any, all units are for the target.</summary>
    public EquatableArray<Host> Hosts { get; init; }

    /// <summary>The files of host facts that the build passes on.</summary>
    public EquatableArray<FactsFile> FactsFiles { get; init; }

    public static BuildSettings Default { get; } =
        new(new EquatableArray<UnitFormat>([UnitFormats.All[0].Format]), Target.Default);

    /// <summary>Reads the input of an analyzer from the build: the properties, and the file of host facts.</summary>
    public static BuildSettings Read(AnalyzerOptions options, CancellationToken cancellation) =>
        Read(options.AnalyzerConfigOptionsProvider.GlobalOptions).With(HostFactsFile.ReadAll(options, cancellation));

    /// <summary>Reads the properties that the build passes to the compiler. The build itself refuses bad ones.</summary>
    public static BuildSettings Read(AnalyzerConfigOptions options)
    {
        var rows = new List<FormatRow>();
        foreach (var name in Property(options, "_PodDslFormats").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (UnitFormats.Find(name.Trim()) is { } row && !rows.Exists(known => ReferenceEquals(known, row)))
            {
                rows.Add(row);
            }
        }

        var formats = new UnitFormat[rows.Count];
        for (var index = 0; index < formats.Length; index++)
        {
            formats[index] = rows[index].Format;
        }

        var podman = PodmanVersion.TryParse(Property(options, "PodDslPodmanVersion"), out var version)
            ? version.Known
            : PodmanVersion.Newest;
        var scope = Property(options, "PodDslScope") == "user" ? UnitScope.User : UnitScope.System;
        return new BuildSettings(
            formats.Length == 0 ? Default.Formats : new EquatableArray<UnitFormat>(formats),
            new Target(podman, scope) { IdPool = Pool(options) });
    }

    private static IdPool? Pool(AnalyzerConfigOptions options)
    {
        var (start, size) = (Number(options, "PodDslIdPool"), Number(options, "PodDslIdBlockSize"));
        return start is null && size is null ? null : new IdPool(start ?? IdPool.Default.Start, size is >= 2 ? size.Value : IdPool.Default.BlockSize);
    }

    /// <summary>What the units of one systemd are for.</summary>
    public Target TargetOf(Manager manager) => manager.Host is { } host ? manager.TargetIn(Target, FactsOf(host)) : Target;

    /// <summary>The facts about a host. Those of the project are about the only host; of several, nobody knows which one is meant.</summary>
    public HostFacts? FactsOf(Host host) =>
        host.FactsFile is { } name ? FactsFile.Find(FactsFiles, name)?.Facts
        : Hosts.Count == 1 ? FactsFiles.FirstOrDefault(static file => file.IsOfProject)?.Facts
        : null;

    /// <summary>True if the units of some managers are for the same.</summary>
    public bool IsSameFor(IReadOnlyList<Manager> managers, BuildSettings other) =>
        Formats == other.Formats
        && Hosts == other.Hosts
        && (Target with { Facts = null }).Equals(other.Target with { Facts = null })
        && managers.All(manager => TargetOf(manager).Equals(other.TargetOf(manager)));

    /// <summary>The same for the units of one systemd.</summary>
    public BuildSettings For(Manager manager) => manager.Host is not { } host ? this : this with
    {
        Target = TargetOf(manager),
        Formats = host.Formats.IsEmpty ? Formats : host.Formats.Select(static name => UnitFormats.Find(name)!.Format).ToEquatableArray(),
    };

    /// <summary>The systemd of each host, or that of a project without hosts.</summary>
    public IEnumerable<Manager> Systems => Hosts.IsEmpty ? [Manager.OfProject] : Hosts.Select(static host => new Manager(host, null));

    /// <summary>True if no unit is a Quadlet file, so that hand-written ones are converted.</summary>
    public bool AreServicesOnly => !Formats.Contains(UnitFormat.Quadlet);

    /// <summary>The same with facts about hosts.</summary>
    public BuildSettings With(EquatableArray<FactsFile> files)
    {
        var facts = files.FirstOrDefault(static file => file.IsOfProject)?.Facts;
        return this with { FactsFiles = files, Target = Target with { Facts = facts?.For(Target.Scope == UnitScope.User ? facts.User : null) } };
    }

    /// <summary>The same with the id blocks that no unit may have again.</summary>
    public BuildSettings With(EquatableArray<RetiredIdBlock> retired) =>
        retired == Target.RetiredIdBlocks ? this : this with { Target = Target with { RetiredIdBlocks = retired } };

    private static long? Number(AnalyzerConfigOptions options, string name) =>
        uint.TryParse(Property(options, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) ? value : "";
}
