using System.Globalization;
using System.Text;
using System.Text.Json;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests.Parts;

/// <summary>Makes many containers one after the other on a host, in one script.</summary>
internal sealed class PodmanBatch
{
    private const string Image = "docker.io/library/nextcloud:stable";

    /// <summary>The number of containers at a time.</summary>
    private const int Together = 25;

    /// <summary>Prints podman's reading of its arguments, on one line: each call of podman takes time.</summary>
    private const string Functions = """
        number=0
        encode() { base64 -w0; }
        show() {
          mode=$1 name=parts$((number += 1)); shift
          if said=$(podman create --pull never --name $name "$@" 2>&1) && { [ "$mode" = create ] || said=$(podman init $name 2>&1); }; then
            text=$(podman inspect $name --format '{{.StaticDir}}|{{.HostsPath}}|{{json .}}')
            data=${text%%|*} text=${text#*|}
            hosts=${text%%|*} text=${text#*|}
            printf 'made %s ' "$(encode <<<"$text")"
            if [ "$mode" = create ]; then echo '- -'; else echo "$(encode <"$data/config.json") $(encode <"$hosts")"; fi
          else
            printf 'refused %s\n' "$(encode <<<"$said")"
          fi
          if [ $((number % TOGETHER)) = 0 ]; then clean; fi
        }
        clean() { podman rm --all --force --time 0 >/dev/null 2>&1 || true; }

        """;

    private readonly StringBuilder script = new(Functions.Replace("TOGETHER", Together.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

    public void Add(Compound compound, string part, IEnumerable<string> arguments)
    {
        if (compound.Setup is { } setup)
        {
            script.Append(CultureInfo.InvariantCulture, $"set -- {Quote(part)}; {setup}\n");
        }

        script.Append(CultureInfo.InvariantCulture, $"show {(compound.NeedsInit ? "init" : "create")} {string.Join(' ', arguments.Select(Quote))}\n");
    }

    /// <summary>The same for plain arguments, with an image.</summary>
    public void AddPlain(Compound compound, string part) => Add(compound, part, [.. compound.Plain(part), Image]);

    /// <summary>Each container, or podman's refusal.</summary>
    public async Task<List<(MadeContainer? Made, string Refusal)>> RunAsync(RealHost host)
    {
        script.Append("clean\n");
        var result = await host.RunWithInputAsync(script.ToString(), TimeSpan.FromMinutes(20), "/bin/bash", "-u");
        return [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read)];
    }

    private static (MadeContainer? Made, string Refusal) Read(string line)
    {
        var fields = line.Split(' ');
        return fields[0] == "made"
            ? (new(Json(fields[1]), fields[2] == "-" ? default : Json(fields[2]), fields[3] == "-" ? "" : Decode(fields[3])), "")
            : (null, Decode(fields[1]));
    }

    private static JsonElement Json(string encoded) => JsonDocument.Parse(Decode(encoded)).RootElement;

    private static string Decode(string encoded) => Encoding.UTF8.GetString(Convert.FromBase64String(encoded));

    private static string Quote(string word) => "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
