namespace PodDsl;

/// <summary>Sets the primary group, on the host, of the commands of the service.</summary>
/// <remarks>
/// <para>It sets up the podman process on the host. For the program in the container, see <c>[Group]</c>. The caveats of
/// <see cref="ServiceUserAttribute"/> apply.</para>
/// <para>Default: the primary group of the user.</para>
/// <para>Of several uses, the one nearest to the record counts. An empty <c>Group=</c> in a drop-in goes back to the
/// default.</para>
/// <para>In every systemd that runs podman. Source: systemd.exec(5), Group=.</para>
/// </remarks>
/// <example><code>[ServiceGroup("render")]</code></example>
/// <param name="group">The name or number of a group that exists.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ServiceGroupAttribute(string group) : SettingAttribute
{
    /// <summary>The name or number of a group that exists.</summary>
    public string Group { get; } = group;
}
