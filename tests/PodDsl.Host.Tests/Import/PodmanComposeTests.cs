namespace PodDsl.Host.Tests.Import;

/// <summary>The containers, networks and volumes of imported units are those that podman-compose makes of the same files.</summary>
public sealed class PodmanComposeTests(ComposedApplications applications) : IClassFixture<ComposedApplications>
{
    public static TheoryData<string> Names => [.. Application.All.Select(application => application.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Units_make_what_podman_compose_makes(string name)
    {
        var differences = await applications.DifferencesAsync(name);

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public void There_are_twenty_applications() => Assert.True(Application.All.Count >= 20);

    [Fact]
    public async Task Each_named_difference_is_one()
    {
        foreach (var application in Application.All)
        {
            _ = await applications.DifferencesAsync(application.Name);
        }

        Assert.Empty(NamedDifferences.Unneeded);
    }
}
