using Microsoft.CodeAnalysis.CSharp.Syntax;
using PodDsl.Core.Catalogue;

namespace PodDsl.Symbols;

/// <summary>
/// Attributes that only set something in the units of their type, as far as their syntax tells. All that a record takes from another type beside
/// settings, such as the name of a unit, comes from other attributes: an edit of a plain one leaves it as it is.
/// </summary>
internal static class PlainAttributes
{
    /// <summary>
    /// What others read of a type, or what depends on more of the record than its kind: <see cref="NameAttributes"/>, <see cref="PublishedAddressReader"/>,
    /// <see cref="ReferenceReader.StaticAddress"/>, <see cref="HostReader"/>, hosts of the record for <c>[AddHost]</c>, and its name for <c>[ConmonPidFile]</c>.
    /// </summary>
    private static readonly HashSet<string> ReadByOthers = new(StringComparer.Ordinal)
    {
        "UnitName", "DropIn", Keys.ServiceName, Keys.ContainerName, Keys.PodName, Keys.NetworkName, Keys.VolumeName, Keys.ImageTag, Keys.Image, Keys.Artifact,
        "Publish", Keys.IP, Keys.IP6, Keys.Network, Keys.AddHost, Keys.ConmonPidFile, Keys.Instances, Keys.DefaultInstance,
        WellKnown.RunsOn, WellKnown.PodmanVersion, WellKnown.Address, WellKnown.Facts, WellKnown.IdPool, WellKnown.RetiredIdBlock, WellKnown.Formats,
    };

    private static readonly HashSet<string> Plain = new(
        Options.All.Select(static option => option.Attribute).Append("DependsOn").Where(static name => !ReadByOthers.Contains(name)), StringComparer.Ordinal);

    /// <summary>True for an attribute on a type. What hides behind an alias is not to be seen here.</summary>
    public static bool Is(AttributeSyntax attribute)
    {
        var name = NameOf(attribute.Name);
        return Plain.Contains(name)
            || (name.EndsWith(WellKnown.AttributeSuffix, StringComparison.Ordinal) && Plain.Contains(name.Substring(0, name.Length - WellKnown.AttributeSuffix.Length)));
    }

    private static string NameOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax { Right: var right } => right.Identifier.ValueText,
        AliasQualifiedNameSyntax { Name: var right } => right.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
