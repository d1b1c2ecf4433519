namespace PodDsl;

/// <summary>Sets where the standard error of the service goes.</summary>
/// <remarks>
/// <para><see cref="StandardOutputAttribute"/> says when the output of the container is part of it.</para>
/// <para>Default: <c>inherit</c>: where standard output goes.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>StandardError=</c> with a
/// warning; the earlier value stays.</para>
/// <para>In every systemd that runs podman. Source: systemd.exec(5), StandardError=.</para>
/// </remarks>
/// <example><code>[StandardError("null")]</code></example>
/// <param name="target">
/// <c>journal</c>, <c>null</c>, <c>inherit</c>, <c>file:/path</c>, <c>append:/path</c>, <c>truncate:/path</c>,
/// <c>tty</c>, <c>kmsg</c>, <c>journal+console</c> or <c>fd:name</c>.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class StandardErrorAttribute(string target) : SettingAttribute
{
    /// <summary>
    /// <c>journal</c>, <c>null</c>, <c>inherit</c>, <c>file:/path</c>, <c>append:/path</c>,
    /// <c>truncate:/path</c>, <c>tty</c>, <c>kmsg</c>, <c>journal+console</c> or <c>fd:name</c>.
    /// </summary>
    public string Target { get; } = target;
}
