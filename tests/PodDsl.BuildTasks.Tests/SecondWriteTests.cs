using PodDsl.BuildTasks.Tests.Support;

namespace PodDsl.BuildTasks.Tests;

/// <summary>
/// What the task does to the units that it wrote before. <see cref="BuildTests"/> and <see cref="CommittedFolderTests"/> see the same of
/// whole builds, most of them in CI only.
/// </summary>
public sealed class SecondWriteTests : TaskTest
{
    private static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    private static readonly (string Format, string FileName, string Text) Service = ("service", "web.service", "# Written by PodDsl\n");

    private string Web => Path.Combine(Root, "units/quadlet/web.container");

    private string Db => Path.Combine(Root, "units/quadlet/db.container");

    [Fact]
    public void Edit_of_one_unit_writes_that_one_only()
    {
        Assert.True(Write(Root, TestProject.Web, TestProject.Db));
        File.SetLastWriteTimeUtc(Web, LongAgo);
        File.SetLastWriteTimeUtc(Db, LongAgo);

        Assert.True(Write(Root, TestProject.Web with { Text = TestProject.Web.Text + "Pull=newer\n" }, TestProject.Db));

        AssertSaid("(2 units: 1 written, 1 unchanged, 0 removed)");
        Assert.EndsWith("Pull=newer\n", File.ReadAllText(Web), StringComparison.Ordinal);
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(Db));
    }

    [Fact]
    public void Rename_of_a_unit_leaves_no_file_with_the_old_name()
    {
        Assert.True(Write(Root, TestProject.Web, TestProject.Db));
        Assert.True(Write(Root, TestProject.Web with { FileName = "site.container" }, TestProject.Db));

        AssertSaid($"removed {Web}");
        AssertFiles("quadlet/db.container", "quadlet/site.container");
    }

    [Fact]
    public void Removal_of_the_last_unit_of_a_format_removes_the_folder_of_the_format()
    {
        Assert.True(Write(Root, TestProject.Web, Service));
        Assert.True(Write(Root, TestProject.Web));

        AssertSaid("(1 unit: 0 written, 1 unchanged, 1 removed)");
        AssertFiles("quadlet/web.container");
        Assert.False(Directory.Exists(Path.Combine(Root, "units/service")));
    }

    [Fact]
    public void Removal_of_all_units_removes_all_files()
    {
        Assert.True(Write(Root, TestProject.Web, TestProject.Db));
        Assert.True(Write(Root));

        AssertSaid("(0 units: 0 written, 0 unchanged, 2 removed)");
        AssertFiles();
    }

    [Fact]
    public void Unit_edited_by_hand_is_repaired()
    {
        Assert.True(Write(Root, TestProject.Web, TestProject.Db));
        File.AppendAllText(Web, "Edited=yes\n");
        File.SetLastWriteTimeUtc(Db, LongAgo);

        Assert.True(Run(Root));

        Assert.Equal(TestProject.Web.Text, File.ReadAllText(Web));
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(Db));
    }

    [Fact]
    public void Foreign_file_is_not_overwritten_and_no_other_unit_is_written_either()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Web)!);
        File.WriteAllText(Web, "[Container]\nImage=mine\n");

        Assert.False(Write(Root, TestProject.Web, TestProject.Db));

        var error = Assert.Single(Engine.Errors);
        Assert.Equal("PODCFG010", error.Code);
        Assert.Contains(Web, error.Message, StringComparison.Ordinal);
        Assert.Equal("[Container]\nImage=mine\n", File.ReadAllText(Web));
        Assert.False(File.Exists(Db));
    }

    [Fact]
    public void Stale_unit_is_removed_and_a_foreign_file_and_one_that_its_user_took_over_stay()
    {
        Assert.True(Write(Root, TestProject.Web, TestProject.Db, Service));
        File.WriteAllText(Path.Combine(Root, "units/quadlet/mine.container"), "[Container]\nImage=mine\n");
        File.WriteAllText(Web, "[Container]\nImage=taken-over\n");

        Assert.True(Write(Root, TestProject.Db));

        AssertFiles("quadlet/db.container", "quadlet/mine.container", "quadlet/web.container");
        Assert.Equal("[Container]\nImage=taken-over\n", File.ReadAllText(Web));
    }

    [Fact]
    public void Check_passes_when_the_folder_is_as_emitted_even_without_traces_of_a_build()
    {
        Assert.True(Write(Root, TestProject.Web, TestProject.Db));
        File.Delete(Path.Combine(Root, "obj/poddsl.units.list"));
        File.SetLastWriteTimeUtc(Web, LongAgo);

        Assert.True(Run(Root, check: true));

        AssertSaid("(2 units, all as emitted)");
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(Web));
    }

    private void AssertSaid(string text) => Assert.Contains(Engine.Messages, message => message.Message!.Contains(text, StringComparison.Ordinal));

    private void AssertFiles(params string[] expected)
    {
        var units = Path.Combine(Root, "units");
        Assert.Equal(
            expected,
            Directory.Exists(units)
                ? Directory.EnumerateFiles(units, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(units, file).Replace('\\', '/')).Order(StringComparer.Ordinal)
                : []);
    }
}
