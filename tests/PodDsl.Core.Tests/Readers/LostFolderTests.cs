using PodDsl.Core.Podman;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Tests.Readers;

/// <summary>Quadlet makes no unit of any file in a folder where it cannot parse one.</summary>
public sealed class LostFolderTests
{
    private const string Container = "[Container]\nImage=docker.io/library/alpine:3\n";

    [Fact]
    public void File_that_cannot_be_parsed_names_what_is_lost_with_it()
    {
        var reading = Read(
            ("/u/bad.container", "garbage\n" + Container),
            ("/u/db.container", Container),
            ("/u/back.network", "[Network]\n"),
            ("/u/refused.container", Container + "NoSuchKey=1\n"),
            ("/u/inner/free.container", Container));

        Assert.Equal(["db.container", "back.network"], reading.LeftOut);
        Assert.Equal(
            "This is not a section, a comment or KEY=VALUE; Quadlet refuses the file. Quadlet then makes no unit of any file in the same folder, so these are lost with it: db.container, back.network.",
            Assert.Single(reading.Problems, problem => problem.Source.File == "/u/bad.container").Reason.ToString());
        Assert.Equal(["db.container", "back.network", "free.container"], reading.Units.Select(unit => unit.Unit.FileName));
    }

    [Fact]
    public void What_needs_a_lost_unit_is_lost_in_other_folders_too()
    {
        var reading = Read(
            ("/a/bad.container", "garbage\n"),
            ("/a/back.network", "[Network]\n"),
            ("/b/web.container", Container + "Network=back.network\n"),
            ("/b/later.container", Container + "[Unit]\nAfter=web.container\n"),
            ("/b/free.container", Container));

        Assert.Equal(["back.network", "web.container", "later.container"], reading.LeftOut);
    }

    [Fact]
    public void Each_folder_speaks_once_and_for_itself()
    {
        var reading = Read(
            ("/a/bad.container", "garbage\n"),
            ("/a/worse.container", "garbage\n"),
            ("/a/db.container", Container),
            ("/b/poor.container", "garbage\n"),
            ("/b/web.container", Container));

        var reasons = reading.Problems.Select(problem => problem.Reason.ToString()).Where(reason => reason.Contains("are lost", StringComparison.Ordinal));
        Assert.Equal(["db.container.", "web.container."], reasons.Select(reason => reason[(reason.LastIndexOf(' ') + 1)..]));
    }

    [Fact]
    public void Long_list_is_cut()
    {
        var files = Enumerable.Range(0, 30).Select(index => ($"/u/container-with-a-long-name-{index:00}.container", Container));

        var reading = Read([("/u/a.container", "garbage\n"), .. files]);

        Assert.EndsWith("container-with-a-long-name-09.container and 20 more.", Assert.Single(reading.Problems).Reason.ToString(), StringComparison.Ordinal);
        Assert.Equal(30, reading.LeftOut.Count);
    }

    [Theory]
    [InlineData("/u/db.container.d/x.conf", "garbage\n")]
    [InlineData("/u/other.container", "[Container]\nNoSuchKey=1\n")]
    [InlineData("/u/other.container", "[Container]\nImage=docker.io/library/alpine:3\nEnvironment=A=\ufdd0\n")]
    [InlineData("/u/inner/other.container", "garbage\n")]
    [InlineData("/u/note.txt", "garbage\n")]
    public void Nothing_is_lost_for_another_reason(string path, string text) =>
        Assert.Empty(Read(("/u/db.container", Container), (path, text)).LeftOut);

    [Theory]
    [InlineData(UnreadablePath.Folder, "x.container is a folder, which Quadlet cannot read as a file.")]
    [InlineData(UnreadablePath.DanglingLink, "x.container is a link that leads to nothing, which Quadlet cannot read as a file.")]
    public void What_only_has_the_name_of_a_unit_costs_the_folder(UnreadablePath what, string reason)
    {
        var reading = QuadletReader.Read([new("/u/x.container", "") { Unreadable = what }, new("/u/db.container", Container), new("/u/x.container/inner.container", Container)]);

        var problem = Assert.Single(reading.Problems);
        Assert.Equal(("/u/x.container", true), (problem.Source.File, problem.IsError));
        Assert.Equal($"{reason} Quadlet then makes no unit of any file in the same folder, so these are lost with it: db.container.", problem.Reason.ToString());
        Assert.Equal(["db.container"], reading.LeftOut);
        Assert.Equal(["x.container"], reading.Unparsable.Select(unit => unit.FileName));
    }

    [Theory]
    [InlineData(UnreadablePath.Folder)]
    [InlineData(UnreadablePath.DanglingLink)]
    public void What_only_has_the_name_of_a_drop_in_costs_itself(UnreadablePath what)
    {
        var reading = QuadletReader.Read([new("/u/db.container", Container), new("/u/db.container.d/x.conf", "") { Unreadable = what }, new("/u/db.container.d/y.conf", "[Container]\nHostName=y\n")]);

        Assert.Equal("/u/db.container.d/x.conf", Assert.Single(reading.Problems).Source.File);
        Assert.Empty(reading.LeftOut);
        Assert.Equal("y", Assert.Single(reading.Units).Unit.Find("HostName")?.ToArgument().Marked);
    }

    [Fact]
    public void File_that_another_one_hides_is_not_parsed() =>
        Assert.Empty(Read(("/a/web.container", Container), ("/b/web.container", "garbage\n"), ("/b/db.container", Container)).LeftOut);

    [Fact]
    public void Artifact_costs_nothing_where_Quadlet_does_not_look_at_it() =>
        Assert.Empty(QuadletReader.Read([new("/u/x.artifact", "garbage\n"), new("/u/db.container", Container)], new PodmanVersion(5, 4)).LeftOut);

    private static QuadletReading Read(params (string Path, string Text)[] files) =>
        QuadletReader.Read(files.Select(file => new QuadletSource(file.Path, file.Text)));
}
