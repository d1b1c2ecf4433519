using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Symbols;

/// <summary>What is wrong with where units run.</summary>
internal static class PlacementRules
{
    /// <summary>A unit that runs nowhere, and settings for hosts on which it does not run.</summary>
    public static IEnumerable<Finding> Check(Unit unit, EquatableArray<Host> hosts)
    {
        if (hosts.Count > 1 && !unit.RunsOn.Any(place => hosts.Any(host => host.DeclaredName == place.Host)))
        {
            yield return new Finding(
                LanguageRules.NoHost, unit, unit.Source, [unit.Name, $"{hosts.Count} hosts", Listed.Any([.. hosts.Select(host => (Shown)$"[RunsOn<{Short(host)}>]")])]);
        }

        foreach (var setting in unit.Settings)
        {
            if (setting.On is { } on && !IsOn(unit, on, hosts))
            {
                yield return new Finding(LanguageRules.WrongOn, unit, setting.Source, [Parts.Bare(unit, setting), unit.Name, Short(on), WayOut(unit, on, hosts)]) { Parameter = "On" };
            }
        }
    }

    /// <summary>Units that name others which run elsewhere.</summary>
    /// <param name="placements">All units of the project with where they run.</param>
    public static IEnumerable<Finding> CheckReferences(IReadOnlyList<Placement> placements)
    {
        var places = placements.ToLookup(static placement => (placement.Unit.Kind, placement.Unit.Name), static placement => placement.Manager);
        foreach (var (manager, unit) in placements.Select(static placement => (placement.Manager, placement.Unit)))
        {
            foreach (var setting in unit.Settings)
            {
                if (setting.Value.Reference is { } other && places[(other.Kind, other.Name)] is var managers && managers.Any() && !managers.Contains(manager))
                {
                    yield return new Finding(
                        LanguageRules.OtherHost,
                        unit,
                        setting.Source,
                        [
                            Parts.Bare(unit, setting),
                            unit.Name,
                            Where(manager),
                            other.Name,
                            Listed.All([.. managers.Distinct().Select(Where)]),
                            managers.Any(place => place.Host == manager.Host)
                                ? "Let one systemd run both, or reach it by a published port"
                                : "Let both run on one host, or reach it by a published port and the address of its host",
                        ]);
                }
            }
        }
    }

    private static bool IsOn(Unit unit, string host, EquatableArray<Host> hosts) =>
        unit.RunsOn.IsEmpty ? hosts.Count == 1 && hosts[0].DeclaredName == host : unit.RunsOn.Any(place => place.Host == host);

    private static Shown WayOut(Unit unit, string on, EquatableArray<Host> hosts) =>
        hosts.FirstOrDefault(host => host.DeclaredName == on) is { } host
            ? (Shown)$"Add [RunsOn<{Short(host)}>], or name a host on which '{unit.Name}' runs"
            : "Name a record that derives from Host";

    private static Shown Where(Manager manager) => manager.User is { } user ? (Shown)$"as '{user}' on '{manager.Host!.Name}'" : (Shown)$"on '{manager.Host!.Name}'";

    private static string Short(Host host) => Short(host.DeclaredName);

    private static string Short(string declaredName) => declaredName.Substring(declaredName.LastIndexOf('.') + 1);
}
