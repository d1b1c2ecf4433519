namespace PodDsl;

/// <summary>Sets the user on the host who runs the commands of the service.</summary>
/// <remarks>
/// <para>It sets up the podman process on the host. For the program in the container, see <c>[User]</c>.</para>
/// <para>Do not use it to run podman rootless: the service lacks the session of the user (runtime directory, bus, control group), and
/// Quadlet warns about it. Put the unit into that user's own manager instead, and turn on lingering for the user.</para>
/// <para>Default: root; in the user manager, its user.</para>
/// <para>Of several uses, the one nearest to the record counts. An empty <c>User=</c> in a drop-in goes back to the
/// default.</para>
/// <para>In every systemd that runs podman. Source: systemd.exec(5), User=.</para>
/// </remarks>
/// <example><code>[ServiceUser("deploy")]</code></example>
/// <param name="user">The name or number of a user that exists.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ServiceUserAttribute(string user) : SettingAttribute
{
    /// <summary>The name or number of a user that exists.</summary>
    public string User { get; } = user;
}
