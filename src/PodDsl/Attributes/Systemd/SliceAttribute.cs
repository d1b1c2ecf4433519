namespace PodDsl;

/// <summary>Names the slice of control groups for the service.</summary>
/// <remarks>
/// <para>Limits of a slice apply to all of its services together. A <c>-</c> in the name nests:
/// <c>homelab-media.slice</c> is inside of <c>homelab.slice</c>. It takes effect at the next start.</para>
/// <para>Default: <c>system.slice</c>; in the user manager <c>app.slice</c>.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>Slice=</c> with a warning; the earlier value
/// stays.</para>
/// <para>Since systemd 205. Source: systemd.resource-control(5), Slice=.</para>
/// </remarks>
/// <example><code>[Slice("homelab.slice")]</code></example>
/// <param name="slice">The name of a slice with its suffix, for example <c>homelab.slice</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class SliceAttribute(string slice) : SettingAttribute
{
    /// <summary>The name of a slice with its suffix, for example <c>homelab.slice</c>.</summary>
    public string Slice { get; } = slice;
}
