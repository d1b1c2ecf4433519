namespace PodDsl;

/// <summary>The line that podman writes into <c>/etc/group</c> of the container.</summary>
/// <remarks>
/// <para>It is written only if a line is needed, that is if the user or group of the container is not in the
/// image.</para>
/// <para>Default: a line made from the group that the container runs as.</para>
/// <para>Of several uses the one nearest the record counts. Quadlet has no key for it: it is written as
/// <c>PodmanArgs=</c>.</para>
/// <para>Since podman 4.5. Source: podman-run(1), --group-entry.</para>
/// </remarks>
/// <example><code>[GroupEntry("media:x:$GID:")]</code></example>
/// <param name="entry">
/// A line of <c>/etc/group</c>; <c>$GROUPNAME</c>, <c>$GID</c> and <c>$USERLIST</c> are replaced by podman.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class GroupEntryAttribute(string entry) : Attribute
{
    /// <summary>
    /// A line of <c>/etc/group</c>; <c>$GROUPNAME</c>, <c>$GID</c> and <c>$USERLIST</c> are replaced by podman.
    /// </summary>
    public string Entry { get; } = entry;
}
