namespace PodDsl;

/// <summary>Says on which host a unit runs.</summary>
/// <remarks>
/// <para>On an interface or a base record, it counts for all units that have it. Several add up: the unit then runs on each of the hosts,
/// each with files of its own; what differs there is set with <see cref="SettingAttribute.On"/>. For the same host the nearest counts. In a
/// project with several hosts, a unit without it is an error; with one host or none, it need not be there.</para>
/// <para>Source: PodDsl.</para>
/// </remarks>
/// <typeparam name="THost">The host.</typeparam>
/// <example><code>
/// [RunsOn&lt;Attic&gt;]
/// public interface IAtticService;
///
/// [Image("docker.io/jellyfin/jellyfin:10.10"), RunsOn&lt;Attic&gt;(User = "media")]
/// public partial record Jellyfin : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RunsOnAttribute<THost> : Attribute
    where THost : Host
{
    /// <summary>The user whose systemd runs the unit, with a podman without root. Default: none; the systemd of the host runs it, as
    /// root.</summary>
    public string? User { get; set; }
}
