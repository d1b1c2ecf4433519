using PodDsl.BuildTasks.Tests.Support;

namespace PodDsl.BuildTasks.Tests;

public sealed class SingleFileTests(PackedFeed feed)
{
    [Fact]
    public void Single_file_app_has_its_units_beside_it()
    {
        Assert.SkipUnless(TestExtent.IsFull, "It restores and builds a single file three times, as the test of the README does once. CI=true runs it.");
        var project = TestProject.CreateEmpty(feed);
        void Save(params (string Format, string FileName, string Text)[] units) => project.Write(
            "homelab.cs",
            $"""
             #:package PodDsl@{feed.Version}
             #:property PublishAot=false
             System.Console.WriteLine("built");
             {TestProject.Source(units)}
             """);

        Save(TestProject.Web, TestProject.Db);
        project.Run("build", "homelab.cs", "--nologo").ShouldSucceed();
        Assert.Equal(["homelab.cs", "units/quadlet/db.container", "units/quadlet/web.container"], project.FilesIn("."));

        Save(TestProject.Web);
        project.Run("build", "homelab.cs", "--nologo").ShouldSucceed();
        Assert.Equal(["homelab.cs", "units/quadlet/web.container"], project.FilesIn("."));

        project.Delete("units/quadlet/web.container");
        project.Run("build", "homelab.cs", "--nologo").ShouldSucceed();
        Assert.Equal(TestProject.Web.Text, project.Read("units/quadlet/web.container"));

        project.Run("clean", "homelab.cs", "--nologo").ShouldSucceed();
        Assert.Equal(["homelab.cs"], project.FilesIn("."));
    }
}
