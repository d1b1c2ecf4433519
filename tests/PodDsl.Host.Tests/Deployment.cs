using System.Text.RegularExpressions;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>Deploys units on a host, as an administrator does.</summary>
internal static partial class Deployment
{
    /// <summary>Makes the folders that the units mount and the secrets that they use, installs the units and enables them; starts
    /// nothing.</summary>
    public static async Task InstallAsync(RealHost host, IReadOnlyList<string> files)
    {
        foreach (var file in files)
        {
            foreach (Match volume in HostFolder().Matches(await File.ReadAllTextAsync(file)))
            {
                _ = (await host.RunAsync("install", "-d", "-m", "1777", volume.Groups["folder"].Value)).Output;
            }
        }

        foreach (var secret in await SecretsAsync(files))
        {
            _ = (await host.ShellAsync($"printf test | podman secret create {secret} -")).Output;
        }

        await host.CopyUnitsAsync(files);
        foreach (var file in files.Where(file => !UnitNames.IsQuadlet(file)))
        {
            if ((await File.ReadAllTextAsync(file)).Contains("\n[Install]\n", StringComparison.Ordinal))
            {
                _ = (await host.RunAsync("systemctl", "enable", Path.GetFileName(file))).Output;
            }
        }
    }

    /// <summary>The units that systemd knows after <see cref="InstallAsync"/>.</summary>
    public static string[] Units(IReadOnlyList<string> files) => [.. files.Select(UnitNames.Unit)];

    private static async Task<string[]> SecretsAsync(IReadOnlyList<string> files)
    {
        var texts = await Task.WhenAll(files.Select(file => File.ReadAllTextAsync(file)));
        return [.. texts.SelectMany(text => SecretName().Matches(text)).Select(match => match.Groups["name"].Value).Distinct()];
    }

    [GeneratedRegex(@"(?:^Volume=|\s(?:-v|--volume)[ =])(?<folder>/[^:\s]+):", RegexOptions.Multiline)]
    private static partial Regex HostFolder();

    [GeneratedRegex(@"(?:^Secret=|\s--secret[ =])(?<name>[^,\s]+)", RegexOptions.Multiline)]
    private static partial Regex SecretName();
}
