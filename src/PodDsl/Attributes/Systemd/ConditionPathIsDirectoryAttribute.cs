namespace PodDsl;

/// <summary>Skips the start unless a path is a directory.</summary>
/// <remarks>
/// <para>If the condition does not hold, systemd skips the start. That is no failure: the unit stays inactive, and units that need it go
/// on. A leading <c>!</c> turns it around. Conditions with a leading <c>|</c> are alternatives: one of them is enough. All others must
/// hold. systemd checks at each start.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>ConditionPathIsDirectory=</c> in a drop-in clears the earlier values.</para>
/// <para>In every systemd that runs podman. Source: systemd.unit(5), ConditionPathIsDirectory=.</para>
/// </remarks>
/// <example><code>[ConditionPathIsDirectory("/srv/media/films")]</code></example>
/// <param name="path">An absolute path; <c>!</c> in front turns it around.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ConditionPathIsDirectoryAttribute(string path) : SettingAttribute
{
    /// <summary>An absolute path; <c>!</c> in front turns it around.</summary>
    public string Path { get; } = path;
}
