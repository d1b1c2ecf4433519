namespace PodDsl;

/// <summary>Names the instances of a template that start with each unit that wants it.</summary>
/// <remarks>
/// <para>For units whose <see cref="UnitNameAttribute"/> ends in <c>@</c>. A template itself is never started, and neither
/// Quadlet nor <c>systemctl enable</c> knows its instances. Therefore each unit of <see cref="WantedByAttribute"/>,
/// <see cref="RequiredByAttribute"/> and <see cref="UpheldByAttribute"/> gets a drop-in that names them, and with a timer or
/// a socket also <c>timers.target</c> or <c>sockets.target</c>. The drop-ins are among the <c>service</c> files, like
/// timers. They need no <c>systemctl enable</c>.</para>
/// <para>An instance with settings of its own is a record that derives from the template.</para>
/// <para>In all texts of the template, <see cref="Specifier.Instance"/> is the name of the instance. Container and pod are called
/// <c>backup-INSTANCE</c> unless you name them.</para>
/// <para>An instance consists of ASCII letters, digits and <c>:_.-\</c>, as systemd-escape writes it; anything else is an
/// error, and so is a unit that is no template. Several uses add up.</para>
/// <para>Source: systemd.unit(5), Description.</para>
/// </remarks>
/// <param name="instances">The parts between <c>@</c> and the suffix.</param>
/// <example><code>
/// [Image("docker.io/restic/restic:0.18.0"), UnitName("backup@"), Instances("home", "photos"), WantedBy(Targets.MultiUser)]
/// [Exec("backup", $"/data/{Specifier.Instance}")]
/// public partial record Backups : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class InstancesAttribute(params string[] instances) : Attribute
{
    /// <summary>The parts between <c>@</c> and the suffix.</summary>
    public string[] Instances { get; } = instances;
}
