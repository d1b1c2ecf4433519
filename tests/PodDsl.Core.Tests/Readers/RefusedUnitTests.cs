using PodDsl.Core.Readers;

namespace PodDsl.Core.Tests.Readers;

public sealed class RefusedUnitTests
{
    private const string Head = "[Container]\nImage=docker.io/library/alpine:3\n";

    [Fact]
    public void Refused_file_still_says_what_could_be_read_of_it()
    {
        var reading = Read(("web.container", Head + "HostName=web\nNoSuchKey=1\nPublishPort=80:80\n[Unit]\nAfter=db.service\n"));

        Assert.Empty(reading.Units);
        var refused = Assert.Single(reading.Refused);
        Assert.Equal(["Image", "HostName", "PublishPort", "After"], refused.Settings.Select(setting => setting.Option.Name));
    }

    [Fact]
    public void File_that_cannot_be_parsed_still_has_its_name()
    {
        var reading = Read(
            ("db.container", Head + "garbage\nServiceName=data\n"),
            ("web.container", Head + "[Unit]\nAfter=db.container\n"));

        Assert.Equal(["db", "web"], reading.Refused.Select(unit => unit.Name));
        Assert.Equal("data", reading.Refused[0].ServiceName);
        Assert.Contains(reading.Problems, problem => problem.Reason == "db.container cannot be parsed, so Quadlet does not know it.");
        Assert.DoesNotContain(reading.Problems, problem => problem.Reason.ToString().Contains("no such file", StringComparison.Ordinal));
    }

    [Fact]
    public void Member_of_a_refused_pod_is_known_as_its_member()
    {
        var reading = Read(
            ("app.pod", "[Pod]\nNoSuchKey=1\n"),
            ("lost.pod", "garbage\n[Pod]\n"),
            ("one.container", Head + "Pod=app.pod\n"),
            ("two.container", Head + "Pod=lost.pod\n"));

        Assert.Equal("app", Assert.Single(reading.Units).Unit.Find("Pod")!.Reference!.Name);
        Assert.Equal("lost", Assert.Single(reading.Refused, unit => unit.Name == "two").Find("Pod")!.Reference!.Name);
    }

    [Fact]
    public void Nothing_follows_from_what_is_missing_in_a_file_that_cannot_be_parsed()
    {
        var reading = Read(("web.container", "[Container\nImage=docker.io/library/alpine:3\n"));

        Assert.Equal(1, Assert.Single(reading.Problems).Source.Line);
    }

    [Fact]
    public void Name_of_a_file_that_cannot_be_parsed_goes_to_the_next_one()
    {
        var reading = QuadletReader.Read(
        [
            new QuadletSource("/first/web.container", "garbage\n"),
            new QuadletSource("/second/web.container", Head),
        ]);

        Assert.Equal("/second/web.container", Assert.Single(reading.Units).Unit.DeclaredName);
        Assert.Empty(reading.Refused);
    }

    private static QuadletReading Read(params (string Name, string Text)[] files) =>
        QuadletReader.Read(files.Select(file => new QuadletSource("/units/" + file.Name, file.Text)));
}
