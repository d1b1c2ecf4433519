using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Storage;

/// <summary>POD3006: podman writes the output of a container into a file that grows without a limit.</summary>
public static class EndlessLogRule
{
    private const string Limit = "max-size=10mb";

    public static readonly RuleDescriptor Descriptor = new(
        "POD3006",
        "A log grows without a limit",
        RuleCategory.Storage,
        Severity.Suggestion,
        "'{0}' has {1} without a size: podman writes all output into one file that grows {2}. Add {3}, or leave the output to the journal.");

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = [Keys.LogDriver] };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (unit.Kind is not (UnitKind.Container or UnitKind.Kube)
            || Directives.Last(unit, Section.Kind, Keys.LogDriver) is not { KnownText: "k8s-file" or "json-file" } driver)
        {
            yield break;
        }

        var options = Directives.Words(unit, Section.Kind, Keys.LogOpt).ToList();
        if (!options.Exists(option => option.StartsWith("max-size=", StringComparison.Ordinal)))
        {
            var stays = options.Exists(option => option.StartsWith("path=", StringComparison.Ordinal));
            yield return new Finding(
                Descriptor,
                unit,
                driver.Source,
                [
                    unit.Name,
                    Parts.Written(unit, driver),
                    stays ? "for good, since it stays when the container is removed" : "as long as the container runs",
                    Parts.Set(unit, Keys.LogOpt, Limit),
                ])
            {
                Fixes = [Fix(unit)],
            };
        }
    }

    /// <summary>Podman before 5.2 has no key for a unit of the kind kube; its flag is the same.</summary>
    private static Fix Fix(Unit unit) => new(FixKinds.LimitLog, "Limit the log to 10 MB",
        [Edit.Add(unit, new Setting(Options.Key(unit.Kind, Keys.LogOpt), new WordsValue([new Text(Limit)])))]);
}
