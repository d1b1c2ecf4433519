using System.Globalization;
using PodDsl.Core.IdMaps;
using PodDsl.Host.Tests.Harness;
using PodDsl.Host.Tests.Meaning;

namespace PodDsl.Host.Tests;

/// <summary>
/// The real podman and the replay get random maps: both accept or refuse the same ones, and the kernel shows the replay's result for an
/// accepted one.
/// </summary>
/// <remarks><c>PODDSL_ORACLE_MAPS</c> sets how many, <c>PODDSL_ORACLE_SEED</c> which ones.</remarks>
public sealed class IdMapTests(Hosts hosts, ITestOutputHelper output) : IClassFixture<Hosts>
{
    private const string Image = "docker.io/library/nextcloud:stable";

    /// <summary>Two containers at a time; podman takes a map within a second, or it hangs.</summary>
    private const string Runner =
        """
        mkdir -p /tmp/maps
        rm -f /tmp/maps/*
        cat >/tmp/one-map <<'END'
        number=${1%% *} maps=${1#* }
        for try in 1 2 3; do
          text=$(timeout 30 podman --cgroup-manager=cgroupfs run --rm --pull never --network none --log-driver none --cgroups=disabled \
            $maps IMAGE cat /proc/self/uid_map /dev/null /proc/self/gid_map 2>&1) && code=0 || code=$?
          # Under load podman sometimes loses what a container that ends at once has said.
          [ -z "$text" ] || break
        done
        printf '%s %s\n' "$number" "$code" >"/tmp/maps/$number"
        printf '%s\n' "$text" >>"/tmp/maps/$number"
        END
        sed -i 's|IMAGE|'"$1"'|' /tmp/one-map
        xargs -d '\n' -P 2 -n 1 sh /tmp/one-map
        cat $(ls -v -d /tmp/maps/*) | sed 's/^/|/; s/^|\([0-9]* [0-9]*\)$/\1/'
        """;

    /// <summary>A user with two lines in each file and images in memory: the disk of the host does not support theirs.</summary>
    private const string MakeUser =
        """
        useradd --uid 1000 --create-home app
        printf 'app:3000000:60000\napp:5000000:10000\n' >/etc/subuid
        printf 'app:3000000:50000\napp:5000000:20000\n' >/etc/subgid
        mkdir -p /run/user/1000
        chown app:app /run/user/1000
        podman save -q -o /tmp/image.tar IMAGE
        chmod 644 /tmp/image.tar
        cd /
        su app -c 'XDG_RUNTIME_DIR=/run/user/1000 XDG_DATA_HOME=/tmp/data podman --cgroup-manager=cgroupfs load -q -i /tmp/image.tar'
        """;

    private static readonly AvailableIds OfUser = AvailableIds.OfUser(
        [new IdMapRange(0, 1000, 1), new IdMapRange(1, 3_000_000, 60_000), new IdMapRange(60_001, 5_000_000, 10_000)],
        [new IdMapRange(0, 1000, 1), new IdMapRange(1, 3_000_000, 50_000), new IdMapRange(50_001, 5_000_000, 20_000)]);

    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task Podman_and_the_replay_agree_on_random_maps_of_root(Suite suite) => await AgreeAsync(
        await hosts.GetAsync(suite, nameof(IdMapTests)), AvailableIds.Root, ["/bin/sh", "-euc", Runner, "maps", Image]);

    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task Podman_and_the_replay_agree_on_random_maps_of_a_user(Suite suite)
    {
        var host = await hosts.GetAsync(suite, nameof(IdMapTests) + "OfUser", async host =>
        {
            _ = (await host.ShellAsync(MakeUser.Replace("IMAGE", Image, StringComparison.Ordinal))).Output;
            await host.WriteFileAsync("/usr/local/bin/run-maps", "set -eu\nexport XDG_RUNTIME_DIR=/run/user/1000 XDG_DATA_HOME=/tmp/data\n" + Runner);
        });
        await AgreeAsync(host, OfUser, ["su", "app", "-c", $"sh /usr/local/bin/run-maps {Image}"]);
    }

    /// <summary>A folder needs no image, and the runtime still has none for users other than root.</summary>
    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task A_folder_in_place_of_an_image_needs_root_in_both_maps(Suite suite)
    {
        var host = await hosts.GetAsync(suite, nameof(IdMapTests));
        _ = (await host.ShellAsync($"[ -d /srv/rootfs ] || cp -a \"$(podman image mount {Image})\" /srv/rootfs")).Output;
        Task<CommandResult> StartAsync(params string[] maps) => host.RunAsync(
            ["podman", "run", "--rm", "--network", "none", .. maps, "--rootfs", "/srv/rootfs", "cat", "/dev/null"]);

        Assert.Equal(0, (await StartAsync("--uidmap=0:0:10")).ExitCode);
        foreach (var maps in new[] { "--uidmap=1000:1000:1", "--uidmap=1:1:20", "--uidmap=0:0:10 --gidmap=1:1:9" })
        {
            var result = await StartAsync(maps.Split(' '));
            Assert.NotEqual(0, result.ExitCode);
            Assert.Matches("doesn't map [UG]ID 0|no (user|group) mapping found", result.StandardError);
        }
    }

    private async Task AgreeAsync(RealHost host, AvailableIds available, string[] runner)
    {
        var seed = OracleExtent.Number("PODDSL_ORACLE_SEED", Environment.TickCount & 0xFFFF);
        var random = new Random(seed);
        var cases = Enumerable.Range(0, OracleExtent.Number("PODDSL_ORACLE_MAPS", 75)).Select(_ => RandomMaps.Next(random, available)).ToList();
        output.WriteLine($"PODDSL_ORACLE_SEED={seed} PODDSL_ORACLE_MAPS={cases.Count}");
        var accepted = 0;
        var disagreements = new List<string>();
        foreach (var batch in cases.Chunk(25))
        {
            var input = string.Join('\n', batch.Select((item, index) => $"{index} {item.Arguments}")) + "\n";
            var answers = Answers((await host.RunWithInputAsync(input, runner)).Output);
            Assert.Equal(batch.Length, answers.Count);
            for (var index = 0; index < batch.Length; index++)
            {
                var pair = batch[index].Replay();
                accepted += pair.Refusal is null ? 1 : 0;
                if (Disagreement(pair, answers[index]) is { } what)
                {
                    disagreements.Add($"{batch[index].Arguments}: {what}");
                }
            }
        }

        output.WriteLine($"{accepted} accepted, {cases.Count - accepted} refused, {disagreements.Count} disagreements");
        Assert.InRange(accepted, 1, cases.Count - 1);
        Assert.True(disagreements.Count == 0, $"PODDSL_ORACLE_SEED={seed}\n{string.Join('\n', disagreements.Take(20))}");
    }

    private static string? Disagreement(IdMapPair pair, Answer answer)
    {
        if ((pair.Refusal is null) != (answer.ExitCode == 0))
        {
            return $"podman ended with {answer.ExitCode} ({answer.Lines.LastOrDefault()}), the replay says {pair.Refusal?.Message ?? "it starts"}";
        }

        if (pair.Refusal is not null)
        {
            return null;
        }

        var expected = pair.Uids.Ranges.Concat(pair.Gids.Ranges).Select(range => range.ToString());
        var actual = answer.Lines.Select(line => string.Join(':', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        return expected.SequenceEqual(actual) ? null : $"the kernel shows {string.Join(' ', actual)}, the replay {string.Join(' ', expected)}";
    }

    private static List<Answer> Answers(string text)
    {
        var answers = new List<Answer>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] == '|')
            {
                answers[^1].Lines.Add(line[1..]);
            }
            else
            {
                answers.Add(new Answer(int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture), []));
            }
        }

        return answers;
    }

    private sealed record Answer(int ExitCode, List<string> Lines);
}
