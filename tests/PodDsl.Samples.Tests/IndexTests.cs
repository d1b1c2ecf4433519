using System.Text.RegularExpressions;

namespace PodDsl.Samples.Tests;

/// <summary>samples/README.md names each sample, and each has a README and is built for its tests.</summary>
public sealed partial class IndexTests
{
    private static readonly string Folder = Path.Combine(BuildFacts.RepositoryRoot, "samples");

    [Fact]
    public void The_index_names_each_sample_once()
    {
        var samples = Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);
        var named = Link().Matches(File.ReadAllText(Path.Combine(Folder, "README.md"))).Select(match => match.Groups["sample"].Value).Order(StringComparer.Ordinal);

        Assert.Equal(samples, named);
    }

    /// <summary>Tests of the package build the file without a project.</summary>
    [Fact]
    public void Each_project_of_a_sample_is_built_for_these_tests()
    {
        var projects = Directory.GetFiles(Folder, "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

        Assert.Equal(projects, BuildFacts.Keys("Sample:").Select(key => key["Sample:".Length..]).Append("Mixins").Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"\[(?<sample>\w+)\]\(\k<sample>/README\.md\)")]
    private static partial Regex Link();
}
