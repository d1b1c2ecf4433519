using System.Xml.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PodDsl.BuildTasks.Tests.Support;
using PodDsl.Core.Podman;
using PodDsl.Core.Readers;

namespace PodDsl.BuildTasks.Tests;

/// <summary>The copies of hand-written files, without a build.</summary>
public sealed class UnitCopierTests : TaskTest
{
    private static readonly EmittedUnit Web = new("quadlet", "web.container", "# Written by PodDsl from Web\n");

    private string Units => Path.Combine(Root, "units");

    [Fact]
    public void A_copy_has_the_bytes_and_the_rights_of_its_file()
    {
        byte[] content = [0xEF, 0xBB, 0xBF, (byte)'A', (byte)'\r', (byte)'\n', 0xFF, 0];
        var file = Save("db.env", content);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Assert.True(Copy([file]));
        Assert.Equal(content, File.ReadAllBytes(Path.Combine(Units, "quadlet/db.env")));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Units, "quadlet/db.env")));
        }
    }

    [Fact]
    public void A_copy_that_somebody_changed_is_kept_and_an_error()
    {
        var file = Save("db.container", "[Container]\n"u8.ToArray());
        Assert.True(Copy([file]));
        var copy = Path.Combine(Units, "quadlet/db.container");
        File.WriteAllText(copy, "mine");
        Assert.False(Copy([file]));
        Assert.Equal("PODCFG010", Assert.Single(Engine.Errors).Code);
        Assert.Equal("mine", File.ReadAllText(copy));

        // Nor is it deleted with the others.
        Engine.Errors.Clear();
        Assert.True(Copy([]));
        Assert.Equal("mine", File.ReadAllText(copy));
        Assert.False(File.Exists(Path.Combine(Units, "quadlet", CopyList.FileName)));
    }

    /// <summary>As after a fresh clone of a committed folder: nothing in <c>obj</c> says whose the files are.</summary>
    [Fact]
    public void The_list_beside_the_copies_says_which_may_be_replaced()
    {
        var file = Save("db.container", "one"u8.ToArray());
        Assert.True(Copy([file]));
        File.WriteAllText(file, "two");
        Assert.False(Copy([file], check: true));
        Assert.Equal("PODCFG021", Assert.Single(Engine.Errors).Code);
        Assert.True(Copy([file]));
        Assert.Equal("two", File.ReadAllText(Path.Combine(Units, "quadlet/db.container")));
        Assert.True(Copy([file], check: true));
    }

    /// <summary>Between the list and the renaming, and after it: the next build knows both texts.</summary>
    [Theory]
    [InlineData("one")]
    [InlineData("two")]
    public void A_build_that_was_killed_leaves_no_copy_that_the_next_one_does_not_know(string present)
    {
        var file = Save("db.container", "one"u8.ToArray());
        Assert.True(Copy([file]));
        var (folder, copy) = (Path.Combine(Units, "quadlet"), Path.Combine(Units, "quadlet/db.container"));
        CopyList.Load(folder).Or(new CopyList(folder, [("db.container", CopyList.HashOf("two"u8.ToArray()))])).Save();
        File.WriteAllText(copy, present);

        File.WriteAllText(file, "three");
        Assert.True(Copy([file]));
        Assert.Equal("three", File.ReadAllText(copy));
        Assert.Equal(2, File.ReadAllLines(Path.Combine(folder, CopyList.FileName)).Length);
    }

    [Fact]
    public void A_list_that_no_build_wrote_is_an_error_and_nothing_is_touched()
    {
        var file = Save("db.container", "one"u8.ToArray());
        Assert.True(Copy([file]));
        var list = Path.Combine(Units, "quadlet", CopyList.FileName);
        File.AppendAllText(list, new string('0', 64) + "  ../../../etc/passwd\n");
        File.WriteAllText(file, "two");
        Assert.False(Copy([file]));
        Assert.Equal("PODCFG015", Assert.Single(Engine.Errors).Code);
        Assert.Equal("one", File.ReadAllText(Path.Combine(Units, "quadlet/db.container")));
    }

    [Theory]
    [InlineData("../up.container", "PODCFG018")]
    [InlineData(".poddsl-copies", "PODCFG011")]
    [InlineData("con.container", "PODCFG011")]
    [InlineData("WEB.container", "PODCFG012")]
    public void A_place_that_is_refused_is_an_error_at_the_file(string link, string code)
    {
        var file = Save("db.container", "one"u8.ToArray());
        var item = new TaskItem(file, new Dictionary<string, string> { ["Link"] = link });
        Assert.False(code == "PODCFG018" ? Analyze([item]).Done : Copy([item], [Web], check: false));
        Assert.Equal((code, file), (Assert.Single(Engine.Errors).Code, Engine.Errors[0].File));
    }

    [Fact]
    public void Places_follow_hosts_users_and_formats()
    {
        EmittedUnit[] emitted = [Web with { Host = "attic" }, new("service", "web.service", "# Written by PodDsl\n") { Host = "pi" }];
        Assert.True(Copy([Item("a.volume", "Host", "attic"), Item("a.timer"), Item("b.volume", "Host", "attic", "User", "media")], emitted, check: false));
        Assert.Equal(
            ["attic/quadlet/a.volume", "attic/service/a.timer", "attic/users/media/quadlet/b.volume", "pi/service/a.timer"],
            Directory.EnumerateFiles(Units, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Units, path).Replace('\\', '/'))
                .Where(path => !path.EndsWith(CopyList.FileName, StringComparison.Ordinal)).Order(StringComparer.Ordinal));

        Assert.False(Copy([Item("c.volume")], emitted, check: false));
        Assert.Contains("the units of 'pi' are services only", Assert.Single(Engine.Errors).Message, StringComparison.Ordinal);
        Engine.Errors.Clear();
        Assert.False(Copy([Item("c.volume", "User", "media")], [Web], check: false));
        Assert.Contains("Remove User, or declare hosts", Assert.Single(Engine.Errors).Message, StringComparison.Ordinal);
    }

    /// <summary>All files, those of records and the copies, or none.</summary>
    [Fact]
    public void Nothing_is_written_if_a_file_of_a_record_or_a_copy_cannot_be()
    {
        Directory.CreateDirectory(Path.Combine(Root, "obj"));
        UnitAssembly.Save(Path.Combine(Root, "obj/Homelab.dll"), [Web]);
        ITaskItem[] files = [Item("db.container")];
        string[] Written() => Directory.Exists(Units) ? [.. Directory.GetFiles(Units, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)] : [];

        foreach (var foreign in new[] { "web.container", "db.container" })
        {
            var path = Path.Combine(Units, "quadlet", foreign);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "mine");
            Assert.False(Run(Root, check: false, files));
            Assert.Equal("PODCFG010", Assert.Single(Engine.Errors).Code);
            Assert.Equal([foreign], Written());
            Engine.Errors.Clear();
            File.Delete(path);
        }

        Assert.True(Run(Root, check: false, files));
        Assert.Equal([CopyList.FileName, "db.container", "web.container"], Written());

        // A check tells of both.
        File.WriteAllText(Path.Combine(Units, "quadlet/web.container"), Web.Text + "[Container]\n");
        File.Delete(Path.Combine(Units, "quadlet/db.container"));
        Assert.False(Run(Root, check: true, files));
        Assert.Equal(["PODCFG021", "PODCFG020"], Engine.Errors.Select(error => error.Code));
    }

    /// <summary>An assembly may be large, and no other target of a build needs it.</summary>
    [Fact]
    public void A_build_reads_the_assembly_once()
    {
        var targets = XDocument.Load(Path.Combine(BuildFacts.RepositoryRoot, "src/PodDsl.BuildTasks/build/PodDsl.targets")).Descendants().Where(element => element.Attribute("AssemblyFile") is not null && element.Name.LocalName != "UsingTask");
        Assert.Equal(["PodDslWriteUnits", "PodDslPublishUnits"], targets.Select(task => task.Parent!.Attribute("Name")!.Value));
    }

    [Fact]
    public void Only_what_Quadlet_and_systemd_read_goes_to_the_compiler()
    {
        var (done, files) = Analyze([Item("a.container"), Item("a.env"), Item("a.container.d/b.conf"), Item("b.conf"), Item("a.timer")]);
        Assert.True(done);
        Assert.Equal(["a.container", "b.conf", "a.timer"], files.Select(file => Path.GetFileName(file.ItemSpec)));
        Assert.Equal("quadlet/a.container.d/b.conf", files[1].GetMetadata("PodDslUnitPath"));

        Assert.False(Analyze([new TaskItem(Save("bad.container", [0xFF])), new TaskItem(Save("ours.container", "# Written by PodDsl\n"u8.ToArray())), new TaskItem(Path.Combine(Root, "no.container"))]).Done);
        Assert.Equal(["PODCFG018", "PODCFG018", "PODCFG018"], Engine.Errors.Select(error => error.Code));
    }

    [Fact]
    public void The_endings_are_those_of_Core() => Assert.Equal(
        HandWrittenUnit.ReadEndings,
        UnitKinds.OfQuadlet.Select(kind => "." + kind.Extension())
            .Append(QuadletBundle.Extension)
            .Concat(new[] { ".timer", ".socket", ".path", ".target", ".service", ".mount", ".slice" }.Where(ending => QuadletReader.IsStarter(new QuadletSource("a" + ending, ""))))
            .Order(StringComparer.Ordinal));

    private string Save(string name, byte[] content)
    {
        var path = Path.Combine(Root, "files", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    private TaskItem Item(string name, params string[] metadata)
    {
        var item = new TaskItem(Save(name, "x"u8.ToArray()));
        for (var index = 0; index < metadata.Length; index += 2)
        {
            item.SetMetadata(metadata[index], metadata[index + 1]);
        }

        return item;
    }

    private bool Copy(string[] files, bool check = false) => Copy([.. files.Select(file => new TaskItem(file))], [Web], check);

    private bool Copy(ITaskItem[] files, EmittedUnit[] emitted, bool check)
    {
        Directory.CreateDirectory(Path.Combine(Root, "obj"));
        UnitAssembly.Save(Path.Combine(Root, "obj/Homelab.dll"), emitted);
        return new UnitCopier(new TaskLoggingHelper(Engine, nameof(WritePodDslUnits)), Units)
        {
            UnitFiles = files,
            Check = check,
        }.Run(EmittedAssembly.Read(Path.Combine(Root, "obj/Homelab.dll"), referenceFiles: null));
    }

    private (bool Done, ITaskItem[] Files) Analyze(ITaskItem[] files)
    {
        var task = new CheckPodDslUnitFiles { BuildEngine = Engine, UnitFiles = files, OutputDirectory = Units };
        return (task.Execute(), [.. task.AnalyzedFiles.Where(file => file.GetMetadata("PodDslUnit") == "true")]);
    }
}
