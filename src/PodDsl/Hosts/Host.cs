namespace PodDsl;

/// <summary>A machine on which units run. Derive a record from it for each machine of the project.</summary>
/// <remarks>
/// <para>Without a host, all units of a project are for one machine, which the properties of the project describe. With one host, they all
/// run there. With several, each unit says by <see cref="RunsOnAttribute{THost}"/> where it runs; the files of each host are in a folder of
/// its name (<c>units/attic/quadlet/</c>), and the rules judge the units of each host by themselves.</para>
/// <para>The host has the name of the record in kebab-case, <c>BackupServer</c> is <c>backup-server</c>.</para>
/// <para>Source: PodDsl.</para>
/// </remarks>
/// <example><code>
/// [PodmanVersion("5.4"), Address("192.168.1.10")]
/// public record Attic : Host;
///
/// [Image("docker.io/library/nginx:1.29"), RunsOn&lt;Attic&gt;]
/// public partial record Web : Container;
/// </code></example>
public abstract record Host
{
    /// <summary>Nothing creates a host at run time; records exist for the build.</summary>
    protected Host()
    {
    }
}
