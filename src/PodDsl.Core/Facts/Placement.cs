using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Facts;

/// <summary>A systemd that runs units: that of a host, or that of a user there.</summary>
/// <param name="Host">The host; null in a project without hosts.</param>
/// <param name="User">The user, or null for the systemd of the host.</param>
public sealed record Manager(Host? Host, string? User)
{
    /// <summary>That of a project without hosts.</summary>
    public static Manager OfProject { get; } = new(null, null);

    /// <summary>All that run a unit: none if a project has several hosts and the unit names none of them.</summary>
    public static IReadOnlyList<Manager> AllOf(EquatableArray<RunsOn> places, EquatableArray<Host> hosts)
    {
        if (hosts.IsEmpty)
        {
            return [OfProject];
        }

        if (places.IsEmpty)
        {
            return hosts.Count == 1 ? [new Manager(hosts[0], null)] : [];
        }

        return
        [
            .. places
                .Select(place => new Manager(hosts.FirstOrDefault(host => host.DeclaredName == place.Host), place.User))
                .Where(static manager => manager.Host is not null),
        ];
    }

    /// <summary>What units there are for.</summary>
    /// <param name="project">What the project says; counts where the host says nothing.</param>
    /// <param name="facts">The facts about the host, if there are any.</param>
    public Target TargetIn(Target project, HostFacts? facts) => Host is null ? project : project with
    {
        Host = Host.RecordName,
        Facts = facts?.For(User),
        Podman = Host.Podman ?? project.Podman,
        Scope = User is null ? UnitScope.System : UnitScope.User,
        IdPool = Host.IdPool ?? project.IdPool,
        RetiredIdBlocks = Host.RetiredIdBlocks.IsEmpty ? project.RetiredIdBlocks : project.RetiredIdBlocks.AddRange(Host.RetiredIdBlocks),
    };
}

/// <summary>A unit as it is on one host.</summary>
/// <param name="Manager">The systemd that runs it.</param>
/// <param name="Unit">The unit, with the settings that count there.</param>
public sealed record Placement(Manager Manager, Unit Unit)
{
    /// <summary>All placements of a unit: none if a project has several hosts and the unit names none of them.</summary>
    public static IReadOnlyList<Placement> Of(Unit unit, EquatableArray<Host> hosts)
    {
        var managers = Manager.AllOf(unit.RunsOn, hosts);

        // On each host it is a unit of its own, also where it is the same.
        return [.. managers.Select(manager => new Placement(manager, On(managers.Count > 1 ? unit with { } : unit, manager.Host, hosts)))];
    }

    /// <summary>
    /// The unit with the settings that count on a host: one for that host goes before one for all. It reaches units of other hosts by the
    /// address of those.
    /// </summary>
    private static Unit On(Unit unit, Host? host, EquatableArray<Host> hosts)
    {
        if (host is null || !unit.Settings.Any(static setting => setting.On is not null || setting.Value is HostEntry { PeerHost: not null }))
        {
            return unit;
        }

        var settings = new List<Setting>();
        foreach (var setting in unit.Settings)
        {
            if (setting.On is not null && setting.On != host.DeclaredName)
            {
                continue;
            }

            if (Options.CountsOnce(setting.Option))
            {
                settings.RemoveAll(other => other.Option.Equals(setting.Option));
            }

            if (setting.Value is HostEntry { PeerHost: { } other } entry && other != host.DeclaredName)
            {
                // Without an address it leads nowhere, which a rule reports.
                if (hosts.FirstOrDefault(peer => peer.DeclaredName == other)?.IPAddress is { } address)
                {
                    settings.Add(setting with { Value = new HostEntry(entry.Host, address) });
                }
            }
            else
            {
                settings.Add(setting);
            }
        }

        return unit with { Settings = settings.ToEquatableArray() };
    }
}
