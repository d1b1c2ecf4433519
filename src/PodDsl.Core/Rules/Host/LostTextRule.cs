using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.SystemdText;
using PodDsl.Core.Values;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Rules.Host;

/// <summary>POD8004: text that the Quadlet of the target loses by its own mistake.</summary>
public static class LostTextRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD8004",
        "The Quadlet that the units are for loses text",
        RuleCategory.Host,
        Severity.Warning,
        $"Quadlet before podman {Behaviors.KeepsEdgeQuotes.Since} {{0}} {{1}} of '{{2}}', and the units are for {{3}}. Pass it through {{4}}.");

    public static readonly UnitRule Rule = new([Descriptor], Judge);

    private static IEnumerable<Finding> Judge(Unit unit, Target target) =>
        target.Podman.Has(Behaviors.HasQuadlet) && !target.Podman.Has(Behaviors.KeepsEdgeQuotes) ? Check(unit, target) : [];

    /// <summary>True if Quadlet removes quotes that are part of the text. Writers handle it; this rule is about text of files.</summary>
    private static bool LosesQuotes(AuthoredText text) =>
        text.Option.Syntax == QuadletSyntax.Last
        && (text.WithoutQuotes.StartsWith("\"", StringComparison.Ordinal) || text.WithoutQuotes.EndsWith("\"", StringComparison.Ordinal));

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        foreach (AuthoredText text in AuthoredTexts.OfKeys(unit))
        {
            if (text.Option.Flag is not null && LosesQuotes(text))
            {
                yield return Report(unit, target, text, "takes away the quotes at the edge of");
            }
            else if (text.Option.Name == Keys.Entrypoint && text.WithoutQuotes.Length == 0 && target.Podman.Has(Behaviors.IgnoresEmptyEntrypoint))
            {
                yield return Report(unit, target, text, "ignores the empty");
            }
        }
    }

    private static Finding Report(Unit unit, Target target, AuthoredText text, string what) =>
        new(Descriptor, unit, text.Source, [what, Parts.Name(unit, text.Option), unit.Name, target.Podman.ToString(), Parts.Name(unit, Keys.PodmanArgs)])
        {
            Fixes = text.Settings.FirstOrDefault(setting => setting.Value is not RawValue) is { } setting ? FixOf(unit, setting) : default,
        };

    private static EquatableArray<Fix> FixOf(Unit unit, Setting setting)
    {
        var command = new CommandLine();
        return PodmanArguments.TryAppend(command, setting.Option, setting)
            ?
            [
                new Fix(
                    FixKinds.KeepText,
                    $"Set {setting.Option.Flag} through {Parts.Name(unit, Keys.PodmanArgs)}",
                    [
                        Edit.Replace(unit, setting, setting with
                        {
                            Option = Options.Key(unit.Kind, Keys.PodmanArgs),
                            Value = new WordsValue(command.Words.Select(word => word.Text).ToEquatableArray()),
                        }),
                    ]),
            ]
            : default;
    }
}
