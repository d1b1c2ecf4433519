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

    [Theory]
    [InlineData("docker.io/library/Nginx:1.29", "the name of an image is in lower case", "Write 'docker.io/library/nginx:1.29'")]
    [InlineData("https://ghcr.io/example/app:1.0", "'https://' is no part of the name of an image", "Write 'ghcr.io/example/app:1.0'")]
    [InlineData("docker.io/library/nginx:1.29:latest", "it has more than one tag", "Name one, with its registry, for example Image=docker.io/library/nginx:1.29")]
    [InlineData("docker.io/library/nginx: 1.29", "the name of an image has no blanks", "Write 'docker.io/library/nginx:1.29'")]
    [InlineData("docker.io/library/nginx:", "nothing stands behind the ':'", "Write 'docker.io/library/nginx'")]
    [InlineData("docker.io/library/nginx@sha256:00", "'sha256:00' is no digest", "Name one, with its registry, for example Image=docker.io/library/nginx:1.29")]
    public void A_name_that_podman_refuses_is_an_error_with_the_reason(string name, string reason, string wayOut) => Assert.Equal(
        $"a: 'a' has the image name '{name}', which podman refuses: {reason}. {wayOut}.",
        RuleFindings.Messages("POD6001", $"# a.container\nImage={name}"));

    [Theory]
    [InlineData("# a.image\nImage=docker.io/library/Nginx")]
    [InlineData("# a.build\nFile=/srv/Containerfile\nImageTag=localhost/Web:1")]
    [InlineData("# a.artifact\nArtifact=quay.io/example/Settings:1.0")]
    [InlineData("# a.artifact\nArtifact=docker://quay.io/example/settings:1.0")]
    public void So_is_one_in_a_unit_of_another_kind(string text) => Assert.True(Assert.Single(RuleFindings.Find("POD6001", text)).IsError);

    [Theory]
    [InlineData("docker:27-dind")]
    [InlineData("docker://docker.io/library/nginx:1.29")]
    [InlineData("oci-archive:/srv/Image.tar")]
    [InlineData("docker.io/library/nginx:%i")]
    [InlineData("{{ image }}")]
    [InlineData("@@REGISTRY@@/app:1")]
    [InlineData("docker.io/library/nginx:1.29 # the old one")]
    public void What_podman_takes_or_nobody_knows_is_not_reported(string name) => Assert.Empty(RuleFindings.Find("POD6001", $"# a.container\nImage={name}"));

    [Fact]
    public void The_fix_writes_the_name_that_is_meant() =>
        Assert.Equal("a: Image=ghcr.io/a/b:C", RuleFindings.Fixed("POD6001", "CorrectImage", "# a.container\nImage=https://ghcr.io/A/b:C"));

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
