namespace PodDsl;

/// <summary>Skips the start unless a path is a mount point.</summary>
/// <remarks>
/// <para>If the condition does not hold, systemd skips the start. That is no failure: the unit stays inactive, and units that need it go
/// on. A leading <c>!</c> turns it around. Conditions with a leading <c>|</c> are alternatives: one of them is enough. All others must
/// hold. systemd checks at each start.</para>
/// <para>It is the cheap guard for data on a removable disk; to wait for the mount, and fail without it, see
/// <see cref="RequiresMountsForAttribute"/>.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>ConditionPathIsMountPoint=</c> in a drop-in clears the earlier values.</para>
/// <para>In every systemd that runs podman. Source: systemd.unit(5), ConditionPathIsMountPoint=.</para>
/// </remarks>
/// <example><code>[ConditionPathIsMountPoint("/srv/media")]</code></example>
/// <param name="path">An absolute path; <c>!</c> in front turns it around.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ConditionPathIsMountPointAttribute(string path) : SettingAttribute
{
    /// <summary>An absolute path; <c>!</c> in front turns it around.</summary>
    public string Path { get; } = path;
}
