using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PodDsl.Core.Podman;

namespace PodDsl.Symbols;

/// <summary>Recognizes the types of PodDsl by name, so that it keeps no part of a compilation alive.</summary>
internal static class WellKnown
{
    public const string Namespace = "PodDsl";

    public const string AttributeSuffix = "Attribute";

    /// <summary>Attributes that are no settings of a unit: those from the generator, and those of and about hosts.</summary>
    private static readonly HashSet<string> NoSettings = new(StringComparer.Ordinal)
    {
        EmittedUnits + AttributeSuffix, "EmittedUnitAttribute", "EmittedHostAttribute", PodmanVersion + AttributeSuffix, Address + AttributeSuffix, Formats + AttributeSuffix, IdPool + AttributeSuffix, Facts + AttributeSuffix, RetiredIdBlock + AttributeSuffix, RunsOn + AttributeSuffix,
    };

    /// <summary>The names of our attributes without their suffix.</summary>
    private static readonly ConcurrentDictionary<string, string> Names = new(StringComparer.Ordinal);

    private static readonly string[] HostSettings = [PodmanVersion, Address, Facts, Formats, IdPool, RetiredIdBlock];

    public const string EmittedUnits = nameof(EmittedUnits);
    public const string PodmanVersion = nameof(PodmanVersion);
    public const string Address = nameof(Address);
    public const string Facts = nameof(Facts);
    public const string Formats = nameof(Formats);
    public const string IdPool = nameof(IdPool);
    public const string RetiredIdBlock = nameof(RetiredIdBlock);
    public const string RunsOn = nameof(RunsOn);

    /// <summary>True if a type is directly in the namespace of PodDsl.</summary>
    public static bool IsOurs(ITypeSymbol type) =>
        type.TypeKind != TypeKind.Error
        && type.ContainingType is null
        && type.ContainingNamespace is { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>The name of one of our attributes without its suffix, or null if it is none of ours.</summary>
    public static string? AttributeName(INamedTypeSymbol? attribute) =>
        attribute is not null && attribute.Name.EndsWith(AttributeSuffix, StringComparison.Ordinal) && !NoSettings.Contains(attribute.Name) && IsOurs(attribute)
            ? Names.GetOrAdd(attribute.Name, static name => name.Substring(0, name.Length - AttributeSuffix.Length))
            : null;

    /// <summary>True for one of our attributes of that name, given without its suffix, be it a setting or not.</summary>
    public static bool IsAttribute(INamedTypeSymbol? attribute, string name) =>
        attribute is not null && attribute.Name.Length == name.Length + AttributeSuffix.Length
        && attribute.Name.StartsWith(name, StringComparison.Ordinal) && attribute.Name.EndsWith(AttributeSuffix, StringComparison.Ordinal) && IsOurs(attribute);

    /// <summary>The name of an attribute that only a host can have, or null.</summary>
    public static string? HostSetting(INamedTypeSymbol? attribute) => HostSettings.FirstOrDefault(name => IsAttribute(attribute, name));

    /// <summary>True for the name of an attribute that only a host can have.</summary>
    public static bool IsHostSetting(string name) => HostSettings.Contains(name, StringComparer.Ordinal);

    /// <summary>The name of an attribute of or about hosts, or null.</summary>
    public static string? OtherName(INamedTypeSymbol? attribute) => HostSetting(attribute) ?? (IsAttribute(attribute, RunsOn) ? RunsOn : null);

    /// <summary>True if a record derives from <c>Host</c>.</summary>
    public static bool IsHost(ITypeSymbol type)
    {
        for (var @base = type.BaseType; @base is not null; @base = @base.BaseType)
        {
            if (@base.Name == "Host" && IsOurs(@base))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The kind of unit that a record derives from, or null if it is none.</summary>
    public static UnitKind? KindOf(ITypeSymbol type)
    {
        for (var @base = type.BaseType; @base is not null; @base = @base.BaseType)
        {
            if (BaseRecord(@base.Name) is { } kind && IsOurs(@base))
            {
                return kind;
            }
        }

        return null;
    }

    private static UnitKind? BaseRecord(string name) => name switch
    {
        "Container" => UnitKind.Container,
        "Pod" => UnitKind.Pod,
        "Network" => UnitKind.Network,
        "Volume" => UnitKind.Volume,
        "Image" => UnitKind.Image,
        "Build" => UnitKind.Build,
        "Kube" => UnitKind.Kube,
        "Artifact" => UnitKind.Artifact,
        "DropIn" => UnitKind.DropIn,
        _ => null,
    };
}
