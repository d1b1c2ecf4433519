namespace PodDsl;

/// <summary>Sets the name of the service's output in the journal.</summary>
/// <remarks>
/// <para>It covers only the output of podman itself and of other commands of the unit; the container's entries carry podman's own
/// tag.</para>
/// <para>Default: the name of the program; Quadlet sets the name of the unit.</para>
/// <para>Of several uses, the one nearest to the record counts. An empty <c>SyslogIdentifier=</c> in a drop-in goes
/// back to the default.</para>
/// <para>In every systemd that runs podman. Source: systemd.exec(5), SyslogIdentifier=.</para>
/// </remarks>
/// <example><code>[SyslogIdentifier("nextcloud")]</code></example>
/// <param name="identifier">A word; it is what <c>journalctl -t</c> looks for.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class SyslogIdentifierAttribute(string identifier) : SettingAttribute
{
    /// <summary>A word; it is what <c>journalctl -t</c> looks for.</summary>
    public string Identifier { get; } = identifier;
}
