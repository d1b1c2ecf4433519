using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>What <c>tests/corpus/legitimate</c> says to be right, podman's own generator takes without a word.</summary>
public sealed class LegitimateCorpusTests
{
    private static readonly string Corpus = Path.Combine(BuildFacts.RepositoryRoot, "tests", "corpus", "legitimate");

    public static TheoryData<string> Stacks =>
    [
        .. from scope in (string[])["system", "user"]
           from folder in Directory.GetDirectories(Path.Combine(Corpus, scope)).Order(StringComparer.Ordinal)
           select $"{scope}/{Path.GetFileName(folder)}",
    ];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Generator_takes_every_file(string stack)
    {
        var generated = await QuadletGenerator.RunAsync(
            Suite.Forky, Path.Combine(Corpus, stack), user: stack.StartsWith("user/", StringComparison.Ordinal));

        Assert.Empty(generated.Complaints);
        Assert.NotEmpty(generated.Units);
    }
}
