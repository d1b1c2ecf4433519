using PodDsl.Core.Encoding;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>
/// The name of a unit of systemd, or of the Quadlet file that stands for one: <c>db.service</c>, <c>backup@photos.timer</c>,
/// <c>web.container</c>.
/// </summary>
/// <param name="Prefix">What stands before the first <c>@</c>, or before the suffix.</param>
/// <param name="Instance">What stands between the first <c>@</c> and the suffix; empty for a template, null for neither.</param>
/// <param name="Suffix">The suffix without its dot.</param>
public sealed record UnitName(Text Prefix, Text? Instance, string Suffix) : SettingValue
{
    /// <summary>True for a template, which names no instance.</summary>
    public bool IsTemplate => Instance is { IsEmpty: true };

    /// <summary>The name without its suffix.</summary>
    public Text Stem => Instance is { } instance ? Prefix + "@" + instance : Prefix;

    /// <summary>The template of an instance; any other name as it is.</summary>
    public UnitName Template => Instance is null ? this : this with { Instance = Text.Empty };

    /// <summary>The kind of the Quadlet file, or null for a unit of systemd.</summary>
    public UnitKind? Kind => UnitKinds.FromExtension(Suffix);

    public static Parsed<UnitName> Parse(Text text)
    {
        var marked = text.Marked ?? "";
        if (UnitNameSyntax.FindProblem(marked) is { } problem)
        {
            // The suffix of a name that ends in a specifier may be within that.
            return text.HasHoles && marked.LastIndexOf('.') < marked.LastIndexOf(Text.SpecifierMark)
                ? Parsed<UnitName>.Unknown
                : new Refusal(problem.Message);
        }

        if (TextScanner.Check(marked, TextRules.None) is { } other)
        {
            return new Refusal(other.Message);
        }

        var dot = marked.LastIndexOf('.');
        var at = marked.IndexOf('@');
        return at < 0 || at > dot
            ? new UnitName(marked.Substring(0, dot), null, marked.Substring(dot + 1))
            : new UnitName(marked.Substring(0, at), new Text(marked.Substring(at + 1, dot - at - 1)), marked.Substring(dot + 1));
    }

    public override Text ToArgument() => Stem + "." + Suffix;
}
