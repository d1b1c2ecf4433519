using System.Text.RegularExpressions;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests.ThreeHosts;

/// <summary>A host of the sample ThreeHosts, installed by the commands of its README.</summary>
/// <param name="Name">The name of the host.</param>
/// <param name="Suite">What runs it: its podman is the one that the sample says.</param>
/// <param name="User">The user who has units there, or null.</param>
internal sealed partial record HomeHost(string Name, Suite Suite, string? User)
{
    private const string Sample = "ThreeHosts";

    public static IReadOnlyList<HomeHost> All { get; } =
        [new("attic", Suite.Trixie, "media"), new("cellar", Suite.Forky, "player"), new("pi", Suite.Bookworm, null)];

    /// <summary>The ports that workers of these images listen on differ, so that they can be in one pod.</summary>
    private static readonly (string Part, string Image)[] Stand =
        [("mariadb", "docker.io/library/mariadb:11"), ("postgres", "docker.io/library/mariadb:11"), ("paperless", "ghcr.io/home-assistant/home-assistant:stable")];

    public static string Assembly => Path.Combine(EmittedUnits.Output(Sample), Sample + ".dll");

    private string Units => EmittedUnits.Path($"{Sample}/{Name}");

    /// <summary>The services of containers and pods of root, or of the user.</summary>
    public string[] Services(bool ofUser) =>
    [
        .. (ofUser ? Files("users") : Files("quadlet").Concat(Files("service"))).Select(UnitNames.Unit).Order(StringComparer.Ordinal),
    ];

    private IEnumerable<string> Files(string folder) =>
        Directory.Exists(Path.Combine(Units, folder)) ? Directory.EnumerateFiles(Path.Combine(Units, folder), "*", SearchOption.AllDirectories) : [];

    /// <summary>Does once what the README says, with images that are there in place of those of a registry.</summary>
    public async Task InstallAsync(RealHost host)
    {
        await SampleReadme.CopyAsync(host, Units, "/root/units");

        var commands = await SampleReadme.CommandsAsync(Sample, Name);
        var start = commands.FindIndex(command => command.StartsWith("cp ", StringComparison.Ordinal));
        await RunAsync(host, commands[..start]);
        await PrepareImagesAsync(host);
        await RunAsync(host, commands[start..]);
    }

    private static async Task RunAsync(RealHost host, List<string> commands)
    {
        var result = await host.ShellAsync(string.Join('\n', commands.Prepend("cd /root; set -x")));

        // With the storage driver that podman 4.3 has here, a podman that starts takes a folder away from one that starts a container.
        // The service tries again, as the sample says.
        if (host.Suite != Suite.Bookworm || !result.StandardError.Contains("+ systemctl enable --now ", StringComparison.Ordinal))
        {
            _ = result.Output;
        }
    }

    private async Task PrepareImagesAsync(RealHost host)
    {
        var names = new HashSet<string>();
        foreach (var file in Files(""))
        {
            names.UnionWith(ImageName().Matches(await File.ReadAllTextAsync(file)).Select(match => match.Value));
        }

        var tags = names
            .GroupBy(name => Stand.FirstOrDefault(stand => name.Contains(stand.Part, StringComparison.Ordinal)).Image ?? "docker.io/library/nextcloud:stable")
            .Select(image => $"podman tag {image.Key} {string.Join(' ', image)}");
        _ = (await host.ShellAsync(string.Join('\n', tags))).Output;
        if (User is not null)
        {
            _ = (await host.ShellAsync($"podman save -q -m -o /tmp/images.tar {string.Join(' ', names)}; chmod 644 /tmp/images.tar; {AsUser("podman load -q -i /tmp/images.tar")}")).Output;
        }
    }

    /// <summary>A command of a script, run by the user of this host in an environment of a login.</summary>
    public string AsUser(string command) => $"(cd /; runuser -u {User} -- env XDG_RUNTIME_DIR=/run/user/$(id -u {User}) {command})";

    [GeneratedRegex(@"\b(docker|quay|ghcr)\.io/[^\s:]+:[^\s:]+")]
    private static partial Regex ImageName();
}
