using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Images;

/// <summary>POD6006: a policy that podman auto-update does not know.</summary>
public static class UpdatePolicyRule
{
    private static readonly string[] Policies = [ImageUpdate.Registry, ImageUpdate.Local, "image", "disabled"];

    public static readonly RuleDescriptor Descriptor = new(
        "POD6006",
        "podman auto-update does not know the policy",
        RuleCategory.Images,
        Severity.Warning,
        "'{0}' has the policy '{1}' for podman auto-update, which knows only registry and local: it reports an error for the container, and never updates it. {2}");

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = [Keys.AutoUpdate, Keys.Label] };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (unit.Kind == UnitKind.Kube)
        {
            foreach (var setting in unit.FindAll(Section.Kind, Keys.AutoUpdate))
            {
                foreach (var word in setting.Value is WordsValue words ? words.Words : [])
                {
                    // The policy of all containers, or NAME/POLICY for one.
                    if (word.Literal is { Length: > 0 } text && text.Substring(text.LastIndexOf('/') + 1) is var given && Array.IndexOf(Policies, given) < 0)
                    {
                        yield return Report(unit, setting, given, meant => setting.Value is WordsValue { Words: [_] }
                            ? new WordsValue([text.Substring(0, text.Length - given.Length) + meant])
                            : null);
                    }
                }
            }
        }
        else if (unit.Kind == UnitKind.Container && ImageUpdate.SettingOf(unit) is { } setting
            && (setting.Value is PairValue pair ? pair.Value?.Literal : setting.KnownText) is { Length: > 0 } policy
            && Array.IndexOf(Policies, policy) < 0)
        {
            yield return Report(unit, setting, policy, meant => setting.Value is PairValue label ? label with { Value = new Text(meant) } : new TextValue(meant));
        }
    }

    private static Finding Report(Unit unit, Setting setting, string policy, Func<string, SettingValue?> correct)
    {
        var meant = Spelling.Nearest(policy, Policies.Take(2));
        var wayOut = meant is null ? "Use one of the two." : (Shown)$"Did you mean {meant}?";
        return new Finding(Descriptor, unit, setting.Source, [unit.Name, policy, wayOut])
        {
            Fixes = meant is not null && correct(meant) is { } value
                ? [new Fix(FixKinds.CorrectValue, $"Write {meant}", [Edit.Replace(unit, setting, setting with { Value = value })])]
                : default,
        };
    }
}
