using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>POD5012: podman turns CR LF in an environment variable into LF.</summary>
public static class LineEndRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD5012",
        "A line end does not arrive as it is written",
        RuleCategory.Text,
        Severity.Warning,
        "The variable '{0}' of '{1}' has CR LF in its value, and podman gives the container LF instead. Write LF, or hand the value over in a file.");

    public static readonly UnitRule Rule = new([Descriptor], Judge)
    {
        Needs = [Keys.Environment],
    };

    private static List<Finding> Judge(Unit unit, Target target) => unit.Kind == UnitKind.Container
        ? Check(unit)
        : [];

    private static List<Finding> Check(Unit unit)
    {
        List<Finding>? findings = null;
        foreach (var setting in unit.FindAll(Section.Kind, Keys.Environment))
        {
            if (Check(unit, setting) is { } finding)
            {
                (findings ??= []).Add(finding);
            }
        }

        return findings ?? [];
    }

    private static Finding? Check(Unit unit, Setting setting) =>
        setting.Value is PairValue { Value: { } value } pair && value.Marked.IndexOf("\r\n", StringComparison.Ordinal) >= 0
            ? new Finding(Descriptor, unit, setting.Source, [pair.Name, unit.Name])
            {
                Fixes =
                [
                    new Fix(FixKinds.WriteLineFeeds, "Write LF", [Edit.Replace(unit, setting, setting with { Value = pair with { Value = new Text(value.Marked.Replace("\r\n", "\n")) } })]),
                ],
            }
            : null;
}
