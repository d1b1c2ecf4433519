using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>Asks the real systemd and podman about the values in <c>tests/data/grammar-values.tsv</c>.</summary>
public sealed class GrammarTests : IDisposable
{
    /// <summary>Prints the verdict and the meaning of each sample, a line each.</summary>
    private const string SystemdScript = """
        export TZ=UTC
        separator=$(printf '\037')
        while IFS=$separator read -r grammar value <&3; do
          if shown=$(systemd-analyze "$grammar" -- "$value" 2>/dev/null); then
            meaning=$(echo "$shown" | sed -n 's/^ *Normalized form: //p; s/^ *μs: //p')
            if [ -z "$meaning" ]; then meaning=$value; fi
            echo "taken$separator$meaning"
          else
            echo "refused$separator"
          fi
        done 3</run/units/samples
        """;

    private const string PodmanScript = """
        mount -t tmpfs tmpfs /dev/shm
        mount -t tmpfs tmpfs /var/lib/containers
        mount -t tmpfs tmpfs /etc/containers/networks 2>/dev/null || true
        mount -t sysfs sysfs /sys
        mount -t cgroup2 cgroup2 /sys/fs/cgroup
        mkdir -p /tmp/rootfs/bin
        podman="podman --root /tmp/storage --runroot /tmp/run --storage-driver vfs --cgroup-manager cgroupfs"
        separator=$(printf '\037')
        while IFS=$separator read -r grammar value <&3; do
          meaning=
          verdict=taken
          case $grammar in
            health)
              if $podman create --name sample "--health-cmd=$value" --rootfs /tmp/rootfs true >/dev/null 2>&1; then
                meaning=$($podman inspect sample --format '{{json .Config.Healthcheck.Test}}')
                $podman rm sample >/dev/null
              else
                verdict=refused
              fi ;;
            image)
              case $($podman create --pull=never "$value" true 2>&1) in
                *"invalid reference format"* | *"must be lowercase"* | *"digest length"* | *"requires at least"* \
                  | *"Invalid image name"* | *"invalid format: no 64-byte"* | *"unsupported digest algorithm"* | *"invalid checksum digest"* | *"must not be more than"*) verdict=refused ;;
              esac ;;
          esac
          echo "$verdict$separator$meaning"
        done 3</run/units/samples
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("poddsl-grammars-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public Task Systemd_means_the_same(Suite suite) => CheckAsync(suite, SystemdScript, "timespan", "calendar");

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public Task Podman_takes_the_same(Suite suite) => CheckAsync(suite, PodmanScript, "image", "health");

    private async Task CheckAsync(Suite suite, string script, params string[] grammars)
    {
        await HostRoot.RequireAsync(suite);
        var table = DataTable.Read("grammar-values.tsv");
        var rows = table.Rows.Where(row => grammars.Contains(table[row, "grammar"])).ToList();
        await File.WriteAllLinesAsync(
            Path.Combine(folder, "samples"),
            rows.Select(row => table[row, "grammar"] + '\x1f' + table[row, "value"]),
            TestContext.Current.CancellationToken);

        var result = await Command.RunAsync(
            [HostRoot.Script("in-root"), HostRoot.Name(suite), folder, "sh", "-euc", script], timeout: TimeSpan.FromMinutes(5));

        Assert.Equal(rows.Count, result.Lines.Length);
        Assert.Empty(rows.Zip(result.Lines, (row, line) => (Sample: row, Parts: line.Split('\x1f')))
            .Where(sample => sample.Parts[0] != table[sample.Sample, "verdict"]
                || (HasMeaning(suite, table, sample.Sample) && sample.Parts[1] != table[sample.Sample, "meaning"]))
            .Select(sample => $"{string.Join(' ', sample.Sample)}: {string.Join(' ', sample.Parts)}"));
    }

    /// <summary>Before podman 5.8 an array whose first word is CMD or NONE is itself one word.</summary>
    private static bool HasMeaning(Suite suite, DataTable table, string[] row) =>
        table[row, "grammar"] != "health" || suite is not (Suite.Bookworm or Suite.Trixie) || !table[row, "value"].StartsWith('[');
}
