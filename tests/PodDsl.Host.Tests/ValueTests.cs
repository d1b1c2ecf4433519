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
        mount -t tmpfs tmpfs /var/tmp
        mkdir -p /tmp/rootfs/bin /tmp/context
        printf 'FROM scratch\nLABEL a=b\n' >/tmp/context/Containerfile
        printf 'apiVersion: v1\nkind: Pod\nmetadata: {name: sample}\nspec:\n  containers:\n  - {name: first, image: localhost/none:1, imagePullPolicy: Never}\n' >/tmp/sample.yaml
        podman="podman --root /tmp/storage --runroot /tmp/run --storage-driver vfs --cgroup-manager cgroupfs"
        echo secret | $podman secret create ok - >/dev/null
        separator=$(printf '\037')
        while IFS=$separator read -r command flag value <&3; do
          case $command$flag in
            create--health-startup-*) set -- create --health-cmd true --health-startup-cmd true "$flag=$value" --rootfs /tmp/rootfs true ;;
            create--health-*) set -- create --health-cmd true "$flag=$value" --rootfs /tmp/rootfs true ;;
            create--retry-delay) set -- create --pull=never "$flag=$value" localhost/none:1 true ;;
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
            image*) set -- image pull "$flag=$value" oci:/none ;;
            build*) set -- build "$flag=$value" /tmp/context ;;
            artifact*) set -- artifact pull "$flag=$value" localhost:1/none ;;
            kube*) set -- kube play --service-container=true "$flag=$value" /tmp/sample.yaml ;;
            "pod stop"*) set -- pod stop "$flag=$value" none ;;
            pod*) set -- pod create --infra=false "$flag=$value" ;;
          esac
          if message=$(echo text | $podman "$@" 2>&1); then verdict=taken; else verdict=refused; fi
          # What fails behind the flags: there is no such image, pod, archive or registry.
          case $message in
            *"unknown flag"* | *"unrecognized command"*) verdict=unknown ;;
            *"image not known"* | *"no such pod"* | *"no pod with"* | *"/none/index.json"* | *"localhost:1"* | *"already exists"* | *"already in use"*) verdict=taken ;;
          esac
          case $1 in
            network) $podman network prune --force >/dev/null 2>&1 ;;
            # Otherwise the next one fails for the name of its pod.
            kube) $podman pod rm --all --force >/dev/null 2>&1; $podman rm --all --force >/dev/null 2>&1 ;;
          esac
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

    /// <summary>POD2025.</summary>
    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task A_gateway_or_range_outside_of_its_subnet_is_refused(Suite suite)
    {
        var host = await hosts.GetAsync(suite, nameof(ValueTests));
        foreach (var flags in (string[])
        [
            "--subnet 10.9.0.0/24 --gateway 10.10.0.1", "--subnet fd00::/64 --gateway fd01::1", "--subnet 10.9.0.0/24 --ip-range 10.9.0.0/23",
            "--subnet 10.9.0.0/24 --subnet 10.10.0.0/24 --gateway 10.10.0.1",
        ])
        {
            var result = await host.RunAsync(["podman", "network", "create", .. flags.Split(' '), "outside"]);
            Assert.True(result.ExitCode != 0 && result.StandardError.Contains("not in subnet", StringComparison.Ordinal), result.ToString());
        }

        foreach (var flags in (string[])["--subnet 10.9.0.7/24 --gateway 10.9.0.1", "--subnet 10.9.0.0/24 --ip-range 10.9.0.128/25"])
        {
            Assert.Equal(0, (await host.RunAsync(["podman", "network", "create", .. flags.Split(' '), "within"])).ExitCode);
            _ = await host.RunAsync("podman", "network", "rm", "within");
        }
    }

    /// <summary>POD5005: keep-groups stands alone, and --rm beside a restart policy is refused.</summary>
    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task Some_values_are_refused_beside_others(Suite suite)
    {
        var host = await hosts.GetAsync(suite, nameof(ValueTests));
        foreach (var (flags, isTaken) in ((string, bool)[])
        [
            ("--group-add keep-groups --group-add 105", false), ("--group-add keep-groups --group-add keep-groups", false), ("--group-add 104 --group-add 105", true),
            ("--rm --restart always", false), ("--rm --restart never", false), ("--rm --restart unless-stopped", false), ("--rm --restart on-failure:3", false), ("--rm --restart no", true),
        ])
        {
            var result = await host.RunAsync(["podman", "create", "--network=none", .. flags.Split(' '), "--rootfs", "/:O", "true"]);
            Assert.True((result.ExitCode == 0) == isTaken, $"{flags}: {result}");
        }

        _ = await host.RunAsync("podman", "rm", "--all");
    }

    /// <summary>POD5024: the directory of the service counts.</summary>
    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task A_relative_device_is_not_looked_for_in_dev(Suite suite)
    {
        var host = await hosts.GetAsync(suite, nameof(ValueTests));
        string[] command = ["podman", "run", "--rm", "--network=none", "--device", "null", "--rootfs", "/:O", "true"];

        Assert.NotEqual(0, (await host.RunAsync(["systemd-run", "--wait", "--quiet", "--pipe", .. command])).ExitCode);
        Assert.Equal(0, (await host.RunAsync(["systemd-run", "--wait", "--quiet", "--pipe", "--property=WorkingDirectory=/dev", .. command])).ExitCode);
    }

    /// <summary>POD2024.</summary>
    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task A_port_without_one_of_the_host_is_another_one_each_time(Suite suite)
    {
        var host = await hosts.GetAsync(suite, nameof(ValueTests));
        var ports = new HashSet<string>();
        for (var count = 0; count < 4; count++)
        {
            _ = (await host.ShellAsync("podman run -d --name port -p 80 --rootfs /:O sleep 60")).Output;
            ports.Add((await host.RunAsync("podman", "port", "port")).Output);
            _ = (await host.ShellAsync("podman rm -f -t 0 port")).Output;
        }

        Assert.True(ports.Count > 1, string.Join(", ", ports));
    }

    /// <summary>POD6006.</summary>
    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task An_unknown_policy_is_an_error_of_the_update(Suite suite)
    {
        var host = await hosts.GetAsync(suite, nameof(ValueTests));
        foreach (var (policy, isKnown) in ((string, bool)[])[("true", false), ("Registry", false), ("disabled", true)])
        {
            _ = (await host.ShellAsync($"podman run -d --name updated --network=none --label io.containers.autoupdate={policy} --label PODMAN_SYSTEMD_UNIT=updated.service --rootfs /:O sleep 60")).Output;
            var result = await host.RunAsync("podman", "auto-update", "--dry-run");
            _ = (await host.ShellAsync("podman rm -f -t 0 updated")).Output;

            Assert.True((result.ExitCode == 0) == isKnown, $"{policy}: {result}");
            Assert.Equal(!isKnown, result.StandardError.Contains($"invalid auto-update policy \"{policy}\"", StringComparison.Ordinal));
        }
    }

    /// <summary>POD5023, POD5024 and POD5021.</summary>
    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task Quadlet_takes_the_last_line_passes_relative_paths_on_and_knows_few_words(Suite suite)
    {
        await File.WriteAllTextAsync(
            Path.Combine(folder, "last.container"),
            """
            [Container]
            Image=docker.io/library/python:3.13
            Exec=python
            Exec=-m
            Exec=http.server
            Label=a=1
            Label=a=2
            SeccompProfile=profile.json
            AddDevice=ttyUSB0
            HealthLogDestination=log
            RunInit=ture
            ReadOnly=enabled
            Notify=maybe
            """ + "\n",
            TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "number.volume"), "[Volume]\nUser=postgres\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "pulled.image"), "[Image]\nImage=docker.io/library/python:3.13\nAuthFile=auth.json\nCertDir=certs\nDecryptionKey=key\n", TestContext.Current.CancellationToken);

        var units = (await QuadletGenerator.RunAsync(suite, folder)).Units;

        var command = units["last.service"];
        Assert.EndsWith("python:3.13 http.server", command.Split('\n').Single(line => line.StartsWith("ExecStart=", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("--label a=2", command, StringComparison.Ordinal);
        Assert.DoesNotContain("--label a=1", command, StringComparison.Ordinal);
        Assert.Contains("seccomp=profile.json", command, StringComparison.Ordinal);
        Assert.Contains("--device ttyUSB0", command, StringComparison.Ordinal);
        Assert.Contains("--health-log-destination log", command, StringComparison.Ordinal);
        Assert.Contains("--init=false", command, StringComparison.Ordinal);
        Assert.Contains("--read-only=false", command, StringComparison.Ordinal);
        Assert.Contains("--sdnotify=conmon", command, StringComparison.Ordinal);
        Assert.Contains("o=uid=0", units["number-volume.service"], StringComparison.Ordinal);
        Assert.Contains("--authfile auth.json", units["pulled-image.service"], StringComparison.Ordinal);
        Assert.Contains("--cert-dir certs", units["pulled-image.service"], StringComparison.Ordinal);
        Assert.Contains("--decryption-key key", units["pulled-image.service"], StringComparison.Ordinal);
    }

    private async Task<string[]> VerdictsAsync(Suite suite)
    {
        await HostRoot.RequireAsync(suite);
        var result = await Command.RunAsync(
            [HostRoot.Script("in-root"), HostRoot.Name(suite), folder, "sh", "-euc", Script], timeout: TimeSpan.FromMinutes(20));
        return result.Lines;
    }
}
