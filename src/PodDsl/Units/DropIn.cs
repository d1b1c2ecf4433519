namespace PodDsl;

/// <summary>A change to a unit that the project does not own: one of the distribution, or of another project.</summary>
/// <remarks>
/// <para>It needs a <see cref="DropInAttribute"/> with the name of that unit. Settings are those of the unit: directives
/// of <c>[Unit]</c> and <c>[Install]</c>, those of the section that its type has, such as <see cref="MemoryMaxAttribute"/>
/// for a service or a slice, and for a Quadlet file also its keys. What a drop-in sets counts after, and for settings that
/// add up in addition to, what the unit says itself; <see cref="ClearAttribute"/> removes that first.</para>
/// <para>It is written as <c>sshd.service.d/NAME.conf</c> among the <c>service</c> files, and for a Quadlet file as
/// <c>web.container.d/NAME.conf</c> among the <c>quadlet</c> files, whatever formats the project writes. Quadlet reads
/// drop-ins since podman 5.0.</para>
/// <para>Source: systemd.unit(5), Description; podman-systemd.unit(5), Description.</para>
/// </remarks>
/// <example><code>
/// [DropIn("sshd.service"), MemoryMax("1G"), Restart(RestartPolicy.Always)]
/// public partial record SshdLimits : DropIn;
/// </code></example>
public abstract record DropIn : Unit;
