namespace PodDsl;

/// <summary>Limits the processes and threads that the service may have.</summary>
/// <remarks>
/// <para>podman's own limit is <c>[PidsLimit]</c>, 2048 for a container by default; the lower one counts. It covers all processes of the
/// service, and those of the container as long as podman runs with <c>--cgroups=split</c>, which is Quadlet's default.</para>
/// <para>Default: 15 % of what the system allows.</para>
/// <para>Of several uses, the one nearest to the record counts. An empty <c>TasksMax=</c> in a drop-in goes back to
/// the default.</para>
/// <para>Since systemd 227. Source: systemd.resource-control(5), TasksMax=.</para>
/// </remarks>
/// <example><code>[TasksMax("500")]</code></example>
/// <param name="count">A number, a share of the system's limit such as <c>10%</c>, or <c>infinity</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class TasksMaxAttribute(string count) : SettingAttribute
{
    /// <summary>A number, a share of the system's limit such as <c>10%</c>, or <c>infinity</c>.</summary>
    public string Count { get; } = count;
}
