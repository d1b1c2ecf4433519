namespace PodDsl;

/// <summary>Clears settings of the unit that a drop-in changes, before the drop-in sets its own.</summary>
/// <remarks>
/// <para>For records that derive from <see cref="DropIn"/>. It writes an empty assignment such as <c>ExecStart=</c>, before anything else
/// that the drop-in sets. For a setting that adds up, the assignment removes all earlier values; for most others it restores the default.
/// Only a oneshot service may have several <c>ExecStart=</c>: in any other service, clear it before you set another one.</para>
/// <para>Dependencies such as <c>After=</c> and <c>Wants=</c> cannot be cleared. Several add up.</para>
/// <para>Source: systemd.unit(5), Description; podman-systemd.unit(5), Description.</para>
/// </remarks>
/// <param name="settings">Names of directives, or of keys of a Quadlet file.</param>
/// <example><code>
/// [DropIn("getty@tty1.service"), Clear("ExecStart"), ExecStart("/sbin/agetty", "--autologin", "admin", "-", "linux")]
/// public partial record Autologin : DropIn;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ClearAttribute(params string[] settings) : SettingAttribute
{
    /// <summary>Names of directives, or of keys of a Quadlet file.</summary>
    public string[] Settings { get; } = settings;
}
