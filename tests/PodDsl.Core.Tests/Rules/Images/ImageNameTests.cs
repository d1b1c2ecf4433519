using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.Images;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Images;

/// <summary>POD6001: no image, an empty one, or one that podman takes for an option.</summary>
public sealed class ImageNameTests
{
    [Theory]
    [InlineData("Image", null, "no image", "[Image(\"docker.io/library/nginx:1.29\")]")]
    [InlineData("Image", "", "an empty image name", "[Image(\"docker.io/library/nginx:1.29\")]")]
    [InlineData("Image", " \t", "an empty image name", "[Image(\"docker.io/library/nginx:1.29\")]")]
    [InlineData("Image", "--help", "an image name that starts with '-', which podman takes for an option", "[Image(\"docker.io/library/nginx:1.29\")]")]
    [InlineData("Artifact", null, "no image", "[Artifact(\"quay.io/example/settings:1.0\")]")]
    [InlineData("Artifact", "-x", "an image name that starts with '-', which podman takes for an option", "[Artifact(\"quay.io/example/settings:1.0\")]")]
    public void What_is_no_image_is_an_error(string key, string? value, string what, string wayOut)
    {
        var finding = Assert.Single(ImageNameRule.Rule.Findings(Record(key == "Image" ? UnitKind.Container : UnitKind.Artifact, key, value)));
        Assert.Equal($"'web' has {what}. Name one, with its registry, for example {wayOut}.", finding.Message);
        Assert.Equal((true, value is null ? "" : "reference"), (finding.IsError, finding.Parameter ?? ""));
    }

    [Fact]
    public void An_image_unit_needs_one_too() => Assert.Single(ImageNameRule.Rule.Findings(Record(UnitKind.Image, "Image", null)));

    [Theory]
    [InlineData(UnitKind.Pod)]
    [InlineData(UnitKind.Network)]
    [InlineData(UnitKind.Volume)]
    [InlineData(UnitKind.Kube)]
    [InlineData(UnitKind.Build)]
    public void Units_of_other_kinds_need_none(UnitKind kind) => Assert.Empty(ImageNameRule.Rule.Findings(Record(kind, "Image", null)));

    [Theory]
    [InlineData("")]
    [InlineData("Image=web")]
    [InlineData("Image=%i")]
    [InlineData("Image=db.image\n# db.image\nImage=docker.io/library/db:1")]
    [InlineData("Rootfs=/srv/web")]
    public void An_image_or_a_root_file_system_is_not_reported(string lines) =>
        Assert.Empty(ImageNameRule.Rule.Findings(TestUnits.Container(lines)));

    private static Unit Record(UnitKind kind, string key, string? value) => new(
        kind, "web", value is null ? default : [new Setting(Options.Key(kind, key), new TextValue(value), new SourceSpan("a.cs", 0, 1, 1, 1))], "Web") { Language = Language.CSharp };
}
