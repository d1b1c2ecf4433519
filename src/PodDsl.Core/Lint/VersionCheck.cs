using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Values;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Lint;

/// <summary>Keys that the Quadlet of an older podman does not know: it refuses the file for one.</summary>
internal static class VersionCheck
{
    private static readonly RuleDescriptor TooNew = WriterRules.TooNew with
    {
        MessageFormat = "{0} of '{1}' needs podman {2}, and the files are for {3}, whose Quadlet refuses the file. {4}",
    };

    private static readonly RuleDescriptor NoQuadlet = WriterRules.NoQuadlet with
    {
        MessageFormat = $"Quadlet came with podman {Behaviors.HasQuadlet.Since}, and '{{0}}' is for podman {{1}}. Convert it to a service, or lint for a newer podman.",
    };

    public static IEnumerable<Finding> Check(Unit unit, Target target) => target.Podman >= PodmanVersion.Newest ? [] : CheckOlder(unit, target);

    private static IEnumerable<Finding> CheckOlder(Unit unit, Target target)
    {
        if (!target.Podman.Has(Behaviors.HasQuadlet))
        {
            yield return new Finding(NoQuadlet, unit, unit.Source, [unit.Name, target.Podman.ToString()]);
            yield break;
        }

        // Quadlet of that podman ignores the file; its reader reports that.
        if (!target.Podman.Has(unit.Kind.Reading()))
        {
            yield break;
        }

        foreach (var setting in unit.Settings)
        {
            if (setting.Option is { Section: Section.Kind or Section.Quadlet, IsQuadletKey: true } option && option.Since > target.Podman)
            {
                yield return Report(unit, setting, target);
            }
        }
    }

    /// <summary>
    /// Problems with the Quadlet of this podman that the newest does not have, except keys that are too new, and their consequences.
    /// </summary>
    public static IEnumerable<ReadProblem> Problems(
        IReadOnlyList<QuadletSource> sources, IEnumerable<UnitReference> others, QuadletReading newest, IReadOnlyList<Finding> tooNew, Target target, Steps steps)
    {
        if (!target.Podman.Has(Behaviors.HasQuadlet) || target.Podman >= PodmanVersion.Newest)
        {
            return [];
        }

        var known = new HashSet<(SourceSpan, bool)>(newest.Problems.Select(problem => (problem.Source, problem.IsError)));
        known.UnionWith(tooNew.Select(finding => (finding.Source, true)));
        return QuadletReader.ReadByName(sources, target.Podman, others, steps).Problems
            .Where(problem => !problem.IsConsequence && !known.Contains((problem.Source, problem.IsError)));
    }

    private static Finding Report(Unit unit, Setting setting, Target target)
    {
        var fix = UsePodmanArgs(unit, setting, target);
        var remedy = fix is null
            ? (Shown)"Take it out, or lint for a newer podman."
            : $"Give podman the flag through {Parts.Name(unit, Keys.PodmanArgs)}, or lint for a newer podman.";
        return new Finding(
            TooNew, unit, setting.Source, [Parts.Name(unit, setting.Option), unit.Name, setting.Option.Since.ToString(), target.Podman.ToString(), remedy])
        {
            Fixes = fix is null ? [] : [fix],
        };
    }

    private static Fix? UsePodmanArgs(Unit unit, Setting setting, Target target)
    {
        var command = new CommandLine();
        return setting.Value is not RawValue
            && setting.Option.FlagSince <= target.Podman
            && Options.Find(unit.Kind, Section.Kind, Keys.PodmanArgs) is { } option && option.Since <= target.Podman
            && PodmanArguments.TryAppend(command, setting.Option, setting)
                ? new Fix(
                    FixKinds.UsePodmanArgs,
                    $"Set {setting.Option.Flag} through {Parts.Name(unit, option)}",
                    [Edit.Replace(unit, setting, setting with { Option = option, Value = new WordsValue(command.Words.Select(word => word.Text).ToEquatableArray()) })])
                : null;
    }
}
