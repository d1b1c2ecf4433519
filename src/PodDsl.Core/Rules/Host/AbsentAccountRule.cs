using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Host;

/// <summary>POD8009: the host has no account of the user that runs units.</summary>
public static class AbsentAccountRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD8009",
        "The user that runs units is no account of the host",
        RuleCategory.Host,
        Severity.Warning,
        "The host has no account '{0}', so no systemd of that user runs {1}. Create it: useradd --create-home {0}, then loginctl enable-linger {0}; or {2}.");

    public static readonly SetRule Rule = new([Descriptor], Check) { Reads = Aspects.Common, NeedsFacts = true };

    /// <summary>True if the facts know the accounts of the host, and that of the units is none of them.</summary>
    public static bool IsAbsent(Target target) =>
        target is { Scope: UnitScope.User, Facts: { User: { } user, Accounts: { IsEmpty: false } accounts } } && accounts.All(account => account.Name != user);

    /// <summary>One account decides for all units.</summary>
    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        if (!IsAbsent(target))
        {
            yield break;
        }

        var user = target.Facts!.User!;
        var units = new List<Unit>();
        var places = new List<FindingPlace>();
        foreach (var unit in UnitIndex.Of(set).Distinct)
        {
            units.Add(unit);
            places.Add(new FindingPlace(unit, PlaceOf(unit, user)));
        }

        if (units.Count > 0)
        {
            var meant = Spelling.Nearest(user, [.. target.Facts.Accounts!.Value.Where(static account => account.CanLogIn && account.Uid != 0).Select(static account => account.Name)]);
            yield return new Finding(
                Descriptor, units[0], places[0].Source, [user, Listed.Names(units), meant is null ? (Shown)"name another one" : $"name '{meant}' instead"])
            {
                Others = places.Skip(1).ToEquatableArray(),
            };
        }
    }

    /// <summary>Where a record says as whom it runs.</summary>
    private static SourceSpan PlaceOf(Unit unit, string user) => unit.RunsOn.FirstOrDefault(place => place.User == user)?.Source ?? unit.NameSource;
}
