using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Values;

public sealed class VolumeMountTests
{
    [Theory]
    [InlineData("/cache", null, "/cache", null)]
    [InlineData("cache:/cache", "cache", "/cache", null)]
    [InlineData("/srv/a:/b:ro,Z", "/srv/a", "/b", "ro,Z")]
    [InlineData("/srv/a:/b:", "/srv/a", "/b", "")]
    public void A_mount_has_parts(string text, string? source, string destination, string? options)
    {
        var mount = VolumeMount.Parse(text).Value!;
        Assert.Equal(source, mount.Source?.Marked);
        Assert.Equal(destination, mount.Destination.Marked);
        Assert.Equal(options, mount.Options.IsEmpty ? null : string.Join(",", mount.Options.Select(option => option.Marked)));
    }

    [Theory]
    [InlineData("a:b:c:d", "it has more parts than a source, a destination and options")]
    [InlineData(":/b", "its source is empty")]
    public void Other_texts_are_refused_with_the_reason(string text, string reason) =>
        Assert.Equal(reason, VolumeMount.Parse(text).Refusal!.Reason.ToString());

    [Fact]
    public void A_source_may_have_a_specifier()
    {
        var mount = VolumeMount.Parse(Text.Specifier('h') + "/data:/data:Z").Value!;
        Assert.Equal(Text.Specifier('h') + "/data", mount.Source);
    }

    [Fact]
    public void A_unit_is_named_by_its_file_and_a_relative_path_as_it_is_written()
    {
        var ofUnit = new VolumeMount(null, new UnitReference(UnitKind.Volume, "data", "systemd-data", "data-volume"), "/data", []);
        Assert.Equal("systemd-data:/data", ofUnit.ToArgument().Marked);
        Assert.Equal("data.volume:/data", ofUnit.ToQuadlet().Marked);

        var relative = new VolumeMount("/etc/containers/systemd/data", null, "/data", []) { WrittenSource = "./data" };
        Assert.Equal("/etc/containers/systemd/data:/data", relative.ToArgument().Marked);
        Assert.Equal("./data:/data", relative.ToQuadlet().Marked);
    }

    [Fact]
    public void The_argument_is_the_text_again() =>
        Property.ArgumentIsTheTextAgain(VolumeMount.Parse, "/srv/a", "/b", "cache", "ro", "Z", ",idmap", "\\:");
}
