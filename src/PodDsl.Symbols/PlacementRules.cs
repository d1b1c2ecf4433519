using System.Globalization;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

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
                LanguageRules.NoHost, unit, unit.Source, [unit.Name, hosts.Count.ToString(CultureInfo.InvariantCulture), Listed.Any(Choices(hosts))]);
        }

        foreach (var setting in unit.Settings)
        {
            if (setting.Value is HostEntry { PeerHost: { } peer } entry && hosts.FirstOrDefault(host => host.DeclaredName == peer) is { } other && other.IPAddress is null)
            {
                yield return new Finding(
                    LanguageRules.OtherHost,
                    unit,
                    setting.Source,
                    [
                        unit.Name,
                        entry.Peer!.Name,
                        Listed.All([.. Manager.AllOf(unit.RunsOn, hosts).Where(manager => manager.Host != other).Select(static manager => Where(manager, []))]),
                        (Shown)$"on '{other.Name}'{(other.Address is null ? "" : $", whose address '{other.Address}' is a name")}",
                        $"Give '{other.RecordName}' its IP address with [Address(\"...\")]",
                    ]);
            }

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
            var told = new HashSet<SourceSpan>();
            foreach (var setting in unit.Settings)
            {
                // One attribute may make several settings that name the same unit.
                if (setting.Value.Reference is { } reference && places[(reference.Kind, reference.Name)].ToList() is { Count: > 0 } others
                    && !others.Contains(manager) && told.Add(setting.Source))
                {
                    yield return new Finding(
                        LanguageRules.OtherHost,
                        unit,
                        setting.Source,
                        [
                            unit.Name,
                            reference.Name,
                            Where(manager, others),
                            Listed.All([.. others.Distinct().Select(place => Where(place, [manager]))]),
                            others.Exists(other => other.Host == manager.Host)
                                ? (Shown)$"Let one systemd run both, or reach '{reference.Name}' by a published port"
                                : $"Let both run on one host, or reach '{reference.Name}' by a published port and the address of its host",
                        ]);
                }
            }
        }
    }

    private static bool IsOn(Unit unit, string host, EquatableArray<Host> hosts) =>
        unit.RunsOn.IsEmpty ? hosts.Count == 1 && hosts[0].DeclaredName == host : unit.RunsOn.Any(place => place.Host == host);

    /// <summary>An attribute for each host; of many, the first ones.</summary>
    private static IReadOnlyList<Shown> Choices(EquatableArray<Host> hosts)
    {
        const int named = 3;
        return
        [
            .. hosts.Take(named).Select(static host => (Shown)$"[RunsOn<{host.RecordName}>]"),
            .. hosts.Count > named ? ["the same of another host"] : Array.Empty<Shown>(),
        ];
    }

    private static Shown WayOut(Unit unit, string on, EquatableArray<Host> hosts) =>
        hosts.FirstOrDefault(host => host.DeclaredName == on) is { } host
            ? (Shown)$"Add [RunsOn<{host.RecordName}>], or name a host on which '{unit.Name}' runs"
            : "Name a host: a record that derives from Host and is not abstract";

    /// <summary>Says where one runs; where others run on the same host, also as whom.</summary>
    private static Shown Where(Manager manager, IEnumerable<Manager> others) => manager.User is not null || others.Any(other => other.Host == manager.Host)
        ? (Shown)$"as '{manager.User ?? "root"}' on '{manager.Host!.Name}'"
        : (Shown)$"on '{manager.Host!.Name}'";

    private static string Short(string declaredName) => declaredName.Substring(declaredName.LastIndexOf('.') + 1);
}
