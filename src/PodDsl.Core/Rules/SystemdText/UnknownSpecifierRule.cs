using PodDsl.Core.Catalogue;
using PodDsl.Core.Encoding;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>POD5008: a percent sign that starts an unknown specifier for systemd.</summary>
public static class UnknownSpecifierRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD5008",
        "There is no such specifier",
        RuleCategory.Text,
        Severity.Error,
        "systemd has no specifier '{0}', and refuses the service of '{2}' for it (in {1}). Double the percent sign: '%{0}'.");

    public static readonly UnitRule Rule = new([Descriptor], Judge);

    private static IEnumerable<Finding> Judge(Unit unit, Target target) =>
        AuthoredTexts.Findings(unit, TextSigns.Percent | TextSigns.Backslash, static text => IsCommand(text) ? Check(text) : null);

    /// <summary>True if the text becomes part of a command of the service.</summary>
    private static bool IsCommand(AuthoredText text) => text.IsKey
        ? text.Option.Flag is not null || text.Option.Name is Keys.Exec or Keys.Image or Keys.PodmanArgs or Keys.GlobalArgs or Keys.ContainersConfModule or Keys.ReloadCmd
        : text.Option.SystemdSyntax == SystemdSyntax.Command;

    private static Finding? Check(AuthoredText text)
    {
        var words = text.IsKey ? text.Arguments() : SystemdWords.Split(text.Text).Texts;
        if (words.Select(Find).FirstOrDefault(found => found is not null) is not { } specifier)
        {
            return null;
        }

        var edits = text.IsKey ? text.BecomeCanonical() : default;
        return new Finding(Descriptor, text.Unit, text.Source, [specifier, text.Name, text.Unit.Name])
        {
            Fixes = edits.IsEmpty ? default : [new Fix(FixKinds.DoublePercent, "Double the percent sign", edits)],
        };
    }

    private static string? Find(string word)
    {
        for (var index = word.IndexOf('%'); index >= 0 && index + 1 < word.Length; index = word.IndexOf('%', index + 2))
        {
            if (Ascii.IsLetterOrDigit(word[index + 1]) && !SystemdSpecifiers.IsKnown(word[index + 1]))
            {
                return word.Substring(index, 2);
            }

            if (index + 2 >= word.Length)
            {
                break;
            }
        }

        return null;
    }
}
