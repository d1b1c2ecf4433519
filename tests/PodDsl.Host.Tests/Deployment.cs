using System.Text.RegularExpressions;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>Puts a folder of units to work on a host, the way an administrator does.</summary>
internal static partial class Deployment
{
    /// <summary>Makes the folders that the units mount, installs the units and enables them; starts nothing.</summary>
    public static async Task InstallAsync(RealHost host, string folder)
    {
        foreach (var file in UnitFiles(folder))
        {
            foreach (Match volume in HostFolder().Matches(await File.ReadAllTextAsync(file)))
            {
                _ = (await host.RunAsync("install", "-d", "-m", "1777", volume.Groups["folder"].Value)).Output;
            }
        }

        await host.CopyUnitsAsync(folder);
        foreach (var file in UnitFiles(folder).Where(file => !UnitNames.IsQuadlet(file)))
        {
            if ((await File.ReadAllTextAsync(file)).Contains("\n[Install]\n", StringComparison.Ordinal))
            {
                _ = (await host.RunAsync("systemctl", "enable", Path.GetFileName(file))).Output;
            }
        }
    }

    /// <summary>The units that systemd knows after <see cref="InstallAsync"/>.</summary>
    public static string[] Units(string folder) => [.. UnitFiles(folder).Select(UnitNames.Unit)];

    private static string[] UnitFiles(string folder) => Directory.GetFiles(folder);

    [GeneratedRegex(@"(?:^Volume=|\s(?:-v|--volume)[ =])(?<folder>/[^:\s]+):", RegexOptions.Multiline)]
    private static partial Regex HostFolder();
}
