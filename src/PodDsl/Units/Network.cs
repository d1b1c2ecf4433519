namespace PodDsl;

/// <summary>A network of podman, created before the first unit that uses it.</summary>
/// <remarks>
/// <para>Containers and pods join it with <c>[Network&lt;T&gt;]</c>, which also makes them start after it. The network
/// gets the name of the unit, unless <see cref="NetworkNameAttribute"/> says otherwise. Podman leaves an existing network of that name as
/// it is, so a changed subnet takes effect only after <c>podman network rm</c>.</para>
/// <para>Source: podman-systemd.unit(5), Network units; podman-network-create(1).</para>
/// </remarks>
/// <example><code>
/// [Network(Subnet = "10.89.1.0/24")]
/// public partial record Backend : Network;
/// </code></example>
public abstract record Network : Unit;
