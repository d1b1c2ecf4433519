using PodDsl.BuildTasks.Tests.Support;

namespace PodDsl.BuildTasks.Tests;

public sealed class BuildTests(PackedFeed feed)
{
    /// <summary>Why some of these run in CI only.</summary>
    internal const string SeenOfTheTask = "Tests of the task without a build see the same. CI=true runs the builds too.";

    private const string Web = TestProject.Units + "/quadlet/web.container";
    private const string Db = TestProject.Units + "/quadlet/db.container";

    [Fact]
    public void First_build_writes_each_unit_with_a_line_for_each_and_a_summary()
    {
        var project = TestProject.Create(feed);
        project.Emit(
            TestProject.Web,
            ("service", "web.service", "# Written by PodDsl from Web\n[Service]\nNote=ä 漢 \"\"quoted\"\"\n"),
            ("quadlet", "sshd.service.d/10-order.conf", "# Written by PodDsl from Web\n[Unit]\n"));

        var result = project.Build("-v:n").ShouldSucceed();

        Assert.Equal(["quadlet/sshd.service.d/10-order.conf", "quadlet/web.container", "service/web.service"], project.FilesIn(TestProject.Units));
        Assert.Equal("# Written by PodDsl from Web\n[Container]\nImage=web\n"u8, File.ReadAllBytes(project.PathOf(Web)));
        Assert.Equal(
            "# Written by PodDsl from Web\n[Service]\nNote=ä 漢 \"quoted\"\n"u8, File.ReadAllBytes(project.PathOf(TestProject.Units + "/service/web.service")));
        result.ShouldSay($"wrote {project.PathOf(Web)}").ShouldSay("(3 units: 3 written, 0 unchanged, 0 removed)");
    }

    [Fact]
    public void Minimal_verbosity_shows_the_summary_only()
    {
        var project = TestProject.Create(feed);

        var result = project.Build("-v:m").ShouldSucceed();

        result.ShouldSay($"Homelab -> {project.PathOf(TestProject.Units)}/ (2 units: 2 written, 0 unchanged, 0 removed)");
        Assert.DoesNotContain("wrote", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Second_build_touches_nothing()
    {
        var project = TestProject.Create(feed);
        project.Build().ShouldSucceed();
        project.AgeFilesIn(TestProject.Units);

        project.Build().ShouldSucceed().ShouldSay("(2 units: 0 written, 2 unchanged, 0 removed)");

        Assert.True(project.IsAged(Web) && project.IsAged(Db));
    }

    [Fact]
    public void Edit_of_one_unit_writes_that_one_only()
    {
        Assert.SkipUnless(TestExtent.IsFull, SeenOfTheTask);
        var project = TestProject.CreateBuilt(feed);
        project.AgeFilesIn(TestProject.Units);

        project.Emit(TestProject.Web with { Text = TestProject.Web.Text + "Pull=newer\n" }, TestProject.Db);
        project.Build().ShouldSucceed().ShouldSay("(2 units: 1 written, 1 unchanged, 0 removed)");

        Assert.EndsWith("Pull=newer\n", project.Read(Web), StringComparison.Ordinal);
        Assert.True(project.IsAged(Db));
    }

    [Fact]
    public void Edit_that_changes_no_unit_touches_none()
    {
        Assert.SkipUnless(TestExtent.IsFull, SeenOfTheTask);
        var project = TestProject.CreateBuilt(feed);
        project.AgeFilesIn(TestProject.Units);

        project.Write("Other.cs", "internal static class Other;");
        project.Build().ShouldSucceed();

        Assert.True(project.IsAged(Web) && project.IsAged(Db));
    }

    [Fact]
    public void Rename_of_a_unit_leaves_no_file_with_the_old_name()
    {
        Assert.SkipUnless(TestExtent.IsFull, SeenOfTheTask);
        var project = TestProject.CreateBuilt(feed);

        project.Emit(TestProject.Web with { FileName = "site.container" }, TestProject.Db);
        project.Build("-v:n").ShouldSucceed().ShouldSay($"removed {project.PathOf(Web)}");

        Assert.Equal(["quadlet/db.container", "quadlet/site.container"], project.FilesIn(TestProject.Units));
    }

    [Fact]
    public void Removal_of_the_last_unit_of_a_format_removes_the_folder_of_the_format()
    {
        Assert.SkipUnless(TestExtent.IsFull, SeenOfTheTask);
        var project = TestProject.Create(feed);
        project.Emit(TestProject.Web, ("service", "web.service", "# Written by PodDsl\n"));
        project.Build().ShouldSucceed();

        project.Emit(TestProject.Web);
        project.Build().ShouldSucceed().ShouldSay("(1 unit: 0 written, 1 unchanged, 1 removed)");

        Assert.Equal(["quadlet/web.container"], project.FilesIn(TestProject.Units));
        Assert.False(Directory.Exists(project.PathOf(TestProject.Units + "/service")));
    }

    [Fact]
    public void Removal_of_all_units_removes_all_files()
    {
        Assert.SkipUnless(TestExtent.IsFull, SeenOfTheTask);
        var project = TestProject.CreateBuilt(feed);

        project.Emit();
        project.Build().ShouldSucceed().ShouldSay("(0 units: 0 written, 0 unchanged, 2 removed)");

        Assert.Empty(project.FilesIn(TestProject.Units));
    }

    [Fact]
    public void Unit_edited_by_hand_is_repaired()
    {
        Assert.SkipUnless(TestExtent.IsFull, SeenOfTheTask);
        var project = TestProject.CreateBuilt(feed);
        project.AgeFilesIn(TestProject.Units);

        project.Write(Web, TestProject.Web.Text + "Edited=yes\n");
        project.Build().ShouldSucceed();

        Assert.Equal(TestProject.Web.Text, project.Read(Web));
        Assert.True(project.IsAged(Db));
    }

    [Fact]
    public void Unit_deleted_by_hand_is_restored()
    {
        var project = TestProject.CreateBuilt(feed);

        project.Delete(Web);
        project.Build().ShouldSucceed();

        Assert.Equal(TestProject.Web.Text, project.Read(Web));
    }

    [Fact]
    public void Compile_error_leaves_the_old_units()
    {
        var project = TestProject.CreateBuilt(feed);

        project.Emit(TestProject.Web with { Text = "# Written by PodDsl\nNew=yes\n" });
        project.Write("Other.cs", "internal static class Other : Missing;");
        project.Build().ShouldFailWith("CS0246");

        Assert.Equal(TestProject.Web.Text, project.Read(Web));
        Assert.Equal(TestProject.Db.Text, project.Read(Db));
    }

    [Fact]
    public void Design_time_build_writes_nothing_and_repairs_nothing()
    {
        string[] designTime =
        [
            "msbuild", "-t:CoreCompile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true",
            // An editor also asks while the settings are half typed.
            "-p:PodDslScope=sys",
        ];
        var project = TestProject.Create(feed);
        project.Run(designTime).ShouldSucceed();
        Assert.Empty(project.FilesIn(TestProject.Units));

        project.Build().ShouldSucceed();
        project.Delete(Web);
        project.Run(designTime).ShouldSucceed();

        Assert.Equal(["quadlet/db.container"], project.FilesIn(TestProject.Units));
    }

    [Fact]
    public void Path_with_spaces_percent_signs_and_foreign_letters_works()
    {
        var project = TestProject.Create(feed, "<PodDslOutputDir>../ausgabe $(MSBuildProjectName) für 漢/</PodDslOutputDir>", folder: "Mein Büro 100% (漢字) #1 @$x");

        project.Build().ShouldSucceed();
        Assert.Equal(["quadlet/db.container", "quadlet/web.container"], project.FilesIn("../ausgabe Homelab für 漢"));

        project.Emit(TestProject.Web);
        project.Build().ShouldSucceed();
        Assert.Equal(["quadlet/web.container"], project.FilesIn("../ausgabe Homelab für 漢"));

        project.Run("publish", "--no-build", "-c", "Debug", "-o", "out put").ShouldSucceed();
        Assert.Equal(TestProject.Web.Text, project.Read("out put/units/quadlet/web.container"));

        project.Run("clean", "--nologo").ShouldSucceed();
        Assert.Empty(project.FilesIn("../ausgabe Homelab für 漢"));
    }

    [Fact]
    public void Foreign_file_is_not_overwritten_and_no_other_unit_is_written_either()
    {
        Assert.SkipUnless(TestExtent.IsFull, SeenOfTheTask);
        var project = TestProject.Create(feed);
        project.Write(Web, "[Container]\nImage=mine\n");

        project.Build().ShouldFailWith("PODCFG010").ShouldSay(project.PathOf(Web)).ShouldSay("Move or delete it");

        Assert.Equal("[Container]\nImage=mine\n", project.Read(Web));
        Assert.False(project.Has(Db));
    }

    [Fact]
    public void File_name_that_leaves_the_folder_is_refused()
    {
        Assert.SkipUnless(TestExtent.IsFull, SeenOfTheTask);
        var project = TestProject.Create(feed);
        project.Emit(TestProject.Web with { FileName = "../../evil.container" }, TestProject.Db);

        project.Build().ShouldFailWith("PODCFG011").ShouldSay("evil.container");

        Assert.Empty(Directory.EnumerateFiles(project.Folder, "*.container", SearchOption.AllDirectories));
    }

    [Fact]
    public void Referencing_project_gets_no_units_of_the_project_that_it_references()
    {
        var project = TestProject.Create(feed);
        project.Write(
            "../Consumer/Consumer.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><ProjectReference Include="../Homelab/Homelab.csproj" /></ItemGroup>
            </Project>
            """);

        project.Run("publish", "../Consumer/Consumer.csproj", "-c", "Debug", "-o", "../Published", "--nologo").ShouldSucceed();

        Assert.Contains("quadlet/web.container", project.FilesIn(TestProject.Units));
        Assert.Contains("Homelab.dll", project.FilesIn("../Consumer/bin/Debug/net10.0"));
        Assert.Contains("PodDsl.dll", project.FilesIn("../Published"));
        Assert.DoesNotContain(project.FilesIn("../Consumer/bin"), file => file.EndsWith(".container", StringComparison.Ordinal));
        Assert.DoesNotContain(project.FilesIn("../Published"), file => file.EndsWith(".container", StringComparison.Ordinal));
    }

    [Fact]
    public void Disabled_build_writes_nothing()
    {
        var project = TestProject.Create(feed, "<PodDslEnabled>false</PodDslEnabled>");

        project.Build().ShouldSucceed();

        Assert.Empty(project.FilesIn(TestProject.Units));
    }
}
