using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Encoding;

/// <summary>The names that systemd takes for units.</summary>
public static class UnitNameSyntax
{
    /// <summary>The longest name of a unit file that systemd takes, in bytes, with its suffix.</summary>
    public const int MaximumBytes = 255;

    /// <summary>
    /// True if a dependency can have the name: at most 255 bytes, a known suffix, and only the characters that systemd takes. The suffixes
    /// of Quadlet files count, since Quadlet turns such names into those of services.
    /// </summary>
    public static bool IsValid(Text name) =>
        TextScanner.Check(name.Marked ?? "", TextRules.None) is null && FindProblem(name.Marked ?? "") is null;

    private static bool IsSuffix(string text) =>
        text is "service" or "socket" or "target" or "device" or "mount" or "automount" or "swap" or "timer" or "path" or "slice" or "scope"
        || UnitKinds.FromExtension(text) is not null;

    internal static EncodingProblem? FindProblem(string text)
    {
        var dot = text.LastIndexOf('.');
        if (dot <= 0 || !(text.EndsWith(".service", StringComparison.Ordinal) || IsSuffix(text.Substring(dot + 1))))
        {
            return new EncodingProblem(
                EncodingProblemKind.InvalidName, Math.Max(dot, 0), "The name of a unit has a suffix; write for example db.service.");
        }

        if (text[0] is '@')
        {
            return new EncodingProblem(EncodingProblemKind.InvalidName, 0, "The name of a unit cannot start with @; put the name before it.");
        }

        if (text.Length > MaximumBytes)
        {
            return new EncodingProblem(
                EncodingProblemKind.TooLong, MaximumBytes, "The name of a unit has at most 255 bytes; shorten it.");
        }

        for (var index = 0; index < dot; index++)
        {
            if (text[index] == Text.SpecifierMark)
            {
                index++;
            }
            else if (!Ascii.IsLetterOrDigit(text[index]) && text[index] is not (':' or '_' or '.' or '\\' or '-' or '@'))
            {
                return TextScanner.Problem(
                    EncodingProblemKind.InvalidName,
                    index,
                    text[index],
                    "is not possible in the name of a unit; use ASCII letters, digits and :_.-@, or escape it as systemd-escape does.");
            }
        }

        return null;
    }
}
