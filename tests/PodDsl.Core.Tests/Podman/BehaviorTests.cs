using System.Reflection;
using PodDsl.Core.Podman;

namespace PodDsl.Core.Tests.Podman;

public sealed class BehaviorTests
{
    private static IReadOnlyList<Behavior> Rows { get; } =
    [
        .. typeof(Behaviors).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => (Behavior)property.GetValue(null)!),
    ];

    private static readonly PodmanVersion Before = new(5, 3, 9);
    private static readonly PodmanVersion First = new(5, 4);
    private static readonly PodmanVersion End = new(6, 0);

    [Fact]
    public void Each_row_is_named_after_its_property_and_says_what_podman_does_and_how_that_is_known()
    {
        Assert.True(Rows.Count > 30);
        Assert.Equal(typeof(Behaviors).GetProperties().Select(property => property.Name), Rows.Select(row => row.Name));
        Assert.All(Rows, row =>
        {
            Assert.True(char.IsUpper(row.Summary[0]) && row.Summary.EndsWith('.'), row.Name);
            Assert.True(row.Evidence.Length > 0, row.Name);
        });
    }

    [Fact]
    public void Each_row_tells_some_versions_from_others()
    {
        Assert.All(Rows, row => Assert.True(row.Since != default || row.Until is not null, row.Name));
        Assert.All(Rows, row => Assert.True(row.Since <= PodmanVersion.Newest && !(row.Until <= row.Since) && !(row.Until > PodmanVersion.Newest), row.Name));
        Assert.All(Rows, row => Assert.True(row.Since > PodmanVersion.Oldest || row.Until > PodmanVersion.Oldest, row.Name));
    }

    [Fact]
    public void It_is_of_the_first_version_and_not_of_the_end()
    {
        var row = new Behavior("Does.") { Since = First, Until = End };

        Assert.Equal([false, true, true, false, false], new[] { Before, First, new(5, 99), End, new(6, 1) }.Select(podman => podman.Has(row)));
        Assert.True(new PodmanVersion(9, 0).Has(new Behavior("Does.") { Since = First }));
        Assert.True(PodmanVersion.Oldest.Has(new Behavior("Does.") { Until = End }));
    }

    [Theory]
    [InlineData("5.8.2", "5.8.2", false)]
    [InlineData("6.1", "6.1", false)]
    [InlineData("6.1.7", "6.1.7", false)]
    [InlineData("6.2", "6.1", true)]
    [InlineData("10.0", "6.1", true)]
    public void What_is_newer_than_the_newest_known_is_taken_for_that(string text, string known, bool isTooNew)
    {
        Assert.True(PodmanVersion.TryParse(text, out var podman));

        Assert.Equal((known, isTooNew), (podman.Known.ToString(), podman.IsTooNew));
    }

    [Fact]
    public void The_build_knows_the_same_newest_podman() => Assert.Contains(
        $"<_PodDslNewestPodman>{PodmanVersion.Newest}</_PodDslNewestPodman>",
        File.ReadAllText(Path.Combine(BuildFacts.RepositoryRoot, "src/PodDsl.BuildTasks/build/PodDsl.props")),
        StringComparison.Ordinal);
}
