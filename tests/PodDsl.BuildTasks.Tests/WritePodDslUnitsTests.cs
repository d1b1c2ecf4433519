using Microsoft.Build.Framework;
using PodDsl.BuildTasks.Tests.Support;

namespace PodDsl.BuildTasks.Tests;

/// <summary>Cases beyond the build of a project: odd folders, damaged files, names that the generator never makes.</summary>
public sealed class WritePodDslUnitsTests : TaskTest
{
    [Theory]
    [InlineData("50%")]
    [InlineData("50%20x")]
    [InlineData("a;b")]
    [InlineData("a$(x)b@(y)")]
    [InlineData("a*b?")]
    [InlineData("a'b")]
    public void Folder_whose_name_means_something_to_MSBuild_is_taken_literally(string name)
    {
        if (OperatingSystem.IsWindows() && name.AsSpan().ContainsAny('*', '?'))
        {
            Assert.Skip("Windows has no such folder.");
        }

        var folder = Path.Combine(Root, name);
        Assert.True(Write(folder, TestProject.Web));

        var list = new ListPodDslUnits { BuildEngine = Engine, AssemblyFile = Path.Combine(folder, "obj/Homelab.dll"), OutputDirectory = Path.Combine(folder, "units") };
        Assert.True(list.Execute());
        var item = Assert.Single(list.Units);
        Assert.Equal(Path.Combine(folder, "units/quadlet/web.container"), item.ItemSpec);
        Assert.Equal("quadlet/web.container", item.GetMetadata("UnitPath"));
        Assert.Equal(TestProject.Web.Text, File.ReadAllText(item.ItemSpec));

        Assert.True(Clean(folder));
        Assert.False(File.Exists(item.ItemSpec));
    }

    [Fact]
    public void Unit_name_with_special_characters_reaches_publish_unchanged()
    {
        Assert.True(Write(Root, TestProject.Web with { FileName = "web@50%;1.container" }));

        var list = new ListPodDslUnits { BuildEngine = Engine, AssemblyFile = Path.Combine(Root, "obj/Homelab.dll"), OutputDirectory = Path.Combine(Root, "units") };
        Assert.True(list.Execute());

        Assert.Equal("quadlet/web@50%;1.container", Assert.Single(list.Units).GetMetadata("UnitPath"));
        Assert.True(File.Exists(list.Units[0].ItemSpec));
    }

    [Theory]
    [InlineData("quadlet", "")]
    [InlineData("quadlet", "..")]
    [InlineData("quadlet", "../web.container")]
    [InlineData("quadlet", "/web.container")]
    [InlineData("quadlet", "a.d/../web.container")]
    [InlineData("quadlet", "...d/b.d/web.container")]
    [InlineData("quadlet", "folder/web.container")]
    [InlineData("quadlet", "web.d/")]
    [InlineData("quadlet", "a.d\\web.container")]
    [InlineData("quadlet", "web\n.container")]
    [InlineData("quadlet", "web\0.container")]
    [InlineData("quadlet", "web.container ")]
    [InlineData("..", "web.container")]
    [InlineData("", "web.container")]
    [InlineData("kube", "web.yaml")]
    public void Path_that_no_unit_has_is_refused_and_nothing_is_written(string format, string fileName)
    {
        Assert.False(Write(Root, TestProject.Db, (format, fileName, TestProject.Web.Text)));

        Assert.Equal("PODCFG011", Assert.Single(Engine.Errors).Code);
        Assert.False(Directory.Exists(Path.Combine(Root, "units")));
    }

    [Fact]
    public void Two_units_with_one_file_are_refused()
    {
        Assert.False(Write(Root, TestProject.Web, TestProject.Web with { Text = TestProject.Db.Text }));

        Assert.Equal("PODCFG012", Assert.Single(Engine.Errors).Code);
    }

    [Fact]
    public void Text_that_could_not_be_told_from_a_foreign_file_is_refused()
    {
        Assert.False(Write(Root, TestProject.Web with { Text = "[Container]\n" }));

        Assert.Equal("PODCFG013", Assert.Single(Engine.Errors).Code);
    }

    [Fact]
    public void Folder_in_the_place_of_a_unit_is_an_error()
    {
        Directory.CreateDirectory(Path.Combine(Root, "units/quadlet/web.container"));

        Assert.False(Write(Root, TestProject.Web));

        Assert.Equal("PODCFG010", Assert.Single(Engine.Errors).Code);
    }

    [Fact]
    public void File_in_the_place_of_the_folder_is_an_error()
    {
        File.WriteAllText(Path.Combine(Root, "units"), "");

        Assert.False(Write(Root, TestProject.Web));

        Assert.Equal("PODCFG014", Assert.Single(Engine.Errors).Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(600)]
    public void Damaged_assembly_is_an_error_and_the_units_stay(int length)
    {
        Assert.True(Write(Root, TestProject.Web));
        var assembly = Path.Combine(Root, "obj/Homelab.dll");
        File.WriteAllBytes(assembly, File.ReadAllBytes(assembly)[..length]);

        Assert.False(Run(Root));

        Assert.Equal("PODCFG015", Assert.Single(Engine.Errors).Code);
        Assert.True(File.Exists(Path.Combine(Root, "units/quadlet/web.container")));
    }

    [Fact]
    public void Byte_order_mark_of_an_editor_is_repaired()
    {
        Assert.True(Write(Root, TestProject.Web));
        var path = Path.Combine(Root, "units/quadlet/web.container");
        File.WriteAllText(path, TestProject.Web.Text, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.True(Run(Root));

        Assert.Equal((byte)'#', File.ReadAllBytes(path)[0]);
    }

    [Fact]
    public void Assembly_without_units_leaves_no_trace_and_says_nothing()
    {
        Assert.True(Write(Root));

        Assert.False(Directory.Exists(Path.Combine(Root, "units")));
        Assert.False(File.Exists(Path.Combine(Root, "obj/poddsl.units.list")));
        Assert.DoesNotContain(Engine.Messages, message => message.Importance == MessageImportance.High);
    }

    [Fact]
    public void Nothing_but_the_units_is_left_in_the_folder()
    {
        Assert.True(Write(Root, TestProject.Web, TestProject.Db));
        Assert.True(Write(Root, TestProject.Web with { Text = TestProject.Web.Text + "Pull=newer\n" }, TestProject.Db));

        Assert.Equal(2, Directory.EnumerateFileSystemEntries(Path.Combine(Root, "units/quadlet")).Count());
    }

    [Fact]
    public void Copy_of_a_project_leaves_the_units_of_the_original_alone()
    {
        var original = Path.Combine(Root, "original");
        Assert.True(Write(original, TestProject.Web, TestProject.Db));
        var copy = Path.Combine(Root, "copy");
        Directory.CreateDirectory(Path.Combine(copy, "obj"));
        File.Copy(Path.Combine(original, "obj/poddsl.units.list"), Path.Combine(copy, "obj/poddsl.units.list"));

        Assert.True(Write(copy, TestProject.Web));
        Assert.True(Clean(copy));

        Assert.Equal(2, Directory.EnumerateFiles(Path.Combine(original, "units/quadlet")).Count());
    }
}
