namespace PodDsl;

/// <summary>A change to a unit of the distribution or of another project.</summary>
/// <remarks>
/// <para>It needs a <see cref="DropInAttribute"/> with the name of that unit. It takes the settings of that unit: directives of
/// <c>[Unit]</c> and <c>[Install]</c>, those of the section of its type, such as <see cref="MemoryMaxAttribute"/> for a service or a slice,
/// and the keys of a Quadlet file. A drop-in overrides the settings of the unit, and adds to those that add up;
/// <see cref="ClearAttribute"/> removes the unit's own first.</para>
/// <para>PodDsl writes <c>sshd.service.d/NAME.conf</c> among the <c>service</c> files, and for a Quadlet file
/// <c>web.container.d/NAME.conf</c> among the <c>quadlet</c> files, whatever formats the project writes. Quadlet reads drop-ins since
/// podman 5.0.</para>
/// <para>Source: systemd.unit(5), Description; podman-systemd.unit(5), Description.</para>
/// </remarks>
/// <example><code>
/// [DropIn("sshd.service"), MemoryMax("1G"), Restart(RestartPolicy.Always)]
/// public partial record SshdLimits : DropIn;
/// </code></example>
public abstract record DropIn : Unit;
