namespace PodDsl;

/// <summary>Limits the memory that each process of the service may lock, in bytes.</summary>
/// <remarks>
/// <para>Databases and programs that keep keys in memory ask for it. This limits the processes of the service on the host; <c>[Ulimit]</c>
/// sets the container's own limits.</para>
/// <para>Default: 8 MiB as systemd is built.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>LimitMEMLOCK=</c> with a
/// warning; the earlier value stays.</para>
/// <para>In every systemd that runs podman. Source: systemd.exec(5), LimitMEMLOCK=.</para>
/// </remarks>
/// <example><code>[LimitMemlock("infinity")]</code></example>
/// <param name="limit">A size such as <c>64M</c>, <c>soft:hard</c>, or <c>infinity</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class LimitMemlockAttribute(string limit) : SettingAttribute
{
    /// <summary>A size such as <c>64M</c>, <c>soft:hard</c>, or <c>infinity</c>.</summary>
    public string Limit { get; } = limit;
}
