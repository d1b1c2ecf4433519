namespace PodDsl;

/// <summary>Where the standard error of the service goes.</summary>
/// <remarks>
/// <para>See <see cref="StandardOutputAttribute"/> for what of it is the container's.</para>
/// <para>Default: <c>inherit</c>: where standard output goes.</para>
/// <para>Of several uses the one nearest the record counts. An empty <c>StandardError=</c> is ignored with a
/// warning; the earlier value stays.</para>
/// <para>In every systemd that runs podman. Source: systemd.exec(5), StandardError=.</para>
/// </remarks>
/// <example><code>[StandardError("null")]</code></example>
/// <param name="target">
/// <c>journal</c>, <c>null</c>, <c>inherit</c>, <c>file:/path</c>, <c>append:/path</c>, <c>truncate:/path</c>,
/// <c>tty</c>, <c>kmsg</c>, <c>journal+console</c> or <c>fd:name</c>.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class StandardErrorAttribute(string target) : Attribute
{
    /// <summary>
    /// <c>journal</c>, <c>null</c>, <c>inherit</c>, <c>file:/path</c>, <c>append:/path</c>,
    /// <c>truncate:/path</c>, <c>tty</c>, <c>kmsg</c>, <c>journal+console</c> or <c>fd:name</c>.
    /// </summary>
    public string Target { get; } = target;
}
