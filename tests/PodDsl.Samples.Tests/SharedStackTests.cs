namespace PodDsl.Samples.Tests;

public sealed class SharedStackTests
{
    [Theory]
    [InlineData("Home")]
    [InlineData("Club")]
    public void Each_project_gets_what_the_library_says(string project)
    {
        Assert.Equal(["docker.io/library/postgres:17"], SampleOutput.Values(project, "db.container", "Container", "Image"));
        Assert.Equal(["pg_isready -U app"], SampleOutput.Values(project, "db.container", "Container", "HealthCmd"));
        Assert.Equal(["multi-user.target"], SampleOutput.Values(project, "db.container", "Install", "WantedBy"));
        Assert.Contains("POSTGRES_USER=app", SampleOutput.Values(project, "db.container", "Container", "Environment"));
    }

    [Theory]
    [InlineData("Home", "60")]
    [InlineData("Club", "120")]
    public void What_the_project_says_goes_before_the_library(string project, string seconds) =>
        Assert.Equal([seconds], SampleOutput.Values(project, "db.container", "Container", "StopTimeout"));

    [Fact]
    public void The_library_writes_no_units()
    {
        var output = Path.Combine(BuildFacts.RepositoryRoot, "samples/SharedStack/Mixins/bin");

        Assert.NotEmpty(Directory.GetFiles(output, "Mixins.dll", SearchOption.AllDirectories));
        Assert.Empty(Directory.GetDirectories(output, "units", SearchOption.AllDirectories));
    }
}
