namespace PodDsl.Tests;

/// <summary><c>docs/reference.md</c> agrees with the catalogue and the documentation of the attributes.</summary>
public sealed class ReferenceTests
{
    private static readonly string File = Path.Combine(BuildFacts.RepositoryRoot, "docs", "reference.md");

    [Fact]
    public void The_reference_is_up_to_date()
    {
        var expected = Reference.Write();
        if (Environment.GetEnvironmentVariable("POD_ACCEPT") == "1")
        {
            System.IO.File.WriteAllText(File, expected);
        }

        var actual = System.IO.File.Exists(File) ? System.IO.File.ReadAllText(File).ReplaceLineEndings("\n") : "";
        Assert.True(expected == actual, "docs/reference.md is stale; POD_ACCEPT=1 dotnet test tests/PodDsl.Tests writes it anew.");
    }

    [Fact]
    public void No_two_headings_are_the_same_link()
    {
        var headings = Reference.Write().Split('\n').Where(line => line.StartsWith('#')).Select(line => line.TrimStart('#', ' '));
        Assert.Empty(headings.GroupBy(heading => heading, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Every_attribute_of_users_is_in_the_reference()
    {
        var text = Reference.Write();
        Assert.All(
            AttributeTypes.OfUsers.Select(AttributeTypes.NameOf).Distinct(),
            name => Assert.Contains($"\n### {name}\n", text, StringComparison.Ordinal));
    }
}
