using Microsoft.CodeAnalysis;
using PodDsl.Core.Podman;
using PodDsl.Core.View;
using PodDsl.Core.Writers;

namespace PodDsl.Symbols;

/// <summary>
/// The generated constants of a record. Their names and values follow from the record alone, so other records can use them before they
/// exist.
/// </summary>
public static class GeneratedNames
{
    public const string UnitName = nameof(UnitName);
    public const string ServiceName = nameof(ServiceName);
    private const string ContainerName = nameof(ContainerName);
    private const string PodName = nameof(PodName);
    private const string NetworkName = nameof(NetworkName);
    private const string VolumeName = nameof(VolumeName);
    private const string ImageTag = nameof(ImageTag);

    /// <summary>The texts of the unit files. They are known only after everything else.</summary>
    public static IReadOnlyList<string> Texts { get; } = ["UnitText", .. UnitFormats.All.Select(format => format.Constant)];

    /// <summary>Every constant that some record gets, but for addresses, whose names have numbers.</summary>
    public static IReadOnlyList<string> All { get; } =
        [UnitName, ServiceName, ContainerName, PodName, NetworkName, VolumeName, ImageTag, .. Texts];

    /// <summary>True for a constant that some record may get.</summary>
    public static bool Contains(string name) => All.Contains(name) || IsAddress(name);

    /// <summary>True for a constant with an address at which other hosts reach the unit.</summary>
    public static bool IsAddress(string name) => name.StartsWith(PublishedAddresses.Prefix, StringComparison.Ordinal);

    /// <summary>Handwritten members of a record or its bases with the names of addresses.</summary>
    public static IEnumerable<string> TakenAddresses(INamedTypeSymbol type)
    {
        for (var record = type; record is not null && !WellKnown.IsOurs(record); record = record.BaseType)
        {
            foreach (var name in record.MemberNames.Where(IsAddress).Where(name => IsTaken(type, name)))
            {
                yield return name;
            }
        }
    }

    /// <summary>
    /// The constant for podman's name of the resource, or null if the unit makes none. It has the name of the attribute.
    /// </summary>
    public static string? ResourceName(UnitKind kind) => kind switch
    {
        UnitKind.Container => ContainerName,
        UnitKind.Pod => PodName,
        UnitKind.Network => NetworkName,
        UnitKind.Volume => VolumeName,
        UnitKind.Build => ImageTag,
        _ => null,
    };

    /// <summary>The names of a unit with their values, without those that its record declares itself or that are unreadable.</summary>
    public static IEnumerable<GeneratedName> Of(INamedTypeSymbol type, ConstantReader constants)
    {
        foreach (var name in All)
        {
            if (!Texts.Contains(name) && Has(type, name) && !IsTaken(type, name)
                && ReferenceReader.ReadName(type, name, constants) is { } value)
            {
                yield return new GeneratedName(name, value, SummaryOf(name));
            }
        }
    }

    /// <summary>
    /// True if the record or a base has a handwritten member of that name. The name keeps meaning that member.
    /// </summary>
    public static bool IsTaken(INamedTypeSymbol type, string name)
    {
        if (type.Name == name)
        {
            return true;
        }

        for (var record = type; record is not null; record = record.BaseType)
        {
            foreach (var member in record.GetMembers(name))
            {
                var isInherited = !ReferenceEquals(record, type);
                if (!(isInherited && member.DeclaredAccessibility == Accessibility.Private) && !GeneratedMembers.Contains(member))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>True if some record of that kind of unit gets such a constant.</summary>
    internal static bool Has(INamedTypeSymbol type, string name) =>
        UnitReader.IsUnit(type)
        && WellKnown.KindOf(type) is { } kind
        && (name == UnitName || Texts.Contains(name) || (name == ServiceName && kind != UnitKind.DropIn) || name == ResourceName(kind)
            || (IsAddress(name) && kind is UnitKind.Container or UnitKind.Pod or UnitKind.Kube));

    /// <summary>
    /// The record whose generated constant a name means as a member of a type: that type, or the nearest base that is a
    /// unit. Null if it means something else.
    /// </summary>
    internal static INamedTypeSymbol? Owner(INamedTypeSymbol type, string name)
    {
        if (IsTaken(type, name))
        {
            return null;
        }

        for (var record = type; record is not null && !WellKnown.IsOurs(record); record = record.BaseType)
        {
            if (Has(record, name))
            {
                return record;
            }
        }

        return null;
    }

    private static string SummaryOf(string name) => name switch
    {
        UnitName => "The name of the unit: its file is named so, and what podman runs unless that has a name of its own.",
        ServiceName => "The name of its service, without .service.",
        ImageTag => "The name of the image that is built.",
        _ => $"What podman calls the {name.Substring(0, name.Length - "Name".Length).ToLowerInvariant()}: other containers and podman commands name it so.",
    };
}

/// <summary>A generated constant that names a unit, or its resource.</summary>
/// <param name="Name">The name of the constant.</param>
/// <param name="Value">Its value.</param>
/// <param name="Summary">The documentation of the constant.</param>
public sealed record GeneratedName(string Name, string Value, string Summary);
