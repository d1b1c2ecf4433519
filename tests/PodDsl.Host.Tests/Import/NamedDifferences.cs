using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace PodDsl.Host.Tests.Import;

/// <summary>A difference between what podman-compose makes and what our units make of the same file.</summary>
/// <param name="Lines">Matches all of a line that one side has: <c>-</c> (podman-compose) or <c>+</c> (ours), the kind of the object and a line of <see cref="Inspection"/>.</param>
/// <param name="Why">Why that is right.</param>
/// <param name="Of">The name of the object; null for all.</param>
/// <param name="Note">If there is one, the difference counts only where the import has a note about that field.</param>
internal sealed record NamedDifference(string Lines, string Why, string? Of = null, string? Note = null)
{
    private readonly Regex lines = new($"^(?:{Lines})$", RegexOptions.Singleline);

    public bool Has(string name, string line, IReadOnlyList<string> noted) =>
        (Of is null || Of == name) && lines.IsMatch(line) && (Note is null || noted.Contains(Note));
}

/// <summary>All of them.</summary>
internal static class NamedDifferences
{
    private static readonly ConcurrentDictionary<NamedDifference, bool> Met = new();

    public static IReadOnlyList<NamedDifference> All { get; } =
    [
        new(@". container (Id|Created|lockNumber|\w+Path|NetworkSettings\.SandboxKey|State\.(?!Status).*) = .*", "any two containers differ in it"),
        new(@". (container|ended container) Config\.CreateCommand = .*", "it says the same in other words, and in what is compared here"),
        new(@"[-+] (container|ended container) Pod = .*|- (container|ended container) (Host)?Config\.Annotations\.io\.kubernetes\.cri-o\.SandboxID = .*", "podman-compose lists its containers in a pod in which they share nothing"),
        new(@"- (container|ended container) HostConfig\.CgroupParent = ""machine\.slice/machine-libpod_pod_ID\.slice""|\+ (container|ended container) HostConfig\.CgroupParent = """"", "the container is in the cgroup of its service, and not of that pod"),
        new(@"- (container|ended container) Config\.Labels\.(io\.podman|com\.docker)\.compose\..* = .*", "by these labels podman-compose finds its containers again"),
        new(@". (container|ended container) Config\.Labels\.PODMAN_SYSTEMD_UNIT = .*", "it names the service, for podman auto-update"),
        new(@". (container|ended container) Config\.sdNotify(Mode|Socket) = .*", "conmon says to systemd when the container runs"),
        new(@". (container|ended container) HostConfig\.RestartPolicy\.\w+ = .*", "systemd starts it again"),
        new(@". (container|ended container) HostConfig\.(AutoRemove|Annotations\.io\.podman\.annotations\.autoremove) = .*|\+ container Config\.Annotations\.io\.podman\.annotations\.autoremove = ""TRUE""", "a service makes its container anew at each start"),
        new(@"- (container|ended container) Dependencies\[\] = ""ID""", "systemd knows what needs what"),
        new(@". container (Config\.Image|ImageName) = ""localhost/bakery[_-]counter:latest""", "a built image without a name has the one of docker-compose", "counter"),
        new(@"- container HostConfig\.(CpuPeriod|CpuQuota|Memory|MemorySwap|NanoCpus) = .*|\+ container HostConfig\.(CpuPeriod|CpuQuota|Memory|MemorySwap|NanoCpus) = 0", "limits of deploy are those of the service, which holds the container", "transcoder"),
        new(@"- container Mounts\[\] = .*""/run/secrets/(door|window\.key)"".*|- container HostConfig\.Binds\[\] = "".*:/run/secrets/(door|window\.key):ro,rprivate,rbind""|\+ container Config\.Secrets\[\] = .*""safe_(door|window)"".*", "podman-compose mounts the file of a secret; ours is in podman's store", "keeper"),
        new(@"\+ container (Config\.Secrets\[\] = .*""safe_plan"".*|(Mounts|HostConfig\.Binds)\[\] = .*/etc/rules\.conf.*)", "podman-compose does not know configs", "keeper"),
        new(@". container (Config\.StopTimeout|(Host)?Config\.Annotations\.org\.systemd\.property\.TimeoutStopUSec) = .*", "podman-compose tells it podman stop, and not the container", "archivist"),
        new(@". container (Config\.StopTimeout|(Host)?Config\.Annotations\.org\.systemd\.property\.TimeoutStopUSec) = .*", "podman-compose tells it podman stop, and not the container", "listed"),
        new(@". container Config\.Labels\.com\.example\.flag = ""[Tt]rue""", "podman-compose writes it as Python does", "scribe"),
        new(@". container (HostConfig\.Binds|Mounts)\[\] = .*/srv/scratch.*", "podman-compose gives a volume without a name one, and docker-compose does not", "gallery"),
        new(@"- volume", "podman-compose gives a volume without a name one, and docker-compose does not", "files_gallery_ID"),
        new(@". container HostConfig\.Tmpfs\./srv/quick = ""size=4194304,mode=(1016|1770),.*", "podman-compose writes a mode as a decimal number", "gallery"),
        new(@". container Config\.Env\[\] = ""EXPANDED=(value)?-more""", "podman-compose reads an env file without the values of those before it", "forge"),
        new(@". container Config\.Env\[\] = ""NUMBER=0?8""", "docker-compose reads a number, and podman-compose a text", "forge"),
        new(@"- container NetworkSettings\.Networks\.mail-backbone\.Aliases\[\] = ""outgoing""", "the name of a link is one in the networks of both", "smtp", "services.imap.links"),
        new(@". network (created|id|network_interface) = .*", "any two networks differ in it"),
        new(@". network containers\..*", "they are compared themselves"),
        new(@"- (network labels|volume Labels)\.(io\.podman|com\.docker)\.compose\.project = .*", "by these labels podman-compose finds them again"),
        new(@". volume (CreatedAt|LockNumber|MountCount) = .*", "any two volumes differ in it"),
        new(@"\+ volume (NeedsChown|NeedsCopyUp) = true|- volume [UG]ID = \d+", "no container has used the volume yet"),
        new(@"- ended container (State\.(?!Status).*|Config\.Env\[\] = ""(HOME|HOSTNAME)=.*""|HostConfig\.Ulimits\[\] = .*|(Host)?Config\.Annotations\.(org\.systemd\.property|org\.opencontainers\.image|io\.container\.manager).* = .*)|. ended container State\.Status = .*", "ours is created for the comparison, as its service removes it at its end; a start adds these"),
        new(@". ended container (Id|Created|lockNumber|\w+Path|NetworkSettings\.SandboxKey|State\.(?!Status).*) = .*", "any two containers differ in it"),
    ];

    /// <summary>Rows that no difference needs.</summary>
    public static IEnumerable<NamedDifference> Unneeded => All.Where(row => !Met.ContainsKey(row));

    /// <summary>True if a row has the line of an object.</summary>
    public static bool Has(string name, string line, IReadOnlyList<string> noted)
    {
        var rows = All.Where(row => row.Has(name, line, noted)).ToList();
        rows.ForEach(row => Met.TryAdd(row, true));
        return rows.Count > 0;
    }
}
