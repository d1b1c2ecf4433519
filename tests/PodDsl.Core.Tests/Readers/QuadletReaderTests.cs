using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Values;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Tests.Readers;

public sealed class QuadletReaderTests
{
    private const string Head = "[Container]\nImage=docker.io/library/alpine:3\n";

    [Fact]
    public void Setting_knows_its_file_line_and_column()
    {
        var unit = Read(("web.container", Head + "\n# comment\n  HostName = web\n"));

        var source = unit.FindSetting(Section.Kind, "HostName")!.Source;
        Assert.Equal(("/units/web.container", 5, 3), (source.File, source.Line, source.Column));
    }

    [Fact]
    public void Values_are_typed_where_podman_gets_the_same()
    {
        var unit = Read(("web.container", Head + "PublishPort=127.0.0.1:80:8080/tcp\nUIDMap=0:1000:5\nReadOnly=yes\nEnvironment=A=1\nVolume=/a:/b:ro,Z\n"));

        Assert.Equal(new PortMapping(8080, 80, "127.0.0.1", "tcp"), unit.Find("PublishPort"));
        Assert.Equal(new IdMapValue(new IdMapEntry(0, 1000, 5)), unit.Find("UIDMap"));
        Assert.Equal(new BooleanValue(true), unit.Find("ReadOnly"));
        Assert.Equal(new PairValue("A", "1"), unit.Find("Environment"));
        Assert.Equal(new VolumeMount("/a", null, "/b", ["ro", "Z"]), unit.Find("Volume"));
    }

    [Fact]
    public void Empty_assignment_clears_what_was_before()
    {
        var unit = Read(("web.container", Head + "Environment=A=1\nEnvironment=\nEnvironment=B=2\nHostName=x\nHostName=\n"));

        Assert.Equal(new PairValue("B", "2"), Assert.Single(unit.FindAll(Section.Kind, "Environment")).Value);
        Assert.Null(unit.Find("HostName"));
    }

    [Fact]
    public void Reset_of_a_directive_stays_in_its_place()
    {
        var text = Service(("web.container", Head + "[Service]\nExecStartPre=/bin/a\nExecStartPre=\nExecStartPre=/bin/b\n"));

        Assert.Contains("ExecStartPre=/bin/a\nExecStartPre=\nExecStartPre=/bin/b\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Drop_ins_are_merged_by_name_and_the_most_specific_folder_counts()
    {
        var unit = Read(
            ("app-one.container", Head + "Label=from=unit\n"),
            ("container.d/50-a.conf", "[Container]\nLabel=a=type\n"),
            ("app-.container.d/50-a.conf", "[Container]\nLabel=a=prefix\n"),
            ("app-one.container.d/10-b.conf", "[Container]\nLabel=from=dropin\n"));

        Assert.Equal(
            ["from=dropin", "a=prefix"],
            unit.FindAll(Section.Kind, "Label").Select(setting => setting.Value.ToArgument().ToString()));
    }

    [Fact]
    public void Other_units_are_named_as_they_name_themselves()
    {
        var text = Service(
            ("web.container", Head + "Network=back.network:ip=10.0.0.2\nVolume=data.volume:/data\n[Unit]\nAfter=db.container\n"),
            ("back.network", "[Network]\nNetworkName=backend\nServiceName=nets\n"),
            ("data.volume", "[Volume]\n"),
            ("db.container", Head));

        Assert.Contains("--network backend:ip=10.0.0.2", text, StringComparison.Ordinal);
        Assert.Contains("--volume systemd-data:/data", text, StringComparison.Ordinal);
        Assert.Contains("After=db.service", text, StringComparison.Ordinal);
        Assert.Contains("Requires=nets.service data-volume.service", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Container_without_a_name_follows_its_service()
    {
        Assert.Contains("--name systemd-%N", Service(("web.container", Head)), StringComparison.Ordinal);
        Assert.Contains("--name systemd-%p_%i", Service(("web@.container", Head)), StringComparison.Ordinal);
    }

    [Fact]
    public void Refused_file_leaves_the_others()
    {
        var reading = QuadletReader.Read(
            [new QuadletSource("/units/a.container", "[Container]\n"), new QuadletSource("/units/b.container", Head)]);

        Assert.Equal("b", Assert.Single(reading.Units).Unit.Name);
    }

    /// <summary>Quadlet puts the type in front, so systemd, which expands only whole words, does not expand the variable.</summary>
    [Theory]
    [InlineData("$HOME", "type=volume,$HOME")]
    [InlineData("$HOME,destination=/x", "type=volume,$HOME,destination=/x")]
    [InlineData("$A$B", "type=volume,$A$B")]
    [InlineData("$HOME,type=volume", "type=volume,$HOME")]
    public void Mount_does_not_start_an_argument(string mount, string argument) => Assert.Equal(
        argument,
        Read(("web.container", $"[Container]\nImage=docker.io/library/web:1\nMount={mount}\n")).Find("Mount")!.ToArgument().Literal);

    private static Unit Read(params (string Name, string Text)[] files) => ReadAll(files).Unit;

    private static string Service(params (string Name, string Text)[] files)
    {
        var unit = ReadAll(files);
        return Assert.Single(ServiceWriter.Write(unit.Unit, Target.Default, unit.Members).Files).Text;
    }

    private static QuadletUnit ReadAll((string Name, string Text)[] files)
    {
        var reading = QuadletReader.Read(files.Select(file => new QuadletSource("/units/" + file.Name, file.Text)));
        Assert.DoesNotContain(reading.Problems, problem => problem.IsError);
        return reading.Units[0];
    }
}
