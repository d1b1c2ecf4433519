using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>Podman's own generator takes the files of <c>tests/corpus/legitimate</c> without a word.</summary>
public sealed class LegitimateCorpusTests
{
    private static readonly string Corpus = Path.Combine(BuildFacts.RepositoryRoot, "tests", "corpus", "legitimate");

    /// <summary>The files use keys that the podman of trixie does not have.</summary>
    public static TheoryData<Suite, string> Stacks => new(
        from suite in Suites.Generating
        where suite != Suite.Trixie
        from scope in (string[])["system", "user"]
        from folder in Directory.GetDirectories(Path.Combine(Corpus, scope)).Order(StringComparer.Ordinal)
        select (suite, $"{scope}/{Path.GetFileName(folder)}"));

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Generator_takes_every_file(Suite suite, string stack)
    {
        var generated = await QuadletGenerator.RunAsync(
            suite, Path.Combine(Corpus, stack), user: stack.StartsWith("user/", StringComparison.Ordinal));

        Assert.Empty(generated.Complaints);
        Assert.NotEmpty(generated.Units);
    }
}
