namespace PodDsl.Cli.Tests;

/// <summary>The sample Imported is what the import makes of its Compose file today. <c>POD_ACCEPT=1</c> writes it anew.</summary>
public sealed class ImportedSampleTests : Tool
{
    private static readonly string Sample = Path.Combine(BuildFacts.RepositoryRoot, "samples", "Imported");

    private static bool Accepts => Environment.GetEnvironmentVariable("POD_ACCEPT") == "1";

    [Fact]
    public async Task The_files_and_the_report_are_those_of_the_import()
    {
        const string input = "compose.yaml";
        Write(input, await File.ReadAllTextAsync(Path.Combine(Sample, input), TestContext.Current.CancellationToken));

        var result = await RunAsync("import", input, "--to", "csharp", "-o", "forge", "--id-blocks");

        Assert.Equal((0, ""), (result.Code, result.Error));
        Compare("report.txt", result.Output);
        var made = Directory.GetFiles(PathOf("forge")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ToList();
        foreach (var name in made)
        {
            Compare(name, Read("forge/" + name));
        }

        Assert.Equal(
            [.. made.Concat([input, "report.txt", "README.md"]).Order(StringComparer.Ordinal)],
            Directory.GetFiles(Sample).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    private static void Compare(string name, string text)
    {
        var path = Path.Combine(Sample, name);
        if (Accepts)
        {
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.ReadAllText(path), text);
    }
}
