using PodDsl.BuildTasks.Tests.Support;

namespace PodDsl.BuildTasks.Tests;

public sealed class CommittedFolderTests(PackedFeed feed)
{
    private const string ToFolder = "<PodDslOutputDir>../deploy</PodDslOutputDir>";
    private const string Folder = "../deploy";
    private const string Foreign = Folder + "/quadlet/mine.container";

    private TestProject CreateBuilt()
    {
        var project = TestProject.MakeOrCopy(feed, ToFolder, () =>
        {
            var made = TestProject.Create(feed, ToFolder);
            made.Write(Foreign, "[Container]\nImage=mine\n");
            made.Build().ShouldSucceed();
            return made;
        });
        Assert.Equal(["quadlet/db.container", "quadlet/mine.container", "quadlet/web.container"], project.FilesIn(Folder));
        Assert.Empty(project.FilesIn(TestProject.Units));
        return project;
    }

    [Fact]
    public void Stale_unit_is_removed_and_a_foreign_file_stays()
    {
        Assert.SkipUnless(TestExtent.IsFull, BuildTests.SeenOfTheTask);
        var project = CreateBuilt();

        project.Emit(TestProject.Db);
        project.Build().ShouldSucceed();

        Assert.Equal(["quadlet/db.container", "quadlet/mine.container"], project.FilesIn(Folder));
    }

    [Fact]
    public void Stale_unit_that_its_user_took_over_stays()
    {
        Assert.SkipUnless(TestExtent.IsFull, BuildTests.SeenOfTheTask);
        var project = CreateBuilt();

        project.Write(Folder + "/quadlet/web.container", "[Container]\nImage=taken-over\n");
        project.Emit(TestProject.Db);
        project.Build().ShouldSucceed();

        Assert.Equal("[Container]\nImage=taken-over\n", project.Read(Folder + "/quadlet/web.container"));
    }

    [Fact]
    public void Clean_removes_the_units_and_leaves_a_foreign_file()
    {
        var project = CreateBuilt();

        project.Run("clean", "--nologo").ShouldSucceed();

        Assert.Equal(["quadlet/mine.container"], project.FilesIn(Folder));
    }

    [Fact]
    public void Another_folder_gets_all_units_and_the_old_one_loses_them()
    {
        var project = CreateBuilt();

        project.Build("-p:PodDslOutputDir=moved/").ShouldSucceed();

        Assert.Equal(["quadlet/db.container", "quadlet/web.container"], project.FilesIn("moved"));
        Assert.Equal(["quadlet/mine.container"], project.FilesIn(Folder));
    }

    [Fact]
    public void Check_passes_when_the_folder_is_as_emitted_even_without_traces_of_a_build()
    {
        Assert.SkipUnless(TestExtent.IsFull, BuildTests.SeenOfTheTask);
        var project = CreateBuilt();
        Directory.Delete(project.PathOf("obj/Debug"), recursive: true);
        project.AgeFilesIn(Folder);

        project.Build("-p:PodDslCheck=true").ShouldSucceed().ShouldSay("(2 units, all as emitted)");

        Assert.True(project.IsAged(Folder + "/quadlet/web.container"));
    }

    [Fact]
    public void Check_names_each_missing_different_and_stale_unit_and_writes_nothing()
    {
        var project = CreateBuilt();
        Directory.Delete(project.PathOf("obj/Debug"), recursive: true);
        project.Delete(Folder + "/quadlet/db.container");
        project.Write(Folder + "/quadlet/web.container", TestProject.Web.Text + "Edited=yes\n");
        project.Write(Folder + "/service/old.service", "# Written by PodDsl from Old\n[Service]\n");
        project.Write(Folder + "/quadlet/sshd.service.d/10-old.conf", "# Written by PodDsl from Old\n[Unit]\n");
        var before = project.FilesIn(Folder);

        var result = project.Build("-p:PodDslCheck=true");

        result.ShouldFailWith("PODCFG020").ShouldFailWith("PODCFG021").ShouldFailWith("PODCFG022")
            .ShouldSay("db.container' is missing").ShouldSay("web.container' differs")
            .ShouldSay("old.service' is stale").ShouldSay("10-old.conf' is stale");
        Assert.DoesNotContain("mine.container", result.Output, StringComparison.Ordinal);
        Assert.Equal(before, project.FilesIn(Folder));
        Assert.EndsWith("Edited=yes\n", project.Read(Folder + "/quadlet/web.container"), StringComparison.Ordinal);
    }
}
