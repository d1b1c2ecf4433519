using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.SystemdText;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.SystemdText;

/// <summary>POD5002: a record with an image and a root file system. Quadlet refuses a file with both, which the reader reports.</summary>
public sealed class RootfsTests
{
    [Fact]
    public void Root_file_system_beside_an_image_is_an_error()
    {
        var finding = Assert.Single(RootfsRule.Rule.Findings(WithRootfs().Record()));
        Assert.Equal(
            "[Rootfs] of 'web' cannot be written. It is set beside [Image], and podman runs one of the two. Keep one of them.", finding.Message);
        Assert.Equal(("POD5002", true, 9), (finding.Rule.Id, finding.IsError, finding.Source.Line));
    }

    [Fact]
    public void In_a_file_the_reader_refuses_it() => Assert.Empty(RootfsRule.Rule.Findings(WithRootfs()));

    [Theory]
    [InlineData("Rootfs=/srv/root")]
    [InlineData("Image=docker.io/library/nginx:1.29")]
    [InlineData("Image=docker.io/library/nginx:1.29\nPodmanArgs=--rootfs")] // podman is told what the image is
    public void One_of_the_two_is_not_reported(string lines) =>
        Assert.Empty(RootfsRule.Rule.Findings(TestUnits.Container(lines).Record()));

    private static Unit WithRootfs()
    {
        var unit = TestUnits.Container("");
        return unit with
        {
            Settings = unit.Settings.Add(new Setting(Options.Key(unit.Kind, "Rootfs"), new TextValue("/srv/root"), new SourceSpan("own", 0, 1, 9, 1))),
        };
    }
}
