using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>
/// Asks the real podmans about the values that POD5005 judges, in <c>tests/data/podman-values.tsv</c>.
/// </summary>
public sealed class ValueTests(Hosts hosts) : IClassFixture<Hosts>, IDisposable
{
    /// <summary>Prepares podman in a root that is not booted, and prints for each sample if podman takes it.</summary>
    private const string Script = """
        mount -t tmpfs tmpfs /dev/shm
        mount -t tmpfs tmpfs /var/lib/containers
        mount -t tmpfs tmpfs /etc/containers/networks 2>/dev/null || true
        mount -t sysfs sysfs /sys
        mount -t cgroup2 cgroup2 /sys/fs/cgroup
        mkdir -p /tmp/rootfs/bin
        podman="podman --root /tmp/storage --runroot /tmp/run --storage-driver vfs --cgroup-manager cgroupfs"
        echo secret | $podman secret create ok - >/dev/null
        separator=$(printf '\037')
        while IFS=$separator read -r command flag value <&3; do
          case $command$flag in
            create--health-startup-*) set -- create --health-cmd true --health-startup-cmd true "$flag=$value" --rootfs /tmp/rootfs true ;;
            create--health-*) set -- create --health-cmd true "$flag=$value" --rootfs /tmp/rootfs true ;;
            create--memory-swap) set -- create --memory 1m "$flag=$value" --rootfs /tmp/rootfs true ;;
            create*) set -- create "$flag=$value" --rootfs /tmp/rootfs true ;;
            kill*) set -- kill "$flag=$value" nobody ;;
            secret*) set -- secret create "$value" - ;;
            "network create") set -- network create -- "$value" ;;
            "volume create") set -- volume create -- "$value" ;;
            "network create--subnet") set -- network create "$flag=$value" ;;
            "network create--label" | "network create--dns") set -- network create "$flag=$value" ;;
            network*) set -- network create --subnet 10.99.0.0/24 "$flag=$value" ;;
            volume*) set -- volume create "$flag=$value" ;;
            pod*) set -- pod create --infra=false "$flag=$value" ;;
          esac
          if message=$(echo text | $podman "$@" 2>&1); then verdict=taken; else verdict=refused; fi
          case $message in *"unknown flag"*) verdict=unknown ;; esac
          case $1 in network) $podman network prune --force >/dev/null 2>&1 ;; esac
          echo "$verdict"
        done 3</run/units/samples
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("poddsl-values-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Each_podman_refuses_what_we_refuse_and_one_takes_what_we_take()
    {
        var table = DataTable.Read("podman-values.tsv");
        await File.WriteAllLinesAsync(
            Path.Combine(folder, "samples"),
            table.Rows.Select(row => string.Join('\x1f', table[row, "command"], table[row, "flag"], table[row, "value"])),
            TestContext.Current.CancellationToken);

        var verdicts = await Task.WhenAll(Enum.GetValues<Suite>().Select(VerdictsAsync));

        var wrong = table.Rows.Select((row, index) => (Sample: string.Join(' ', row), Verdict: table[row, "verdict"], Of: verdicts.Select(verdict => verdict[index]).ToArray()))
            .Where(sample => sample.Verdict == "refused"
                ? sample.Of.Contains("taken") || !sample.Of.Contains("refused")
                : !sample.Of.Contains("taken"))
            .Select(sample => $"{sample.Sample}: {string.Join(", ", sample.Of)}");
        Assert.Empty(wrong);
    }

    /// <summary>The kernel refuses this one, when the container starts.</summary>
    [Fact]
    public async Task A_host_name_of_65_bytes_does_not_start()
    {
        var host = await hosts.GetAsync(Suite.Trixie, nameof(ValueTests));

        Assert.Equal(0, (await RunAsync(64)).ExitCode);
        Assert.NotEqual(0, (await RunAsync(65)).ExitCode);

        Task<CommandResult> RunAsync(int length) => host.RunAsync(
            "podman", "run", "--rm", "--network=none", "--hostname", new string('a', length), "--rootfs", "/:O", "true");
    }

    private async Task<string[]> VerdictsAsync(Suite suite)
    {
        await HostRoot.RequireAsync(suite);
        var result = await Command.RunAsync(
            [HostRoot.Script("in-root"), HostRoot.Name(suite), folder, "sh", "-euc", Script], timeout: TimeSpan.FromMinutes(10));
        return result.Lines;
    }
}
