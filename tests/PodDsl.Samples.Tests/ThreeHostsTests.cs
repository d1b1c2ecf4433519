namespace PodDsl.Samples.Tests;

public sealed class ThreeHostsTests
{
    /// <summary>The commands of the README start the sample on real hosts, in PodDsl.Host.Tests.</summary>
    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/hosts.md")]
    public void The_manual_shows_commands_of_the_readme(string manual)
    {
        var readme = Commands("samples/ThreeHosts/README.md");
        var shown = Commands(manual);

        Assert.NotEmpty(shown);
        Assert.Empty(shown.Except(readme));
    }

    [Theory]
    [InlineData("attic/quadlet", ".container", 6)]
    [InlineData("attic/users/media/quadlet", ".container", 3)]
    [InlineData("cellar/quadlet", ".container", 8)]
    [InlineData("cellar/users/player/quadlet", ".container", 1)]
    [InlineData("pi/service", ".service", 8)]
    public void Each_systemd_has_a_folder(string folder, string extension, int count) =>
        Assert.Equal(count, Directory.GetFiles(SampleOutput.Units("ThreeHosts", folder), "*" + extension).Length);

    private static List<string> Commands(string path) =>
    [
        .. File.ReadLines(Path.Combine(BuildFacts.RepositoryRoot, path)).Where(line => ((string[])["attic# ", "cellar# ", "pi# "]).Any(prompt => line.StartsWith(prompt, StringComparison.Ordinal))),
    ];
}
