using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4004 and POD4022: podman pulls an image within the default time of a start.</summary>
public static class StartTimeoutPullRule
{
    private const string Enough = "900";

    public static readonly RuleDescriptor Descriptor = new(
        "POD4004",
        "An image is pulled within the default time of the start",
        RuleCategory.Start,
        Severity.Suggestion,
        "'{0}' pulls {1} in its first start, which may take {2}. Set {3}, for example " + Enough + ", or pull by a unit of its own.")
    {
        IsEnabledByDefault = false,
    };

    public static readonly RuleDescriptor BeforeStart = new(
        "POD4022",
        "A pull before the start has 90 seconds",
        RuleCategory.Start,
        Severity.Warning,
        "'{0}' pulls its image before each start, and systemd gives that 90 s: a slow pull fails the start, also where its failure does not count. Set {1}, for example " + Enough + ".")
    {
        IsOfRecordsOnly = true,
    };

    public static readonly UnitRule Rule = new([Descriptor, BeforeStart], Check) { Needs = [Keys.Image] };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (unit.Kind != UnitKind.Container || ServiceStyle.StartTimeoutSetting(unit) is not null)
        {
            yield break;
        }

        var type = ServiceStyle.TypeOf(unit);
        if (type == "notify" && !UnitStyle.IsForeground(unit))
        {
            if (PulledImage(unit) is { } image)
            {
                var time = target.Podman.Has(Behaviors.ExtendsStartWhilePulling)
                    ? "90 s, or five minutes while podman pulls"
                    : "90 s";
                yield return new Finding(Descriptor, unit, image.Source, [unit.Name, Shown(image), time, TimeoutName(unit)]) { Fixes = [Raise(unit)] };
            }
        }
        else if (type is "simple" or "exec" or "idle" or "forking" && PullCommand(unit) is { } pull)
        {
            yield return new Finding(BeforeStart, unit, pull.Source, [unit.Name, TimeoutName(unit)]) { Fixes = [Raise(unit)] };
        }
    }

    /// <summary>The image that podman pulls at the start of the container, if any.</summary>
    private static Setting? PulledImage(Unit unit) =>
        Directives.Last(unit, Section.Kind, Keys.Image) is { } image
        && image.Value.Reference is null
        && image.As(ImageReference.Parse).Value is not ({ IsLocal: true } or { Transport: not (null or "docker") })
        && Directives.Text(unit, Section.Kind, Keys.Pull) != "never"
        && !Directives.Words(unit, Section.Kind, Keys.PodmanArgs).Any(word => word.StartsWith("--pull", StringComparison.Ordinal))
            ? image
            : null;

    /// <summary>The setting whose command pulls the image before the start.</summary>
    private static Setting? PullCommand(Unit unit) =>
        UnitStyle.Has(unit, Keys.PullOnStart) && unit.Find(Keys.Image) is not null
            ? unit.FindSetting(Section.Style, Keys.PullOnStart)
            : unit.FindAll(Section.Service, Keys.ExecStartPre).FirstOrDefault(setting => IsPull([.. Directives.WordsOf(setting.Value)]));

    private static bool IsPull(List<string> words) =>
        words.Count > 2
        && words[0].Split('/') is var path && path[path.Length - 1] == "podman"
        && words.Contains("pull");

    private static string Shown(Setting image) => $"'{image.Value.ToArgument()}'";

    private static SettingPart TimeoutName(Unit unit) => Parts.Name(unit, Section.Service, Keys.TimeoutStartSec);

    private static Fix Raise(Unit unit) => new(
        FixKinds.SetStartTimeout,
        "Let the start take 15 minutes",
        [Directives.Set(unit, Section.Service, Keys.TimeoutStartSec, null, new TextValue(Enough))]);
}
