using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Facts;

/// <summary>Facts about the host of the units.</summary>
/// <remarks>Every fact may be missing; null is unknown, and rules that need the fact stay silent.</remarks>
public sealed record HostFacts
{
    /// <summary>The version of the schema that the reader knows.</summary>
    public const int Schema = 1;

    /// <summary>The user whose ids podman takes unless storage.conf names another one.</summary>
    public const string DefaultAutoUser = "containers";

    private static readonly ConditionalWeakTable<HostFacts, ConcurrentDictionary<string, HostFacts>> Views = new();

    /// <summary>The version of podman.</summary>
    public PodmanVersion? Podman { get; init; }

    /// <summary>The version of systemd, for example 257.</summary>
    public int? Systemd { get; init; }

    /// <summary>The <c>ID</c> of os-release(5), for example <c>debian</c>.</summary>
    public string? Os { get; init; }

    /// <summary>The <c>VERSION_ID</c> of os-release(5), for example <c>13</c>.</summary>
    public string? OsVersion { get; init; }

    /// <summary>The user whose manager runs the user units.</summary>
    public string? User { get; init; }

    /// <summary>The lines of <c>/etc/subuid</c>, in order.</summary>
    public EquatableArray<SubordinateIds>? SubUids { get; init; }

    /// <summary>The lines of <c>/etc/subgid</c>, in order.</summary>
    public EquatableArray<SubordinateIds>? SubGids { get; init; }

    /// <summary>The user whose subordinate ids podman takes for <c>UserNS=auto</c> as root.</summary>
    public string AutoUser { get; init; } = DefaultAutoUser;

    public EquatableArray<HostAccount>? Accounts { get; init; }

    public EquatableArray<HostGroup>? Groups { get; init; }

    /// <summary>The ports on which something listens.</summary>
    public EquatableArray<HostListener>? Listeners { get; init; }

    public SelinuxMode? Selinux { get; init; }

    /// <summary>The version of the mounted control groups, 1 or 2.</summary>
    public int? Cgroups { get; init; }

    /// <summary>The units that the system's manager knows.</summary>
    public EquatableArray<HostUnit>? SystemUnits { get; init; }

    /// <summary>The units that the manager of <see cref="User"/> knows.</summary>
    public EquatableArray<HostUnit>? UserUnits { get; init; }

    /// <summary>The users whose manager runs without a login session.</summary>
    public EquatableArray<string>? Lingering { get; init; }

    /// <summary>The first port that users may have: <c>net.ipv4.ip_unprivileged_port_start</c>.</summary>
    public int? UnprivilegedPortStart { get; init; }

    /// <summary>The destinations of the routing table, without the default route and those of podman's networks.</summary>
    public EquatableArray<HostRoute>? Routes { get; init; }

    /// <summary>The networks that podman has: of root if there are <see cref="Users"/>, else of <see cref="User"/>, or of root without one.</summary>
    public EquatableArray<HostNetwork>? Networks { get; init; }

    /// <summary>The names of podman's secrets, of the same one as <see cref="Networks"/>.</summary>
    public EquatableArray<string>? Secrets { get; init; }

    /// <summary>The host's own report about its network.</summary>
    public NetworkOnline? NetworkOnline { get; init; }

    /// <summary>What root asked of several users.</summary>
    public EquatableArray<UserFacts> Users { get; init; }

    /// <summary>
    /// The facts for the units of one systemd: podman has other networks and secrets as another user. It is the same object each time.
    /// </summary>
    /// <param name="user">The user, or null for root.</param>
    public HostFacts For(string? user) => Views.GetOrCreateValue(this).GetOrAdd(user ?? "", _ => ViewOf(user));

    private HostFacts ViewOf(string? user)
    {
        if (Users.FirstOrDefault(other => other.Name == user) is { } own)
        {
            return this with { User = user, UserUnits = own.Units, Networks = own.Networks, Secrets = own.Secrets, Users = default };
        }

        var owner = Users.IsEmpty && User is not "root" ? User : null;
        if (Users.IsEmpty && owner == user)
        {
            return this;
        }

        var view = this with { User = user, UserUnits = user is not null && User == user ? UserUnits : null, Users = default };
        return owner == user ? view : view with { Networks = null, Secrets = null };
    }
}

/// <summary>Facts about a user of the host.</summary>
/// <param name="Name">The name.</param>
/// <param name="Units">The units that the user's manager knows.</param>
/// <param name="Networks">The networks that podman has as that user.</param>
/// <param name="Secrets">The names of the secrets that podman has as that user.</param>
public sealed record UserFacts(
    string Name, EquatableArray<HostUnit>? Units, EquatableArray<HostNetwork>? Networks, EquatableArray<string>? Secrets);

/// <summary>A line of <c>/etc/subuid</c> or <c>/etc/subgid</c>.</summary>
/// <param name="Name">The user, by name or by number.</param>
/// <param name="Start">The first id.</param>
/// <param name="Count">The number of ids.</param>
public sealed record SubordinateIds(string Name, long Start, long Count)
{
    public long End => Start + Count;
}

/// <summary>A user of the host.</summary>
/// <param name="Name">The name.</param>
/// <param name="Uid">The user id.</param>
/// <param name="Gid">The id of the user's own group.</param>
/// <param name="Home">The home directory, if it is known.</param>
/// <param name="CanLogIn">True if the user has a login shell.</param>
public sealed record HostAccount(string Name, long Uid, long Gid, string? Home, bool CanLogIn);

/// <summary>A group of the host.</summary>
public sealed record HostGroup(string Name, long Gid);

/// <summary>A port on which something listens.</summary>
/// <param name="Protocol"><c>tcp</c>, <c>udp</c> or <c>sctp</c>.</param>
/// <param name="Address">The address, without brackets; <c>*</c> is every address of both families.</param>
/// <param name="Port">The port.</param>
/// <param name="Process">The name of the process, if it is known.</param>
/// <param name="Unit">The unit that the process runs in, if it is known.</param>
public sealed record HostListener(string Protocol, string Address, int Port, string? Process, string? Unit);

/// <summary>The modes of SELinux.</summary>
public enum SelinuxMode
{
    Disabled,
    Permissive,
    Enforcing,
}

/// <summary>A unit that a manager knows.</summary>
/// <param name="Name">Its name, with its suffix.</param>
/// <param name="IsVendor">True if the distribution brings it: its file is below <c>/usr/lib</c>.</param>
public sealed record HostUnit(string Name, bool IsVendor);

/// <summary>A route of the host.</summary>
/// <param name="Destination">The network, for example <c>192.168.1.0/24</c>.</param>
/// <param name="Device">The interface.</param>
public sealed record HostRoute(string Destination, string? Device);

/// <summary>A network of podman.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Subnets">Its subnets.</param>
public sealed record HostNetwork(string Name, EquatableArray<string> Subnets);

/// <summary>The host's report about its network.</summary>
/// <param name="IsReached">True if <c>network-online.target</c> is active.</param>
/// <param name="Failed">The services that should wait for the network but failed, such as
/// <c>systemd-networkd-wait-online.service</c>.</param>
public sealed record NetworkOnline(bool IsReached, EquatableArray<string> Failed);
