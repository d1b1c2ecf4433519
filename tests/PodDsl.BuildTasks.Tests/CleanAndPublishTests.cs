using PodDsl.BuildTasks.Tests.Support;

namespace PodDsl.BuildTasks.Tests;

public sealed class CleanAndPublishTests(PackedFeed feed)
{
    [Fact]
    public void Clean_removes_the_units_and_the_next_build_brings_them_back()
    {
        var project = TestProject.CreateBuilt(feed);
        project.Write(TestProject.Units + "/quadlet/mine.container", "[Container]\n");

        project.Run("clean", "--nologo").ShouldSucceed();
        Assert.Equal(["quadlet/mine.container"], project.FilesIn(TestProject.Units));
        Assert.DoesNotContain("Debug/net10.0/poddsl.units.list", project.FilesIn("obj"));

        project.Build().ShouldSucceed();
        Assert.Equal(["quadlet/db.container", "quadlet/mine.container", "quadlet/web.container"], project.FilesIn(TestProject.Units));
    }

    [Fact]
    public void Publish_takes_the_units_along()
    {
        var project = TestProject.Create(feed, "<PodDslOutputDir>deploy/</PodDslOutputDir>");

        project.Run("publish", "--no-restore", "-c", "Debug", "-o", "published", "--nologo").ShouldSucceed();

        Assert.Equal(["quadlet/db.container", "quadlet/web.container"], project.FilesIn("published/units"));
        Assert.Equal(TestProject.Web.Text, project.Read("published/units/quadlet/web.container"));
    }

    [Fact]
    public void Publish_without_build_takes_the_units_of_the_last_build_along()
    {
        var project = TestProject.CreateBuilt(feed);

        project.Run("publish", "--no-build", "-c", "Debug", "-o", "published", "--nologo").ShouldSucceed();

        Assert.Equal(["quadlet/db.container", "quadlet/web.container"], project.FilesIn("published/units"));
    }

    [Fact]
    public void Drop_ins_are_published_pruned_and_cleaned_with_their_folders()
    {
        var project = TestProject.Create(feed);
        project.Emit(
            TestProject.Web,
            ("service", "sshd.service.d/limits.conf", "# Written by PodDsl from Limits\n[Service]\nMemoryMax=1G\n"),
            ("quadlet", "web.container.d/50-more.conf", "# Written by PodDsl from More\n[Container]\n"));
        project.Run("publish", "--no-restore", "-c", "Debug", "-o", "published", "--nologo").ShouldSucceed();
        Assert.Equal(
            ["quadlet/web.container", "quadlet/web.container.d/50-more.conf", "service/sshd.service.d/limits.conf"],
            project.FilesIn("published/units"));

        project.Emit(TestProject.Web, ("service", "sshd.service.d/limits.conf", "# Written by PodDsl from Limits\n[Service]\nMemoryMax=1G\n"));
        project.Build().ShouldSucceed().ShouldSay("1 removed");
        Assert.Equal(["quadlet/web.container", "service/sshd.service.d/limits.conf"], project.FilesIn(TestProject.Units));
        Assert.False(Directory.Exists(project.PathOf(TestProject.Units + "/quadlet/web.container.d")));

        project.Run("clean", "--nologo").ShouldSucceed();
        Assert.Empty(project.FilesIn(TestProject.Units));
        Assert.False(Directory.Exists(project.PathOf(TestProject.Units + "/service/sshd.service.d")));
    }
}
