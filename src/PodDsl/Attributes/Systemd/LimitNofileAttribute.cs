namespace PodDsl;

/// <summary>Limits the files that each process of the service may have open.</summary>
/// <remarks>
/// <para>Programs that use <c>select()</c> break above 1024, so raise the hard limit only, unless the program
/// asks for more itself. This limits the processes of the service on the host; <c>[Ulimit]</c> sets the container's own limits.</para>
/// <para>Default: <c>1024:524288</c> as systemd is built.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>LimitNOFILE=</c> with a
/// warning; the earlier value stays.</para>
/// <para>In every systemd that runs podman. Source: systemd.exec(5), LimitNOFILE=.</para>
/// </remarks>
/// <example><code>[LimitNofile("1024:1048576")]</code></example>
/// <param name="limit">A number, <c>soft:hard</c>, or <c>infinity</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class LimitNofileAttribute(string limit) : SettingAttribute
{
    /// <summary>A number, <c>soft:hard</c>, or <c>infinity</c>.</summary>
    public string Limit { get; } = limit;
}
