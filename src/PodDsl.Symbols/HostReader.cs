using Microsoft.CodeAnalysis;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Writers;

namespace PodDsl.Symbols;

/// <summary>The reading of the record of a host.</summary>
/// <param name="Host">The host.</param>
/// <param name="Source">The place of the record.</param>
/// <param name="Problems">What is wrong with the record.</param>
public sealed record HostReading(Host Host, SourceSpan Source, EquatableArray<Finding> Problems)
{
    /// <summary>The place where it names its file of facts.</summary>
    public SourceSpan FactsSource { get; init; }

    /// <summary>The place where it says which ids its blocks are cut from, or else its name.</summary>
    public SourceSpan PoolSource { get; init; }
}

/// <summary>Reads the host that a record declares.</summary>
public static class HostReader
{
    /// <summary>True if the record is a host of its own, not just a base for others.</summary>
    public static bool IsHost(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsAbstract: false } && WellKnown.IsHost(type);

    /// <summary>The name by which units say that they run there.</summary>
    public static string DeclaredName(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);

    /// <summary>The host of a record, or null if it is none.</summary>
    public static Host? Read(INamedTypeSymbol type, ConstantReader constants) => Read(type, constants, new SourceReader(null, default))?.Host;

    /// <summary>Reads a record, or returns null if it is no host.</summary>
    internal static HostReading? Read(INamedTypeSymbol type, ConstantReader constants, SourceReader sources)
    {
        if (!IsHost(type))
        {
            return null;
        }

        var problems = new List<Finding>();
        var host = new Host(UnitNames.ToKebabCase(type.Name), DeclaredName(type));
        var factsSource = SourceSpan.None;
        var poolSource = sources.Of(type);
        if (UnitFormats.Find(host.Name) is not null)
        {
            Report(sources.Of(type), $"is named as a format, and both would have the folder {host.Name}", "Give it another name");
        }

        if (type.IsGenericType)
        {
            Report(sources.Of(type), "is generic, so no unit can name it", "Declare a plain record");
        }

        foreach (var (attribute, _) in InheritedAttributes.Of(type))
        {
            if (WellKnown.IsAttribute(attribute.Class, WellKnown.PodmanVersion) && constants.Read(attribute).FirstText is { } version)
            {
                if (version.IndexOf('.') >= 0 && PodmanVersion.TryParse(version, out var podman))
                {
                    host = host with { Podman = podman.Known };
                    if (podman.IsTooNew)
                    {
                        problems.Add(new Finding(
                            LanguageRules.NewerPodman,
                            null,
                            sources.Of(attribute),
                            [type.Name, version, $"{PodmanVersion.Newest}"]));
                    }
                }
                else
                {
                    Report(sources.Of(attribute), $"has the podman '{version}', which is no version", "Write two or three numbers, such as 5.4 or 5.4.2");
                }
            }
            else if (WellKnown.IsAttribute(attribute.Class, WellKnown.Address) && constants.Read(attribute).FirstText is { } address)
            {
                host = host with { Address = address };
            }
            else if (WellKnown.IsAttribute(attribute.Class, WellKnown.Facts) && constants.Read(attribute).FirstText is { } facts)
            {
                host = host with { FactsFile = facts };
                factsSource = sources.Of(attribute);
            }
            else if (WellKnown.IsAttribute(attribute.Class, WellKnown.IdPool))
            {
                if (PoolOf(constants.Read(attribute)) is { } pool)
                {
                    host = host with { IdPool = pool };
                    poolSource = sources.Of(attribute);
                }
                else
                {
                    Report(
                        sources.Of(attribute),
                        "has an id pool that no host can have",
                        "Let it begin at an id from 0 to 4294967294, and give its blocks two ids at least");
                }
            }
            else if (WellKnown.IsAttribute(attribute.Class, WellKnown.RetiredIdBlock) && RetiredBlocks.Of(attribute) is { } retired)
            {
                host = host with { RetiredIdBlocks = host.RetiredIdBlocks.AddRange([retired]) };
            }
            else if (WellKnown.IsAttribute(attribute.Class, WellKnown.Formats))
            {
                var values = constants.Read(attribute);
                host = host with { Formats = FormatsOf(values) };
                if (IndexesOf(values).Any(static index => index < 0 || index >= UnitFormats.All.Count))
                {
                    problems.Add(new Finding(
                        LanguageRules.UndefinedChoice,
                        null,
                        sources.Of(attribute),
                        [WellKnown.Formats, type.Name, string.Join(", ", UnitFormats.All.Select(static format => format.Format))]));
                }
            }
        }

        return new HostReading(host with { IsUsable = !problems.Exists(static problem => problem.IsError) }, sources.Of(type), problems.ToEquatableArray())
        {
            FactsSource = factsSource,
            PoolSource = poolSource,
        };

        void Report(SourceSpan source, Shown what, Shown wayOut) =>
            problems.Add(new Finding(LanguageRules.WrongHost, null, source, [$"host '{type.Name}'", what, wayOut]));
    }

    private static IdPool? PoolOf(AttributeValues values)
    {
        var start = values.Arguments.Length > 0 ? values.Arguments[0].Value as long? : null;
        var size = values.Find("BlockSize")?.Value as long? ?? IdPool.UsualBlockSize;
        var count = values.Find("Count")?.Value as long? is var blocks && blocks == 0 ? null : blocks;
        return start is >= 0 and < uint.MaxValue && size is >= 2 and < uint.MaxValue && count is null or > 0
            ? new IdPool(start!.Value, size, count)
            : null;
    }

    private static IEnumerable<int> IndexesOf(AttributeValues values) =>
        values.Arguments.SelectMany(static argument => argument.Values).Select(static value => value.Value).OfType<int>();

    private static EquatableArray<string> FormatsOf(AttributeValues values) => IndexesOf(values)
        .Select(static index => UnitFormats.All.ElementAtOrDefault(index)?.Name)
        .OfType<string>()
        .Distinct()
        .ToEquatableArray();

    /// <summary>The hosts of referenced projects.</summary>
    public static EquatableArray<Host> Referenced(Compilation compilation, CancellationToken cancellation) =>
        ReferencedUnits.HostsOf(compilation, cancellation).ToEquatableArray();

    /// <summary>All hosts of a project, each once. Those that would have the same folder cannot be used.</summary>
    public static EquatableArray<Host> InOrder(IEnumerable<Host> hosts)
    {
        var all = hosts.Distinct().OrderBy(static host => host.DeclaredName, StringComparer.Ordinal).ToList();
        var folders = all.ToLookup(static host => host.Name, StringComparer.OrdinalIgnoreCase);
        return all.Select(host => folders[host.Name].Count() == 1 ? host : host with { IsUsable = false }).ToEquatableArray();
    }

    /// <summary>What is wrong with a host beside others: one of them would have the same folder.</summary>
    /// <param name="host">The host.</param>
    /// <param name="source">Where to report it.</param>
    /// <param name="hosts">All hosts of the project.</param>
    internal static Finding? FindClash(Host host, SourceSpan source, EquatableArray<Host> hosts) =>
        hosts.FirstOrDefault(other => other.DeclaredName != host.DeclaredName && string.Equals(other.Name, host.Name, StringComparison.OrdinalIgnoreCase)) is { } twin
            ? new Finding(
                LanguageRules.WrongHost,
                null,
                source,
                [$"host '{host.DeclaredName}'", $"would have the folder {host.Name}, as '{twin.DeclaredName}' would, so no file is written for either", "Give one of the two records another name"])
            : null;

    /// <summary>The facts of a host that do not arrive: its record names a file that the build does not pass on.</summary>
    internal static Finding? FindMissingFacts(HostReading reading, EquatableArray<FactsFile> files)
    {
        if (reading.Host.FactsFile is not { } name || FactsFile.Find(files, name) is not null)
        {
            return null;
        }

        Shown wayOut = files.IsEmpty
            ? $"Add <PodDslHostFacts Include=\"{name}\" /> to an ItemGroup of the project, or put the file beside the project with a name that ends with .facts.json"
            : $"Name one of {Listed.All([.. files.Select(static file => (Shown)$"'{file.Path.Substring(file.Path.LastIndexOfAny(['/', '\\']) + 1)}'").Distinct()])}, or add <PodDslHostFacts Include=\"{name}\" /> to an ItemGroup of the project";
        return new Finding(
            LanguageRules.WrongHost, null, reading.FactsSource, [$"host '{reading.Host.RecordName}'", $"has its facts in '{name}', and the build passes no such file to the compiler", wayOut]);
    }

    /// <summary>Where a unit runs, for those who only name it; its own reading has the problems.</summary>
    internal static EquatableArray<RunsOn> PlacesOf(INamedTypeSymbol type, ConstantReader constants, SourceReader sources) =>
        PlacesOf(type, type.Name, constants, sources, []);

    /// <summary>Where a unit runs, as its record and its bases say: of several for one host the last.</summary>
    internal static EquatableArray<RunsOn> PlacesOf(
        INamedTypeSymbol type, string unit, ConstantReader constants, SourceReader sources, List<Finding> problems)
    {
        List<RunsOn>? places = null;
        foreach (var (attribute, _) in InheritedAttributes.Of(type))
        {
            if (!WellKnown.IsAttribute(attribute.Class, WellKnown.RunsOn)
                || attribute.TypeArguments is not [INamedTypeSymbol { TypeKind: not TypeKind.Error } host])
            {
                continue;
            }

            if (!IsHost(host))
            {
                problems.Add(new Finding(
                    LanguageRules.WrongReference,
                    null,
                    sources.OfTypeArgument(attribute),
                    [WellKnown.RunsOn, unit, host.Name, "no host, but a base for hosts", "a record that derives from Host and is not abstract"]));
                continue;
            }

            places ??= [];
            var name = DeclaredName(host);
            RemoveOn(places, name);
            places.Add(new RunsOn(name, constants.Read(attribute).Find("User")?.Text, sources.Of(attribute)));
            if (places[places.Count - 1].User is { } user && UserNames.FindProblem(user) is { } problem)
            {
                problems.Add(new Finding(
                    LanguageRules.WrongHost, null, sources.OfArgument(attribute, "User"), [$"user '{user}' of '{unit}'", problem, "Write the name that the user has on the host"]));
            }
        }

        return places?.ToEquatableArray() ?? default;
    }

    private static void RemoveOn(List<RunsOn> places, string host) => places.RemoveAll(place => place.Host == host);
}
