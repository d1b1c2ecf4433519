using PodDsl.BuildTasks.Tests.Support;

namespace PodDsl.BuildTasks.Tests;

public sealed class TargetFrameworkTests(PackedFeed feed)
{
    [Fact]
    public void Two_target_frameworks_have_units_of_their_own_or_share_those_of_the_first()
    {
        var project = TestProject.CreateEmpty(feed);
        project.Write("Homelab.csproj", TestProject.ProjectFile("net10.0;netstandard2.0", feed.Version));
        project.Write(
            "Units.cs",
            $"""
             #if NET
             {TestProject.Source(TestProject.Web)}
             #else
             {TestProject.Source(TestProject.Web with { Text = "# Written by PodDsl for netstandard\n" })}
             #endif
             """);

        project.Run("build", "--nologo").ShouldSucceed();
        Assert.Equal(TestProject.Web.Text, project.Read("bin/Debug/net10.0/units/quadlet/web.container"));
        Assert.Equal("# Written by PodDsl for netstandard\n", project.Read("bin/Debug/netstandard2.0/units/quadlet/web.container"));

        // The other framework first: that one finds old units to clean up.
        project.Build("-p:PodDslOutputDir=deploy/", "-f", "netstandard2.0", "-v:n").ShouldSucceed().ShouldSay("netstandard2.0 leaves the units in");
        Assert.False(project.Has("deploy/quadlet/web.container"));

        project.Build("-p:PodDslOutputDir=deploy/").ShouldSucceed();
        Assert.Equal(TestProject.Web.Text, project.Read("deploy/quadlet/web.container"));
        project.AgeFilesIn("deploy");

        project.Build("-p:PodDslOutputDir=deploy/").ShouldSucceed();
        Assert.True(project.IsAged("deploy/quadlet/web.container"));

        project.Run("clean", "-p:PodDslOutputDir=deploy/", "--nologo").ShouldSucceed();
        Assert.Empty(project.FilesIn("deploy"));
    }

    [Theory]
    [InlineData("net10.0", "deploy/", "true")]
    [InlineData("netstandard2.0", "deploy/", "false")]
    [InlineData("netstandard2.0", "deploy/netstandard2.0/", "true")]
    [InlineData("netstandard2.0", "", "true")]
    public void Only_a_shared_folder_is_left_to_the_first_target_framework(string framework, string outputDirectory, string writes)
    {
        var project = TestProject.Create(feed);

        // Blanks and line breaks are common in the list.
        var result = project.Run(
            "msbuild", "-getProperty:_PodDslWrites", "-p:TargetFrameworks= %0a net10.0 %3b netstandard2.0", $"-p:TargetFramework={framework}",
            $"-p:PodDslOutputDir={outputDirectory}");

        Assert.Equal(writes, result.ShouldSucceed().Output.Trim());
    }
}
