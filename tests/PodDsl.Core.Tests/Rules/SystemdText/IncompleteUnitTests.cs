using PodDsl.Core.Facts;
using PodDsl.Core.Lint;
using PodDsl.Core.Model;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules.SystemdText;

namespace PodDsl.Core.Tests.Rules.SystemdText;

/// <summary>POD5002: a record without a setting that its kind, or another setting, needs. Quadlet refuses such a file, which the reader reports.</summary>
public sealed class IncompleteUnitTests
{
    private const string Image = "Image=docker.io/library/nginx:1.29";

    [Theory]
    [InlineData("kube", "[Kube]", "The kube unit of 'a' cannot be written. It names no file to play. Set [Yaml].")]
    [InlineData("build", "[Build]\nImageTag=localhost/a", "The build unit of 'a' cannot be written. It does not say what it builds from. Set [File] or [SetWorkingDirectory].")]
    [InlineData("network", "[Network]\nGateway=10.0.0.1", "[Gateway] of 'a' cannot be written. Each belongs to a subnet, and there are fewer of those. Set [Subnet] for each, and in the same order.")]
    [InlineData("network", "[Network]\nSubnet=10.0.0.0/24\nIPRange=10.0.0.0/28\nIPRange=10.0.1.0/28", "[IPRange] of 'a' cannot be written. Each belongs to a subnet, and there are fewer of those. Set [Subnet] for each, and in the same order.")]
    [InlineData("volume", "[Volume]\nDriver=image", "[Driver] of 'a' cannot be written. It is 'image', and there is no image that the volume could be made of. Set [Image] too, or leave [Driver] out.")]
    [InlineData("volume", "[Volume]\nType=ext4", "[VolumeType] of 'a' cannot be written. It counts only beside a device. Set [Device] too, or leave [VolumeType] out.")]
    [InlineData("container", "[Container]\n" + Image + "\nGroup=1000", "[Group] of 'a' cannot be written. It counts only beside a user. Set [User] too, or leave [Group] out.")]
    [InlineData("container", "[Container]\n" + Image + "\nReloadCmd=reload\nReloadSignal=HUP", "[ReloadSignal] of 'a' cannot be written. It is set beside [ReloadCmd], and a reload is one of the two. Keep one of them.")]
    public void What_the_reader_refuses_in_a_file_is_an_error_of_a_record(string kind, string text, string message)
    {
        var file = FileOf(kind, text);
        var unit = Assert.Single(QuadletReader.Read([file]).Parsed);

        Assert.Equal([message], Findings(unit.Record()));
        Assert.Empty(Findings(unit));
        Assert.Contains(QuadletLint.Check([file], Target.Default).Findings, finding => finding.Rule == ReaderRules.Refused || finding.Rule == ReaderRules.Broken);
    }

    [Theory]
    [InlineData("kube", "[Kube]\nYaml=/srv/a.yaml")]
    [InlineData("build", "[Build]\nImageTag=localhost/a\nFile=/srv/Containerfile")]
    [InlineData("build", "[Build]\nImageTag=localhost/a\nSetWorkingDirectory=/srv")]
    [InlineData("build", "[Build]\nImageTag=localhost/a\n[Service]\nWorkingDirectory=/srv")]
    [InlineData("network", "[Network]\nSubnet=10.0.0.0/24\nGateway=10.0.0.1\nIPRange=10.0.0.0/28")]
    [InlineData("volume", "[Volume]\nDriver=image\nImage=docker.io/library/nginx:1.29")]
    [InlineData("volume", "[Volume]\nDevice=/dev/sda1\nType=ext4")]
    [InlineData("container", "[Container]\n" + Image + "\nUser=1000\nGroup=1000\nReloadSignal=HUP")]
    public void What_is_whole_is_not_reported(string kind, string text)
    {
        var reading = QuadletReader.Read([FileOf(kind, text)]);

        Assert.DoesNotContain(reading.Problems, problem => problem.IsError);
        Assert.Empty(Findings(Assert.Single(reading.Parsed).Record()));
    }

    private static QuadletSource FileOf(string kind, string text) => new($"/u/a.{kind}", text + "\n");

    private static IReadOnlyList<string> Findings(Unit unit) =>
        [.. IncompleteUnitRule.Rule.Messages(unit), .. IncompleteUnitRule.OfContainers.Messages(unit)];
}
