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
/// <param name="Problems">What is wrong with the record.</param>
public sealed record HostReading(Host Host, EquatableArray<Finding> Problems);

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
        if (UnitFormats.Find(host.Name) is not null)
        {
            Report(sources.Of(type), $"is named as a format, and both would have the folder {host.Name}", "Give it another name");
        }

        foreach (var (attribute, _) in InheritedAttributes.Of(type))
        {
            if (WellKnown.IsAttribute(attribute.AttributeClass, WellKnown.PodmanVersion) && constants.Read(attribute).FirstText is { } version)
            {
                if (PodmanVersion.TryParse(version, out var podman))
                {
                    host = host with { Podman = podman.Known };
                }
                else
                {
                    Report(sources.Of(attribute), $"has the podman '{version}', which is no version", "Write two or three numbers, such as 5.4 or 5.4.2");
                }
            }
            else if (WellKnown.IsAttribute(attribute.AttributeClass, WellKnown.Address) && constants.Read(attribute).FirstText is { } address)
            {
                host = host with { Address = address };
            }
            else if (WellKnown.IsAttribute(attribute.AttributeClass, WellKnown.IdPool))
            {
                if (PoolOf(constants.Read(attribute)) is { } pool)
                {
                    host = host with { IdPool = pool };
                }
                else
                {
                    Report(
                        sources.Of(attribute),
                        "has an id pool that no host can have",
                        "Let it begin at an id from 0 to 4294967294, and give its blocks two ids at least");
                }
            }
            else if (WellKnown.IsAttribute(attribute.AttributeClass, WellKnown.RetiredIdBlock) && RetiredBlocks.Of(attribute) is { } retired)
            {
                host = host with { RetiredIdBlocks = host.RetiredIdBlocks.AddRange([retired]) };
            }
            else if (WellKnown.IsAttribute(attribute.AttributeClass, WellKnown.Formats))
            {
                host = host with { Formats = FormatsOf(constants.Read(attribute)) };
            }
        }

        return new HostReading(host, problems.ToEquatableArray());

        void Report(SourceSpan source, Shown what, Shown wayOut) =>
            problems.Add(new Finding(LanguageRules.WrongHost, null, source, [type.Name, what, wayOut]));
    }

    private static IdPool? PoolOf(AttributeValues values)
    {
        var start = values.Arguments.Count > 0 ? values.Arguments[0].Value as long? : null;
        var size = values.Find("BlockSize")?.Value as long? ?? IdPool.UsualBlockSize;
        var count = values.Find("Count")?.Value as long? is var blocks && blocks == 0 ? null : blocks;
        return start is >= 0 and < uint.MaxValue && size is >= 2 and < uint.MaxValue && count is null or > 0
            ? new IdPool(start!.Value, size, count)
            : null;
    }

    private static EquatableArray<string> FormatsOf(AttributeValues values) => values.Arguments.SelectMany(static argument => argument.Values)
        .Select(static value => value.Value is int index ? UnitFormats.All.ElementAtOrDefault(index)?.Name : null)
        .OfType<string>()
        .Distinct()
        .ToEquatableArray();

    /// <summary>The hosts of referenced projects.</summary>
    public static EquatableArray<Host> Referenced(Compilation compilation, CancellationToken cancellation) =>
        ReferencedUnits.HostsOf(compilation, cancellation).ToEquatableArray();

    /// <summary>All hosts of a project, each once.</summary>
    public static EquatableArray<Host> InOrder(IEnumerable<Host> hosts) =>
        hosts.OrderBy(static host => host.DeclaredName, StringComparer.Ordinal).Distinct().ToEquatableArray();

    /// <summary>Where a unit runs, as its record and its bases say: of several for one host the last.</summary>
    internal static EquatableArray<RunsOn> PlacesOf(INamedTypeSymbol type, ConstantReader constants, SourceReader sources)
    {
        List<RunsOn>? places = null;
        foreach (var (attribute, _) in InheritedAttributes.Of(type))
        {
            if (!WellKnown.IsAttribute(attribute.AttributeClass, WellKnown.RunsOn)
                || attribute.AttributeClass is not { TypeArguments: [INamedTypeSymbol { TypeKind: not TypeKind.Error } host] })
            {
                continue;
            }

            places ??= [];
            var name = DeclaredName(host);
            places.RemoveAll(place => place.Host == name);
            places.Add(new RunsOn(name, constants.Read(attribute).Find("User")?.Text, sources.Of(attribute)));
        }

        return places?.ToEquatableArray() ?? default;
    }
}
