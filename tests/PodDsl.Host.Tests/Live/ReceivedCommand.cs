using System.Text;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests.Live;

/// <summary>The arguments of the processes of one service, instead of podman.</summary>
/// <param name="Pre">The arguments of <c>ExecStartPre=</c>.</param>
/// <param name="Run">The arguments of <c>ExecStart=</c>.</param>
/// <param name="Environment">Its variables, each <c>NAME=value</c>.</param>
internal sealed record ReceivedCommand(IReadOnlyList<string> Pre, IReadOnlyList<string> Run, IReadOnlyList<string> Environment)
{
    private const string Folder = "/run/received";

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    // One file for each process, since they run at the same time.
    private const string Recorder = """
        #!/usr/bin/perl
        exit 0 unless $ARGV[0] eq 'pre' || $ARGV[0] eq 'run';
        open my $environ, '<', '/proc/self/environ' or die $!;
        local $/;
        my $variables = unpack 'H*', scalar <$environ>;
        my $arguments = unpack 'H*', join '', map { "$_\0" } @ARGV;
        open my $file, '>', "/run/received/$ENV{PODMAN_SYSTEMD_UNIT}.$ARGV[0]" or die $!;
        print $file "$ENV{PODMAN_SYSTEMD_UNIT} $ARGV[0] $arguments $variables\n";

        """;

    /// <summary>Replaces podman by a program that writes down its call.</summary>
    public static async Task RecordAsync(RealHost host)
    {
        _ = (await host.ShellAsync($"mkdir -p {Folder}; mv /usr/bin/podman /usr/bin/podman.real")).Output;
        await host.WriteFileAsync("/usr/bin/podman", Recorder);
        _ = (await host.RunAsync("chmod", "755", "/usr/bin/podman")).Output;
    }

    /// <summary>The calls since the last time, by the name of the service.</summary>
    public static async Task<Dictionary<string, ReceivedCommand>> TakeAsync(RealHost host)
    {
        var lines = (await host.ShellAsync($"find {Folder} -type f -exec cat {{}} +; find {Folder} -type f -delete")).Lines
            .Select(line => line.Split(' '))
            .ToLookup(parts => parts[0]);
        return lines.ToDictionary(
            service => service.Key,
            service => new ReceivedCommand(
                Strings(service.SingleOrDefault(parts => parts[1] == "pre")?[2]),
                Strings(service.SingleOrDefault(parts => parts[1] == "run")?[2]),
                Strings(service.SingleOrDefault(parts => parts[1] == "run")?[3])));
    }

    private static string[] Strings(string? hex) =>
        hex is null ? [] : Strict.GetString(Convert.FromHexString(hex)).Split('\0')[..^1];
}
