using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Rules.Images;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Images;

/// <summary>POD6004: automatic updates of an image that never changes.</summary>
public sealed class FrozenUpdateTests
{
    [Theory]
    [InlineData("Image=docker.io/library/nginx@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "'web' has AutoUpdate=registry, but the digest of its image can never be that of another one, so updates never come. Use a tag that moves, such as a major version, or leave AutoUpdate= out.")]
    [InlineData("Image=docker.io/library/nginx:1.29.3-alpine", "'web' has AutoUpdate=registry, but the tag '1.29.3-alpine' of its image is one exact version, so updates to a newer one never come. Use a tag that moves, such as a major version, or leave AutoUpdate= out.")]
    public void Updates_of_what_does_not_change_are_reported(string line, string message)
    {
        var finding = Assert.Single(FrozenUpdateRule.Rule.Findings(TestUnits.Container(line + "\nAutoUpdate=registry")));
        Assert.Equal(message, finding.Message);
        Assert.Equal(line, finding.Mended("RemoveAutoUpdate"));
    }

    [Theory]
    [InlineData("Image=docker.io/library/nginx:1.29\nAutoUpdate=registry")]
    [InlineData("Image=docker.io/library/nginx:1.29.3")]
    [InlineData("Image=localhost/web:1.29.3\nAutoUpdate=local")]
    [InlineData("Image=docker.io/library/nginx:v2\nAutoUpdate=registry")]
    public void Updates_of_what_moves_are_not(string lines) => Assert.Empty(FrozenUpdateRule.Rule.Findings(TestUnits.Container(lines)));
}
