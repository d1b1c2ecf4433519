using System.Diagnostics;
using System.Runtime.Versioning;
using PodDsl.BuildTasks.Tests.Support;

namespace PodDsl.BuildTasks.Tests;

/// <summary>Folders, lists and assemblies that no build leaves: the task writes all or nothing, and touches nothing elsewhere.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class OddFoldersTests : TaskTest
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly (string Format, string FileName, string Text) NewWeb = TestProject.Web with { Text = TestProject.Web.Text + "Pull=newer\n" };

    public OddFoldersTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files.");

    private string WebFile => Path.Combine(Root, "units/quadlet/web.container");

    private string List => Path.Combine(Root, "obj/poddsl.units.list");

    [Fact]
    public void File_that_is_replaced_keeps_its_mode_owner_and_group()
    {
        Assert.True(Write(Root, TestProject.Web));
        File.SetUnixFileMode(WebFile, OwnerOnly | UnixFileMode.GroupRead);
        if (Environment.IsPrivilegedProcess)
        {
            Make("chown", "1234:2345", WebFile);
        }

        var before = Make("stat", "-c", "%a %u %g", WebFile);
        Assert.True(Write(Root, NewWeb));

        Assert.Equal(NewWeb.Text, File.ReadAllText(WebFile));
        Assert.Equal(before, Make("stat", "-c", "%a %u %g", WebFile));
    }

    [Theory]
    [InlineData("units/service")]
    [InlineData("units/service/web.service.d")]
    public void File_where_a_folder_must_be_leaves_all_as_it_was(string file)
    {
        Assert.True(Write(Root, TestProject.Web));
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Root, file))!);
        File.WriteAllText(Path.Combine(Root, file), "mine");
        var before = Snapshot();

        Assert.False(Write(Root, NewWeb, TestProject.Db, ("service", "web.service.d/10.conf", TestProject.Db.Text)));

        Assert.Equal("PODCFG014", Assert.Single(Engine.Errors).Code);
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void Full_disk_leaves_all_as_it_was_and_a_unit_that_is_gone_in_place()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Mounting a disk that can be full needs root.");
        var disk = Path.Combine(Root, "units");
        Directory.CreateDirectory(disk);
        Make("mount", "-t", "tmpfs", "-o", "size=128k", "none", disk);
        try
        {
            Assert.True(Write(Root, TestProject.Web, TestProject.Db));
            var before = Snapshot();
            var large = ("quadlet", "large.container", TestProject.Db.Text + "# " + new string('x', 200_000) + "\n");

            Assert.False(Write(Root, NewWeb, large));

            var error = Assert.Single(Engine.Errors);
            Assert.Equal("PODCFG014", error.Code);
            Assert.Contains("No space left on device", error.Message, StringComparison.Ordinal);
            Assert.Contains("large.container'", error.Message, StringComparison.Ordinal);
            Assert.Equal(before, Snapshot());

            Assert.True(Write(Root, NewWeb));
            Assert.Equal(["units/quadlet/web.container: " + NewWeb.Text], Snapshot());
        }
        finally
        {
            Make("umount", disk);
        }
    }

    [Fact]
    public void Rename_that_fails_undoes_those_before_it()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "A file that cannot be replaced though all else can be written needs root.");
        Assert.True(Write(Root, TestProject.Db, TestProject.Web));
        var mine = Path.Combine(Root, "obj/mine");
        File.WriteAllText(mine, TestProject.Web.Text);
        Make("mount", "--bind", mine, WebFile);
        try
        {
            var before = Snapshot();

            Assert.False(Write(Root, TestProject.Db with { Text = TestProject.Db.Text + "Pull=newer\n" }, ("quadlet", "new.container", TestProject.Db.Text), NewWeb));

            Assert.Equal("PODCFG014", Assert.Single(Engine.Errors).Code);
            Assert.Equal(before, Snapshot());
        }
        finally
        {
            Make("umount", WebFile);
        }
    }

    [Theory]
    [InlineData("con.container")]
    [InlineData("NUL")]
    [InlineData("nul.container")]
    [InlineData("Aux.d/a.container")]
    [InlineData("com1.tar.container")]
    [InlineData("lpt\u00b9.container")]
    [InlineData("web.container.")]
    [InlineData("web...")]
    public void Name_that_Windows_cannot_have_is_refused_everywhere(string name)
    {
        Assert.False(Write(Root, TestProject.Db, TestProject.Web with { FileName = name }));

        Assert.Equal("PODCFG011", Assert.Single(Engine.Errors).Code);
        Assert.False(Directory.Exists(Path.Combine(Root, "units")));
    }

    [Theory]
    [InlineData("conf.container")]
    [InlineData("console.container")]
    [InlineData("com10.container")]
    [InlineData(".hidden.container")]
    public void Name_that_only_looks_like_a_device_is_taken(string name) =>
        Assert.True(Write(Root, TestProject.Web with { FileName = name }));

    [Fact]
    public void Length_of_a_name_is_counted_in_bytes()
    {
        var longest = new string('\u00e9', 122) + "x.container";
        Assert.True(Write(Root, TestProject.Web with { FileName = longest }));
        Assert.False(Write(Root, TestProject.Web with { FileName = "x" + longest }));

        Assert.Equal("PODCFG011", Assert.Single(Engine.Errors).Code);
    }

    [Theory]
    [InlineData("web.container", "Web.container")]
    [InlineData("web.container.d/10.container", "WEB.container.d/10.container")]
    [InlineData("web.container.d/10.container", "WEB.container.d/20.container")]
    public void Two_names_that_differ_in_capitals_only_are_refused_everywhere(string one, string other)
    {
        Assert.False(Write(Root, TestProject.Web with { FileName = one }, TestProject.Web with { FileName = other }));

        Assert.Equal("PODCFG012", Assert.Single(Engine.Errors).Code);
    }

    [Fact]
    public void Unit_whose_name_changes_in_capitals_only_leaves_one_file()
    {
        Assert.True(Write(Root, TestProject.Web with { FileName = "Web.container" }));
        Assert.True(Write(Root, TestProject.Web));

        Assert.Equal([WebFile], Directory.GetFiles(Path.Combine(Root, "units/quadlet")));
    }

    [Theory]
    [InlineData("units\n../../precious\n")]
    [InlineData("units\nquadlet/../../precious\n")]
    [InlineData("units\n/etc/precious\n")]
    [InlineData("units\nquadlet/a.d/../precious\n")]
    [InlineData("units\nkube/precious\n")]
    [InlineData("units\nquadlet/a/b/c\n")]
    [InlineData("units\nquadlet/we\0b.container\n")]
    [InlineData("un\0its\nquadlet/web.container\n")]
    [InlineData("\n\n")]
    [InlineData("\0")]
    public void List_that_no_build_writes_is_an_error_and_nothing_is_removed(string list)
    {
        Assert.True(Write(Root, TestProject.Web));
        File.WriteAllText(Path.Combine(Root, "precious"), TestProject.Db.Text);
        File.WriteAllText(List, list);

        Assert.False(Write(Root, NewWeb));
        Assert.False(Clean(Root));

        Assert.All(Engine.Errors, error => Assert.Equal(("PODCFG015", List), (error.Code, error.File)));
        Assert.Equal(2, Engine.Errors.Count);
        Assert.Equal(["precious: " + TestProject.Db.Text, "units/quadlet/web.container: " + TestProject.Web.Text], Snapshot());
    }

    [Fact]
    public void Link_that_leads_out_of_the_folder_is_not_followed_to_remove()
    {
        Assert.True(Write(Root, TestProject.Web));
        var precious = Path.Combine(Root, "elsewhere/quadlet");
        Directory.CreateDirectory(precious);
        File.WriteAllText(Path.Combine(precious, "db.container"), TestProject.Db.Text);
        Directory.CreateDirectory(Path.Combine(Root, "units/service"));
        Directory.CreateSymbolicLink(Path.Combine(Root, "units/quadlet/a.d"), precious);
        Directory.Delete(Path.Combine(Root, "units/service"));
        Directory.CreateSymbolicLink(Path.Combine(Root, "units/service"), precious);
        File.WriteAllText(List, "units\nquadlet/a.d/db.container\nservice/db.container\nquadlet/web.container\n");

        Assert.True(Write(Root, NewWeb));
        File.WriteAllText(List, "units\nquadlet/a.d/db.container\nservice/db.container\n");
        Assert.True(Clean(Root));

        Assert.True(File.Exists(Path.Combine(precious, "db.container")));
    }

    [Fact]
    public void Link_that_leads_out_of_the_folder_is_not_followed_to_write()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(Root, "elsewhere")).FullName;
        Directory.CreateDirectory(Path.Combine(Root, "units"));
        Directory.CreateSymbolicLink(Path.Combine(Root, "units/quadlet"), elsewhere);

        Assert.False(Write(Root, TestProject.Web));

        Assert.Equal("PODCFG014", Assert.Single(Engine.Errors).Code);
        Assert.Empty(Directory.GetFileSystemEntries(elsewhere));
    }

    [Fact]
    public void Folder_of_units_may_be_a_link_itself()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(Root, "elsewhere")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(Root, "units"), elsewhere);

        Assert.True(Write(Root, TestProject.Web, TestProject.Db));
        Assert.True(Write(Root, TestProject.Web));

        Assert.Equal([Path.Combine(elsewhere, "quadlet/web.container")], Directory.GetFiles(elsewhere, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("units/quadlet/web.container", "PODCFG010")]
    [InlineData("units/quadlet", "PODCFG014")]
    [InlineData("obj/poddsl.units.list", "PODCFG014")]
    public void Pipe_in_the_folder_is_named(string pipe, string code)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Root, pipe))!);
        Make("mkfifo", Path.Combine(Root, pipe));

        Assert.False(Write(Root, TestProject.Web, TestProject.Db));

        Assert.Equal(code, Assert.Single(Engine.Errors).Code);
        Assert.Empty(Snapshot());
    }

    [Fact]
    public void What_a_killed_build_left_is_taken_away_by_the_next_one()
    {
        Assert.True(Write(Root, TestProject.Web));
        var locked = Staging(hasLock: true);
        var old = Staging(hasLock: false);
        Directory.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddHours(-1));

        // Nothing has changed, so the task writes nothing.
        Assert.True(Run(Root));

        Assert.False(Directory.Exists(locked) || Directory.Exists(old));
        Assert.True(File.Exists(WebFile));
    }

    [Fact]
    public void What_another_build_is_at_stays()
    {
        Assert.True(Write(Root, TestProject.Web));
        var busy = Staging(hasLock: true);
        var fresh = Staging(hasLock: false);
        var elsewhere = Directory.CreateDirectory(Path.Combine(Root, "elsewhere")).FullName;
        var link = Path.Combine(Root, "units/quadlet", $".poddsl-{Guid.NewGuid():N}");
        Directory.CreateSymbolicLink(link, elsewhere);
        Directory.SetLastWriteTimeUtc(elsewhere, DateTime.UtcNow.AddHours(-1));
        var other = Directory.CreateDirectory(Path.Combine(Root, "units/quadlet/.poddsl-mine")).FullName;
        using (new FileStream(Path.Combine(busy, "lock"), FileMode.Open, FileAccess.Write, FileShare.None))
        {
            Assert.True(Run(Root));
        }

        Assert.True(Directory.Exists(busy) && Directory.Exists(fresh) && Directory.Exists(link) && Directory.Exists(other));
        Assert.True(Run(Root));
        Assert.False(Directory.Exists(busy));
    }

    private string Staging(bool hasLock)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Root, "units/quadlet", $".poddsl-{Guid.NewGuid():N}")).FullName;
        File.WriteAllText(Path.Combine(folder, "0"), "half");
        File.WriteAllText(Path.Combine(folder, "0.old"), "[Container]");
        if (hasLock)
        {
            File.WriteAllText(Path.Combine(folder, "lock"), "");
        }

        return folder;
    }

    [Fact]
    public void Pipe_beside_the_units_is_passed_over_by_the_check()
    {
        Assert.True(Write(Root, TestProject.Web));
        Make("mkfifo", Path.Combine(Root, "units/quadlet/other.container"));

        Assert.True(Run(Root, check: true));
    }

    [Fact]
    public void Huge_file_in_the_place_of_a_unit_is_foreign()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(WebFile)!);
        using (var huge = File.Create(WebFile))
        {
            huge.SetLength(1L << 33);
        }

        Assert.False(Write(Root, TestProject.Web));

        Assert.Equal("PODCFG010", Assert.Single(Engine.Errors).Code);
    }

    [Fact]
    public void Module_without_an_assembly_is_an_error()
    {
        Assert.True(Write(Root, TestProject.Web));
        Module.Save(Path.Combine(Root, "obj/Homelab.dll"));

        Assert.False(Run(Root));

        Assert.Equal("PODCFG015", Assert.Single(Engine.Errors).Code);
        Assert.True(File.Exists(WebFile));
    }

    /// <summary>The task reports any damage of an assembly, and does not throw.</summary>
    [Fact]
    public void Damage_of_any_byte_never_throws()
    {
        Assert.True(Write(Root, TestProject.Web, TestProject.Db));
        var assembly = Path.Combine(Root, "obj/Homelab.dll");
        var whole = File.ReadAllBytes(assembly);
        var random = new Random(7);
        for (var rounds = TestExtent.Of(3000, 500); rounds > 0; rounds--)
        {
            var damaged = (byte[])whole.Clone();
            for (var count = random.Next(1, 5); count > 0; count--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            File.WriteAllBytes(assembly, random.Next(4) == 0 ? damaged[..random.Next(damaged.Length)] : damaged);
            Engine.Errors.Clear();

            var succeeds = Run(Root);
            Assert.Equal(Engine.Errors.Count == 0, succeeds);
            Assert.All(Engine.Errors, error => Assert.StartsWith("PODCFG01", error.Code, StringComparison.Ordinal));
        }
    }

    /// <summary>All regular files but the assembly and the list, with their texts.</summary>
    private string[] Snapshot() =>
    [
        .. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file))
            .Where(file => !file.StartsWith("obj/", StringComparison.Ordinal) && Make("stat", "-c", "%F", Path.Combine(Root, file)).StartsWith("regular", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => $"{file}: {File.ReadAllText(Path.Combine(Root, file))}"),
    ];

    /// <summary>Runs a program of the system, for what .NET cannot do.</summary>
    private static string Make(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
