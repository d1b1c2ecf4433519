using System.Collections.Immutable;
using PodDsl.Core.Facts;
using PodDsl.Core.Lint;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Values;
using PodDsl.Core.Writers;
using PodDsl.Symbols;

namespace PodDsl.Generators;

/// <summary>The hand-written unit files of a project, and what its units are for.</summary>
internal sealed record UnitFiles(ImmutableArray<HandWrittenFile> Files, BuildSettings Settings)
{
    /// <summary>True if there is a file that is converted.</summary>
    public bool HasConverted =>
        Files.Any(static file => file.IsOfQuadlet) && Settings.Systems.Any(system => Settings.For(system).AreServicesOnly);
}

/// <summary>A unit that hand-written files may name, by the systemd that runs it.</summary>
internal sealed record PlacedReference(Manager Manager, UnitReference Unit);

/// <summary>The units of records that hand-written files may name; none if no file is converted, since nobody asks then.</summary>
internal sealed record PlacedReferences(EquatableArray<PlacedReference> Units)
{
    public static PlacedReferences Of(IEnumerable<UnitModel> units, UnitFiles files) => new(!files.HasConverted ? [] :
    [
        .. units.Where(static model => model.Unit.Kind != Core.Podman.UnitKind.DropIn)
            .SelectMany(model => Placement.Of(model.Unit, files.Settings.Hosts).Select(static placement => new PlacedReference(placement.Manager, placement.Unit.ToReference()))),
    ]);
}

/// <summary>What the build has to know of a host to place hand-written unit files.</summary>
/// <param name="Name">Its name; empty for a project without hosts.</param>
/// <param name="Formats">The formats of its units.</param>
/// <param name="Converted">The files that were converted, with line breaks between them.</param>
internal sealed record UnitFileHost(string Name, string Formats, string Converted);

/// <summary>A service that was made of a hand-written Quadlet file.</summary>
internal sealed record ConvertedUnit(WrittenFile File, Manager Manager, bool HoldsSecrets);

/// <summary>The hosts of a project with hand-written unit files, with the services that were made of some.</summary>
/// <param name="Hosts">Each host; none if there is no such file.</param>
/// <param name="Units">The services.</param>
internal sealed record UnitFileHosts(EquatableArray<UnitFileHost> Hosts, EquatableArray<ConvertedUnit> Units)
{
    public const string HintName = "PodDslHosts.g.cs";

    public static UnitFileHosts Of(UnitFiles project, PlacedReferences others, Steps steps)
    {
        var (files, settings) = project;
        var hosts = new List<UnitFileHost>();
        var units = new List<ConvertedUnit>();
        foreach (var system in files.IsEmpty ? [] : settings.Systems.Where(static system => system.Host is not { IsUsable: false }))
        {
            var host = system.Host;
            var formats = settings.For(system);
            var converted = new List<string>();
            foreach (var user in formats.AreServicesOnly ? files.Where(file => file.IsOn(host)).Select(static file => file.User).Distinct() : [])
            {
                converted.AddRange(Convert([.. files.Where(file => file.IsOfQuadlet && file.IsOn(host) && file.User == user)], new Manager(host, user), settings, others, units, steps));
            }

            hosts.Add(new UnitFileHost(
                host?.Name ?? "", string.Join(",", formats.Formats.Select(static format => UnitFormats.Of(format).Name)), string.Join("\n", converted.Distinct().OrderBy(static path => path, StringComparer.Ordinal))));
        }

        return new UnitFileHosts(hosts.ToEquatableArray(), units.ToEquatableArray());
    }

    private static IReadOnlyList<string> Convert(
        IReadOnlyList<HandWrittenFile> files, Manager manager, BuildSettings settings, PlacedReferences others, List<ConvertedUnit> units, Steps steps)
    {
        var result = ConvertedFiles.Of(
            [.. files.Select(static file => new QuadletSource(file.Path, file.Content))],
            others.Units.Where(other => other.Manager == manager).Select(static other => other.Unit),
            settings.TargetOf(manager),
            steps);
        var hidden = new HashSet<string>(files.Where(static file => file.IsPrivate).Select(static file => file.Path), StringComparer.Ordinal);
        units.AddRange(result.Files.Select(made => new ConvertedUnit(made.File, manager, made.File.HoldsSecrets || made.From.Any(hidden.Contains))));
        return result.Converted;
    }

    /// <summary>A class of its own carries them: a record of a host need not be partial, and may be of another project.</summary>
    public string Write()
    {
        var writer = new SourceWriter();
        writer.Line(GeneratedTrees.FirstLine);
        writer.Line();
        writer.Doc("<summary>Tells the build of the hosts.</summary>");
        writer.Line(SourceWriter.GeneratedCode);
        foreach (var host in Hosts)
        {
            writer.Line($"[global::PodDsl.EmittedHost({CSharpText.Literal(host.Name)}, \"{host.Formats}\"{(host.Converted.Length > 0 ? ", Converted = " + CSharpText.Literal(host.Converted) : "")})]");
        }

        foreach (var unit in Units)
        {
            writer.Line(UnitSource.EmittedUnit(unit.File, unit.Manager, unit.HoldsSecrets));
        }

        writer.Open("internal static class __PodDslHosts");
        writer.CloseAll();
        return writer.ToString();
    }
}
