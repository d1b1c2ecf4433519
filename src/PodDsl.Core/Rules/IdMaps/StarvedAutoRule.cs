using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>POD1016: one container takes all ids of the user, and another one needs some for itself.</summary>
public static class StarvedAutoRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD1016",
        "An automatic user namespace finds no ids left",
        RuleCategory.IdMaps,
        Severity.Warning,
        "'{0}' with the user namespace '{1}' takes all ids of the user, and '{2}' with '{3}' wants ids that nobody has. {4}.");

    public static readonly SetRule Rule = new([Descriptor], Check) { Needs = [UserNamespaceUse.Key], Reads = Aspects.IdMaps };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        if (target.Scope != UnitScope.User)
        {
            yield break;
        }

        var modes = UnitIndex.Of(set).Having(UserNamespaceUse.Key).Select(UserNamespaceUse.Read).OfType<UserNamespaceUse>().ToList();
        if (modes.Find(TakesAll) is not { } greedy || modes.Find(IsAutomatic) is not { } starved)
        {
            yield break;
        }

        foreach (var mode in set.Steps.Over(modes))
        {
            if (TakesAll(mode))
            {
                yield return Report(mode, mode, starved);
            }
            else if (IsAutomatic(mode))
            {
                yield return Report(mode, greedy, mode);
            }
        }
    }

    private static bool TakesAll(UserNamespaceUse mode) =>
        mode.Text == UserNamespace.NoMap || (mode.Mode == UserNamespace.KeepId && !mode.Namespace.HasSize);

    private static bool IsAutomatic(UserNamespaceUse mode) => mode.Mode == UserNamespace.Auto;

    private static Finding Report(UserNamespaceUse at, UserNamespaceUse greedy, UserNamespaceUse starved)
    {
        var remedy = greedy.Mode == UserNamespace.KeepId
            ? $"Give '{greedy.Unit.Name}' a number with size=, which needs podman {Behaviors.ReadsSizeOfKeepId.Since}"
            : $"Use keep-id with size= for '{greedy.Unit.Name}', or no auto";
        return new Finding(
            Descriptor,
            at.Unit,
            at.Setting.Source,
            [greedy.Unit.Name, greedy.Text, starved.Unit.Name, starved.Text, remedy])
        {
            AdditionalSources = [(ReferenceEquals(at, greedy) ? starved : greedy).Setting.Source],
        };
    }
}
