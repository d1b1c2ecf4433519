using System.Text;

namespace PodDsl.Host.Tests.Harness;

/// <summary>The output of podman's generator for a folder of Quadlet files.</summary>
/// <param name="Units">The text of each generated unit by its file name, as <c>-dryrun</c> prints it.</param>
/// <param name="Result">Exit code 1 means that it refused at least one file; the reason is on stderr.</param>
public sealed record GeneratedUnits(IReadOnlyDictionary<string, string> Units, CommandResult Result)
{
    /// <summary>Warnings, errors and a bad exit code.</summary>
    public IEnumerable<string> Complaints
    {
        get
        {
            string[] exit = Result.ExitCode == 0 ? [] : [$"The generator ended with exit code {Result.ExitCode}."];
            return exit.Concat(Result.StandardError.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => !line.Contains("Loading source ", StringComparison.Ordinal)));
        }
    }
}

/// <summary>The real Quadlet generator of a suite's podman; no host is booted. One call takes a folder of any size.</summary>
public static class QuadletGenerator
{
    private const string Path = "/usr/libexec/podman/quadlet";

    /// <summary>Runs the generator on a folder, for system units or (<paramref name="user"/>) user units.</summary>
    public static async Task<GeneratedUnits> RunAsync(Suite suite, string folder, bool user = false)
    {
        await HostRoot.RequireAsync(suite);
        string[] scope = user ? ["-user"] : [];
        var result = await Command.RunAsync(
            [
                HostRoot.Script("in-root"), HostRoot.Name(suite), folder,
                "env", "QUADLET_UNIT_DIRS=/run/units", Path, "-dryrun", .. scope,
            ],
            timeout: TimeSpan.FromMinutes(5));
        return new(Split(result.StandardOutput), result);
    }

    /// <summary>Splits the output at its <c>---NAME---</c> lines.</summary>
    internal static IReadOnlyDictionary<string, string> Split(string output)
    {
        var units = new Dictionary<string, string>(StringComparer.Ordinal);
        string? name = null;
        var text = new StringBuilder();
        foreach (var line in output.Split('\n'))
        {
            if (line.Length > 6 && line.StartsWith("---", StringComparison.Ordinal) && line.EndsWith("---", StringComparison.Ordinal))
            {
                Flush();
                name = line[3..^3];
            }
            else
            {
                text.Append(line).Append('\n');
            }
        }

        Flush();
        return units;

        void Flush()
        {
            if (name is not null)
            {
                // On disk, too, the last one with a name stays.
                units[name] = text.ToString().TrimEnd('\n') + "\n";
            }

            text.Clear();
        }
    }
}
