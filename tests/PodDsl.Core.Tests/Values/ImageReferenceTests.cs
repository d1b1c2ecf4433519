using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Values;

public sealed class ImageReferenceTests
{
    [Theory]
    [InlineData("nginx", null, "nginx", null, null)]
    [InlineData("docker.io/library/nginx:1.29", "docker.io", "library/nginx", "1.29", null)]
    [InlineData("localhost:5000/x:y", "localhost:5000", "x", "y", null)]
    [InlineData("library/nginx", null, "library/nginx", null, null)]
    [InlineData(
        "quay.io/a/b:1@sha256:0000000000000000000000000000000000000000000000000000000000000000",
        "quay.io",
        "a/b",
        "1",
        "sha256:0000000000000000000000000000000000000000000000000000000000000000")]
    public void A_name_has_parts(string text, string? registry, string path, string? tag, string? digest)
    {
        var image = ImageReference.Parse(text).Value!;
        Assert.Equal(registry, image.Registry);
        Assert.Equal(path, image.Path);
        Assert.Equal(tag, image.Tag?.Marked);
        Assert.Equal(digest, image.Digest?.Marked);
        Assert.True(image.IsName);
    }

    [Fact]
    public void Podman_takes_the_texts_that_have_a_value() => Assert.All(
        GrammarTable.Of("image"), row => Assert.Equal(row.Meaning is not null, ImageReference.Parse(row.Text).Value is not null));

    [Theory]
    [InlineData("", "the name of the image is empty")]
    [InlineData("-a", "podman takes it for an option")]
    [InlineData("NGINX", "the name of an image is in lower case")]
    [InlineData("a b", "the name of an image has no blanks")]
    [InlineData("a:", "nothing stands behind the ':'")]
    [InlineData("a:.b", "'.b' is no tag")]
    [InlineData("https://a/b", "'https://' is no part of the name of an image")]
    [InlineData("a:b:c", "it has more than one tag")]
    [InlineData("sha256:00", "an id has 64 hexadecimal digits")]
    [InlineData("[::1]:5000/x", "'[::1]:5000' is no name of a registry")]
    [InlineData("nginx@sha256:00", "'sha256:00' is no digest")]
    public void Other_texts_are_refused_with_the_reason(string text, string reason) =>
        Assert.Equal(reason, ImageReference.Parse(text).Refusal!.Reason.ToString());

    [Theory]
    [InlineData("https://A/b ")]
    [InlineData("docker://")]
    [InlineData("docker://A://")]
    public void Many_prefixes_are_refused_at_once(string prefix)
    {
        var refusal = ImageReference.Parse(string.Concat(Enumerable.Repeat(prefix, 20_000))).Refusal;
        Assert.NotNull(refusal);
        Assert.Null(refusal.Meant);
    }

    [Theory]
    [InlineData("oci:/srv/image", "oci")]
    [InlineData("docker-archive:/srv/image.tar", "docker-archive")]
    public void A_place_has_a_transport(string text, string transport)
    {
        var image = ImageReference.Parse(text).Value!;
        Assert.Equal(transport, image.Transport);
        Assert.False(image.IsName);
    }

    [Theory]
    [InlineData("nginx:1", "docker.io/library/nginx:1")]
    [InlineData("a/b", "docker.io/a/b")]
    [InlineData("fedora:42", "registry.fedoraproject.org/fedora:42")]
    public void A_short_name_has_a_full_one(string text, string full) => Assert.Equal(full, ImageReference.Parse(text).Value!.Qualified);

    [Fact]
    public void A_tag_may_have_a_specifier_and_a_path_is_then_unknown()
    {
        var specifier = Text.Specifier('i');
        Assert.Equal("localhost", ImageReference.Parse("localhost/app:" + specifier).Value!.Registry);
        Assert.True(ImageReference.Parse(specifier).IsUnknown);
        Assert.True(ImageReference.Parse("docker.io/" + specifier + ":1").IsUnknown);
    }

    [Fact]
    public void The_argument_is_the_text_again() => Property.ArgumentIsTheTextAgain(
        ImageReference.Parse, "nginx", "docker.io/", "localhost:5000/", "library/", ":1.29", "oci:", "@sha256:", "NGINX");
}
