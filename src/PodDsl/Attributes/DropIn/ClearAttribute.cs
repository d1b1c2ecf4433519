namespace PodDsl;

/// <summary>Clears settings of the unit that a drop-in changes, before the drop-in sets its own.</summary>
/// <remarks>
/// <para>For records that derive from <see cref="DropIn"/>. It writes an empty assignment such as <c>ExecStart=</c>, which
/// removes all earlier values of a setting that adds up, and of most others goes back to the default. It always stands
/// before what the drop-in itself sets. A service other than one of type oneshot may have one <c>ExecStart=</c> only, so
/// that it must be cleared before another one is set.</para>
/// <para>Dependencies such as <c>After=</c> and <c>Wants=</c> cannot be cleared. Several add up.</para>
/// <para>Source: systemd.unit(5), Description; podman-systemd.unit(5), Description.</para>
/// </remarks>
/// <param name="settings">Names of directives, or of keys of a Quadlet file.</param>
/// <example><code>
/// [DropIn("getty@tty1.service"), Clear("ExecStart"), ExecStart("/sbin/agetty", "--autologin", "admin", "-", "linux")]
/// public partial record Autologin : DropIn;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ClearAttribute(params string[] settings) : Attribute
{
    /// <summary>Names of directives, or of keys of a Quadlet file.</summary>
    public string[] Settings { get; } = settings;
}
