using System.Text;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>
/// Podman's own generator refuses the files of <c>tests/corpus/invalid</c> too, unless they say <c># only we refuse this</c>.
/// </summary>
public sealed class InvalidCorpusTests : IDisposable
{
    private const string OnlyOurs = "# only we refuse this";

    private static readonly string Corpus = Path.Combine(BuildFacts.RepositoryRoot, "tests", "corpus", "invalid");

    private readonly string folder = Directory.CreateTempSubdirectory("poddsl-invalid-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task Generator_refuses_what_is_said_to_be_refused(Suite suite)
    {
        var expected = new List<string>();
        foreach (var entry in Directory.GetFileSystemEntries(Corpus).Order(StringComparer.Ordinal))
        {
            string[] files = Directory.Exists(entry) ? Directory.GetFiles(entry) : [entry];
            var refused = files.Single(file => Text(file).Contains("# expect: ", StringComparison.Ordinal));
            if (!IsFor(suite, Text(refused)))
            {
                continue;
            }

            // A folder for each, since the generator makes nothing of a folder with an unreadable file.
            var home = Directory.CreateDirectory(Path.Combine(folder, Path.GetFileName(entry).Replace('.', '_'))).FullName;
            foreach (var file in files)
            {
                await File.WriteAllTextAsync(
                    Path.Combine(home, UniqueName(home, file)),
                    Text(file).Replace("broken.", $"{Path.GetFileName(home)}-broken.", StringComparison.Ordinal),
                    TestContext.Current.CancellationToken);
            }

            if (!Text(refused).Contains(OnlyOurs, StringComparison.Ordinal))
            {
                expected.Add($"/run/units/{Path.GetFileName(home)}/{UniqueName(home, refused)}");
            }
        }

        var generated = await QuadletGenerator.RunAsync(suite, folder);

        var made = generated.Units.Values.Select(text => text.Split('\n').First(line => line.StartsWith("SourcePath=", StringComparison.Ordinal))["SourcePath=".Length..]).ToHashSet();
        Assert.Equal(1, generated.Result.ExitCode);
        Assert.NotEmpty(expected);
        Assert.DoesNotContain(expected, made.Contains);
        foreach (var file in expected)
        {
            var name = Path.GetFileName(file);
            Assert.True(
                generated.Result.StandardError.Split('\n').Any(line => !line.Contains("Loading", StringComparison.Ordinal) && (line.Contains($"\"{name}\"", StringComparison.Ordinal) || line.Contains(file, StringComparison.Ordinal))),
                $"The generator says nothing of {file}.");
        }
    }

    /// <summary>Files for one podman name it; all others are for the newest.</summary>
    private static bool IsFor(Suite suite, string text)
    {
        const string Mark = "\n# podman: ";
        var start = text.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length;
        return start < Mark.Length
            ? suite == Suites.Newest
            : suite.Podman().ToString().StartsWith(text[start..text.IndexOf('\n', start)] + ".", StringComparison.Ordinal);
    }

    /// <summary>The generator takes the first of several files of one name only.</summary>
    private static string UniqueName(string home, string file) =>
        Path.GetFileName(file) is var name && (name.StartsWith("broken.", StringComparison.Ordinal) || name.StartsWith("user.", StringComparison.Ordinal))
            ? $"{Path.GetFileName(home)}-{name}"
            : name;

    private static string Text(string file) => Encoding.UTF8.GetString(File.ReadAllBytes(file));
}
