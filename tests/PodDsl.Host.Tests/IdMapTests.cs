using System.Globalization;
using PodDsl.Core.IdMaps;
using PodDsl.Host.Tests.Harness;
using PodDsl.Host.Tests.Meaning;

namespace PodDsl.Host.Tests;

/// <summary>
/// Random maps are given to the real podman and to the replay: both accept or refuse the same ones, and what the kernel
/// shows of an accepted one is what the replay says.
/// </summary>
/// <remarks><c>PODDSL_ORACLE_MAPS</c> says how many, <c>PODDSL_ORACLE_SEED</c> which ones.</remarks>
public sealed class IdMapTests(Hosts hosts, ITestOutputHelper output)
{
    private const string Image = "docker.io/library/nextcloud:stable";

    /// <summary>Two containers at a time; podman takes a map within a second, or it hangs.</summary>
    private const string Runner =
        """
        cat >/run/one-map <<'END'
        number=${1%% *} maps=${1#* }
        text=$(timeout 30 podman run --rm --pull never --network none --log-driver none $maps IMAGE \
          cat /proc/self/uid_map /dev/null /proc/self/gid_map 2>&1) && code=0 || code=$?
        printf '%s %s\n' "$number" "$code" >"/run/maps/$number"
        printf '%s\n' "$text" >>"/run/maps/$number"
        END
        sed -i 's|IMAGE|'"$1"'|' /run/one-map
        rm -rf /run/maps
        mkdir /run/maps
        xargs -d '\n' -P 2 -n 1 sh /run/one-map
        cat $(ls -v -d /run/maps/*) | sed 's/^/|/; s/^|\([0-9]* [0-9]*\)$/\1/'
        """;

    [Theory]
    [InlineData(Suite.Trixie)]
    [InlineData(Suite.Forky)]
    public async Task Podman_and_the_replay_agree_on_random_maps(Suite suite)
    {
        var seed = Number("PODDSL_ORACLE_SEED", Environment.TickCount & 0xFFFF);
        var random = new Random(seed);
        var cases = Enumerable.Range(0, Number("PODDSL_ORACLE_MAPS", 120)).Select(_ => RandomMaps.Next(random)).ToList();
        output.WriteLine($"PODDSL_ORACLE_SEED={seed} PODDSL_ORACLE_MAPS={cases.Count}");
        var host = await hosts.GetAsync(suite, nameof(IdMapTests));

        var accepted = 0;
        var disagreements = new List<string>();
        foreach (var batch in cases.Chunk(100))
        {
            var input = string.Join('\n', batch.Select((item, index) => $"{index} {item.Arguments}")) + "\n";
            var answers = Answers((await host.RunWithInputAsync(input, "/bin/sh", "-euc", Runner, "maps", Image)).Output);
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
        Assert.True(disagreements.Count == 0, $"PODDSL_ORACLE_SEED={seed}\n{string.Join('\n', disagreements)}");
    }

    private static string? Disagreement(IdMapPair pair, Answer answer)
    {
        if ((pair.Refusal is null) != (answer.ExitCode == 0))
        {
            return $"podman ended with {answer.ExitCode} ({string.Join(' ', answer.Lines)}), the replay says {pair.Refusal?.Message ?? "it starts"}";
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

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;

    private sealed record Answer(int ExitCode, List<string> Lines);
}
