using PodDsl.Core.Catalogue;
using PodDsl.Core.Encoding;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Findings;

/// <summary>A setting of a unit, or a declaration on it: <c>StopTimeout=60</c> in a file, <c>[StopTimeout(60)]</c> in C#.</summary>
/// <param name="Language">The language of the unit, which decides.</param>
/// <param name="Option">The option.</param>
/// <param name="Value">Its value; null to name only the setting.</param>
/// <param name="Record">The record that the value names, for a generic attribute; null if it names none.</param>
public sealed record SettingPart(Language Language, Option Option, SettingValue? Value = null, string? Record = null) : MessagePart
{
    public override Shown In(Language language) => (Language, Option.Section) switch
    {
        (Language.CSharp, _) => $"[{Attribute}]",
        (_, Section.Intent) when Value is null => $"'# poddsl: {Option.Name}'",
        (_, Section.Intent) => $"'# poddsl: {Option.Name}={Value.ToQuadlet()}'",
        _ => $"{Option.Name}={Value?.ToQuadlet()}",
    };

    private string Attribute => (Option.IsInCatalogue, Value) switch
    {
        (true, null) => Option.Attribute,
        (true, _) when Record is not null => $"{Option.Attribute}<{Record}>",
        (true, not RawValue) => AttributeText.Of(new Setting(Option, Value), AttributeNames.Short()) ?? $"{Option.Attribute}(...)",
        _ => WithoutAttribute,
    };

    /// <summary>A setting without an attribute of its own, or one that is text of a unit.</summary>
    private string WithoutAttribute
    {
        get
        {
            var isKey = Option.Section == Section.Kind;
            var section = isKey ? Option.Kind.ToString()! : Option.Section.ToString();
            var arguments = string.Join(", ", new[] { section, Option.Name, Value?.ToQuadlet().ToString() }.OfType<string>().Select(CSharpText.Literal));
            return $"{(isKey ? "Key" : "Directive")}({arguments}{(Value is null ? ", ..." : "")})";
        }
    }
}
