using PodDsl.Core.Readers;
using PodDsl.Import.Quadlet;
using PodDsl.Import.Tests.Commands;

namespace PodDsl.Import.Tests.Bundles;

public sealed class QuadletImportTests
{
    private const string Bundle = """
        # The web
        # FileName=web
        [Container]
        Image=docker.io/library/nginx:1
        Network=back.network

         ---

        # FileName=back
        [Unit]
        Description=Back
        [Network]
        Subnet=10.9.0.0/24
        """;

    [Fact]
    public void Bundle_is_taken_apart()
    {
        var imported = Read(("app.quadlets", Bundle));

        Assert.Equal(
            "web.container\n[Container]\nImage=docker.io/library/nginx:1\nNetwork=back.network\nback.network\n[Unit]\nDescription=Back\n[Network]\nSubnet=10.9.0.0/24",
            CommandText.QuadletOf(imported));
        Assert.Empty(imported.Notes);
        Assert.Contains(imported.Comments, comment => comment is { Text: "The web", Source: { File: "app.quadlets", Line: 1 } });
        Assert.Contains(imported.Units.SelectMany(unit => unit.Settings), setting => setting.Source is { File: "app.quadlets", Line: 13 } && Bundle[setting.Source.Start..].StartsWith("Subnet", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("# FileName=a\n[Container]\nImage=docker.io/a:1\n---\n[Volume]\n", 5, "has no name")]
    [InlineData("# FileName=a\nImage=x\n", 1, "has no section")]
    [InlineData("# FileName=a/b\n[Volume]\n", 1, "name of a folder")]
    [InlineData("# FileName=a\n[Volume]\n---\n# FileName=a\n[Volume]\n", 4, "called 'a.volume'")]
    [InlineData("# FileName=a\n[Container]\nImage=docker.io/a:1\n---\n# FileName=b\n[Container]\nPublishPort=80:80\n", 5, "does not name what it runs")]
    public void What_podman_refuses_of_a_bundle_is_refused(string text, int line, string message)
    {
        var note = Assert.Single(Read(("app.quadlets", text)).Notes, note => note.Kind == NoteKind.Refused);

        Assert.Equal(("app.quadlets", line), (note.Source.File, note.Source.Line));
        Assert.Contains(message, note.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Foo=bar", "Quadlet has no key Foo in [Container]")]
    [InlineData("Pod=gone.pod", "gone.pod")]
    [InlineData("Network=gone.network", "gone.network")]
    public void Line_that_podman_refuses_is_lost_and_the_rest_goes_on(string line, string message)
    {
        var imported = Read(("/x/web.container", $"[Container]\nImage=docker.io/library/nginx:1\n{line}\nPublishPort=80:80\nVolume=data.volume:/d\n"), ("/x/data.volume", "[Volume]\n"));

        Assert.Equal("web.container\n[Container]\nImage=docker.io/library/nginx:1\nPublishPort=80:80\nVolume=data.volume:/d\ndata.volume\n[Volume]", CommandText.QuadletOf(imported));
        var note = Assert.Single(imported.Notes);
        Assert.Equal((NoteKind.Lost, 3), (note.Kind, note.Source.Line));
        Assert.Contains(message, note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unit_that_needs_one_with_a_refused_line_stays() => Assert.Equal(
        [(NoteKind.Lost, "a.network", 2)],
        Read(("/x/web.container", "[Container]\nImage=docker.io/library/nginx:1\nNetwork=a.network\n"), ("/x/a.network", "[Network]\nFoo=1\n"))
            .Notes.Select(note => (note.Kind, note.Subject, note.Source.Line)));

    [Fact]
    public void Written_bundle_says_the_same_as_its_files()
    {
        var units = Read(("app.quadlets", Bundle)).Units;
        var files = units.Select(unit => (unit.FileName, Text: CommandText.File(unit))).ToList();

        var again = Read(("again.quadlets", QuadletBundle.Write(files)));

        Assert.Empty(again.Notes);
        Assert.Equal(units.Select(CommandText.Lines), again.Units.Select(CommandText.Lines));
        Assert.StartsWith("# Written by PodDsl", QuadletBundle.Write(files), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_and_drop_ins_are_read_together() => Assert.Equal(
        "web.container\n[Container]\nImage=docker.io/library/nginx:1\nPublishPort=80:80",
        CommandText.QuadletOf(Read(("/x/web.container", "[Container]\nImage=docker.io/library/nginx:1\n"), ("/x/web.container.d/a.conf", "[Container]\nPublishPort=80:80\n"))));

    [Fact]
    public void Damaged_bundles_are_read_in_few_steps() => Mutations.Check(
        [Bundle],
        ["---\n", "# FileName=", "[Container]\n", "[", "]", "\n", "\\\n", "=", "Image=", "\0", "\r\n", "#", ".network"],
        (text, steps) => Read(steps, ("a.quadlets", text)),
        stepsOfCharacter: 60);

    private static Imported Read(params (string Path, string Text)[] files) => QuadletImport.Read(files);

    private static Imported Read(Core.Primitives.Steps steps, params (string Path, string Text)[] files) => QuadletImport.Read(files, steps);
}
