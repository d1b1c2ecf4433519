using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>
/// Asks the real podmans about random values. A value is refused here if all of them refuse it, and no other; of a time zone that we do not
/// judge, podman may know more.
/// </summary>
public sealed class RandomValueTests : IDisposable
{
    /// <summary>Prints for each sample if podman takes it; an image is taken if podman goes on to look for it.</summary>
    private const string Script = """
        mount -t tmpfs tmpfs /dev/shm
        mount -t tmpfs tmpfs /var/lib/containers
        mount -t tmpfs tmpfs /etc/containers/networks 2>/dev/null || true
        mount -t sysfs sysfs /sys
        mount -t cgroup2 cgroup2 /sys/fs/cgroup
        mkdir -p /tmp/rootfs/bin
        podman="podman --root /tmp/storage --runroot /tmp/run --storage-driver vfs --cgroup-manager cgroupfs"
        separator=$(printf '\037')
        count=0
        while IFS=$separator read -r key value <&3; do
          # Each container that is there makes the next one slower.
          count=$((count + 1))
          if [ $((count % 50)) = 0 ]; then rm -rf /tmp/storage /tmp/run; fi
          case $key in
            Image) set -- create --pull=never -- "$value" true ;;
            PublishPort) set -- create "--publish=$value" --rootfs /tmp/rootfs true ;;
            PidsLimit) set -- create "--pids-limit=$value" --rootfs /tmp/rootfs true ;;
            StopTimeout) set -- create "--stop-timeout=$value" --rootfs /tmp/rootfs true ;;
            Timezone) set -- create "--tz=$value" --rootfs /tmp/rootfs true ;;
          esac
          if message=$($podman "$@" 2>&1); then verdict=taken; else verdict=refused; fi
          case $message in *"image not known"* | *"No such file or directory"* | *"no such file or directory"*) test "$key" = Image && verdict=taken ;; esac
          echo "$verdict"
        done 3</run/units/samples
        """;

    private static readonly (string Key, bool IsExact, string[] Parts)[] Grammars =
    [
        ("Image", true, ["nginx", "docker.io/", "library/", "localhost:5000/", "ghcr.io", "/", ":", "1.29", "@", "sha256:" + new string('0', 64), "Foo", "a_b", "..", "-", "__", "docker://", "https://", " ", "latest", "10.0.0.1", "x.y/"]),
        ("PublishPort", true, ["80", "8080", "0", "65535", "65536", ":", ":", "-", "/", "tcp", "udp", "127.0.0.1", "10.0.0.300", "localhost", "[::1]", "[", "]", "::1", "+", " ", "08", "x", "0x10"]),
        ("PidsLimit", true, ["0", "1", "7", "8", "9", "-", "+", "_", "0x", "0b", "0o", "a", "4294967296", "9223372036854775807", ".", " "]),
        ("StopTimeout", true, ["0", "1", "7", "8", "9", "-", "+", "_", "0x", "0b", "0o", "a", "18446744073709551615", "s", " "]),
        ("Timezone", false, ["Europe/", "Berlin", "America/", "New_York", "UTC", "GMT", "+2", "Etc/", "berlin", "Argentina/", "Berln", "local", "CEST", "/"]),
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("poddsl-random-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Each_podman_refuses_what_we_refuse_and_one_takes_what_we_take()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("POD_SEED"), out var given) ? given : 1;
        var random = new Random(seed);
        var samples = Grammars.SelectMany(grammar => Enumerable.Range(0, TestExtent.Of(400, 60)).Select(_ => (
            grammar.Key,
            grammar.IsExact,
            Value: string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => grammar.Parts[random.Next(grammar.Parts.Length)])))))
            .Distinct()
            .ToList();
        await File.WriteAllLinesAsync(
            Path.Combine(folder, "samples"), samples.Select(sample => sample.Key + '\x1f' + sample.Value), TestContext.Current.CancellationToken);

        var verdicts = await Task.WhenAll(Enum.GetValues<Suite>().Select(VerdictsAsync));

        Assert.All(verdicts, verdict => Assert.Equal(samples.Count, verdict.Length));
        var wrong = samples
            .Select((sample, index) => (Sample: sample, IsRefused: IsRefused(sample.Key, sample.Value), Of: verdicts.Select(verdict => verdict[index]).ToArray()))
            .Where(asked => asked.IsRefused ? asked.Of.Contains("taken") : asked.Sample.IsExact && !asked.Of.Contains("taken"))
            .Select(asked => $"{asked.Sample.Key}={asked.Sample.Value}: {(asked.IsRefused ? "refused" : "taken")} here, {string.Join(", ", asked.Of)}");
        Assert.True(!wrong.Any(), $"POD_SEED={seed}\n{string.Join('\n', wrong)}");
    }

    private static bool IsRefused(string key, string value)
    {
        var option = Options.Key(UnitKind.Container, key);
        EquatableArray<Setting> settings = key == "Image"
            ? [Setting.Of(option, value)]
            : [Setting.Of(Options.Key(UnitKind.Container, "Image"), "docker.io/library/nginx:1.29"), Setting.Of(option, value)];
        return UnitRules.Check(new Unit(UnitKind.Container, "web", settings, "web") { Language = Language.CSharp }, Target.Default).Any(finding => finding.IsError);
    }

    private async Task<string[]> VerdictsAsync(Suite suite)
    {
        await HostRoot.RequireAsync(suite);
        var result = await Command.RunAsync(
            [HostRoot.Script("in-root"), HostRoot.Name(suite), folder, "sh", "-euc", Script], timeout: TimeSpan.FromMinutes(15));
        return result.Lines;
    }
}
