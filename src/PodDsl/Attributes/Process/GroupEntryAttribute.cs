namespace PodDsl;

/// <summary>Sets the line that podman writes into <c>/etc/group</c> of the container.</summary>
/// <remarks>
/// <para>Podman writes it only if the image lacks the user or group of the container.</para>
/// <para>Default: a line made from the group that the container runs as.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>Since podman 4.5. Source: podman-run(1), --group-entry.</para>
/// </remarks>
/// <example><code>[GroupEntry("media:x:$GID:")]</code></example>
/// <param name="entry">
/// A line of <c>/etc/group</c>; podman replaces <c>$GROUPNAME</c>, <c>$GID</c> and <c>$USERLIST</c>.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class GroupEntryAttribute(string entry) : SettingAttribute
{
    /// <summary>
    /// A line of <c>/etc/group</c>; podman replaces <c>$GROUPNAME</c>, <c>$GID</c> and <c>$USERLIST</c>.
    /// </summary>
    public string Entry { get; } = entry;
}
