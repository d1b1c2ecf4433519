using PodDsl.Core.Encoding;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>
/// The name of a unit of systemd, or of its Quadlet file: <c>db.service</c>, <c>backup@photos.timer</c>,
/// <c>web.container</c>.
/// </summary>
/// <param name="Prefix">The part before the first <c>@</c>, or before the suffix.</param>
/// <param name="Instance">The part between the first <c>@</c> and the suffix; empty for a template, null for any other name.</param>
/// <param name="Suffix">The suffix without its dot.</param>
public sealed record UnitName(Text Prefix, Text? Instance, string Suffix) : SettingValue
{
    /// <summary>True for a template, which names no instance.</summary>
    public bool IsTemplate => Instance is { IsEmpty: true };

    /// <summary>The name without its suffix.</summary>
    public Text Stem => Instance is { } instance ? Prefix + "@" + instance : Prefix;

    /// <summary>The template of an instance; any other name unchanged.</summary>
    public UnitName Template => Instance is null ? this : this with { Instance = Text.Empty };

    /// <summary>The kind of the Quadlet file, or null for a unit of systemd.</summary>
    public UnitKind? Kind => UnitKinds.FromExtension(Suffix);

    /// <summary>A name before its suffix, and the suffix with its dot, even if systemd refuses the name.</summary>
    public static (string Stem, string Suffix) Cut(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 ? (name, "") : (name.Substring(0, dot), name.Substring(dot));
    }

    /// <summary>The template of an instance, <c>backup@.service</c> of <c>backup@photos.service</c>; null for any other name.</summary>
    public static string? TemplateOf(string name)
    {
        var dot = name.LastIndexOf('.');
        var at = name.IndexOf('@');
        return at > 0 && at < dot ? name.Substring(0, at + 1) + name.Substring(dot) : null;
    }

    /// <summary>The kind of the Quadlet file of that name, or null if it is none.</summary>
    public static UnitKind? KindOf(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 ? null : UnitKinds.OfExtension(name.AsSpan(dot + 1));
    }

    public static Parsed<UnitName> Parse(Text text)
    {
        var marked = text.Marked ?? "";
        if (UnitNameSyntax.FindProblem(marked) is { } problem)
        {
            // The specifier at the end of a name may contain the suffix.
            return text.HasHoles && marked.LastIndexOf('.') < marked.LastIndexOf(Text.SpecifierMark)
                ? Parsed<UnitName>.Unknown
                : new Refusal(problem.Message);
        }

        if (TextScanner.Check(marked, TextRules.None) is { } other)
        {
            return new Refusal(other.Message);
        }

        var (stem, suffix) = Cut(marked);
        var at = stem.IndexOf('@');
        return at < 0
            ? new UnitName(stem, null, suffix.Substring(1))
            : new UnitName(stem.Substring(0, at), new Text(stem.Substring(at + 1)), suffix.Substring(1));
    }

    public override Text ToArgument() => Stem + "." + Suffix;
}
