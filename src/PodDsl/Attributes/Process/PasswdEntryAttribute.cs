namespace PodDsl;

/// <summary>Sets the line that podman writes into <c>/etc/passwd</c> of the container.</summary>
/// <remarks>
/// <para>Podman writes it only if the image lacks the user of the container.</para>
/// <para>Default: a line made from the user that the container runs as.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>Since podman 4.1. Source: podman-run(1), --passwd-entry.</para>
/// </remarks>
/// <example><code>[PasswdEntry("app:*:$UID:$GID::/data:/sbin/nologin")]</code></example>
/// <param name="entry">
/// A line of <c>/etc/passwd</c>; podman replaces <c>$USERNAME</c>, <c>$UID</c>, <c>$GID</c>, <c>$NAME</c> and <c>$HOME</c>. </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class PasswdEntryAttribute(string entry) : SettingAttribute
{
    /// <summary>
    /// A line of <c>/etc/passwd</c>; podman replaces <c>$USERNAME</c>, <c>$UID</c>, <c>$GID</c>, <c>$NAME</c> and <c>$HOME</c>.
    /// </summary>
    public string Entry { get; } = entry;
}
