using Microsoft.CodeAnalysis.CSharp;
using PodDsl.Core.Catalogue;

namespace PodDsl.Core.Tests.Catalogue;

public sealed class KeyTests
{
    private static string Folder { get; } = Path.Combine(BuildFacts.RepositoryRoot, "src", "PodDsl.Core", "Catalogue");

    [Fact]
    public void The_constants_are_up_to_date()
    {
        foreach (var (name, expected) in KeySource.Write())
        {
            var path = Path.Combine(Folder, name);
            if (Environment.GetEnvironmentVariable("POD_ACCEPT") == "1")
            {
                File.WriteAllText(path, expected);
            }

            var actual = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
            Assert.True(expected == actual, $"{name} is stale; POD_ACCEPT=1 dotnet test tests/PodDsl.Core.Tests --filter KeyTests writes it anew.");
        }
    }

    [Fact]
    public void Every_name_is_one_of_CSharp() =>
        Assert.All(Options.All, row => Assert.True(SyntaxFacts.IsValidIdentifier(row.Name) && SyntaxFacts.GetKeywordKind(row.Name) == SyntaxKind.None, row.Name));
}
