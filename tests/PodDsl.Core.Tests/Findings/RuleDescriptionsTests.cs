using System.Text.RegularExpressions;
using CsCheck;
using PodDsl.Core.Findings;

namespace PodDsl.Core.Tests.Findings;

/// <summary>The compiler asks for all descriptions before each analysis.</summary>
public sealed partial class RuleDescriptionsTests
{
    [Fact]
    public void Each_page_has_a_description_and_is_read_once() => Assert.All(RulePages.Ids, id =>
    {
        var description = RuleDescriptions.Of(id);
        Assert.NotEqual("", description);
        Assert.DoesNotContain('`', description);
        Assert.DoesNotContain('\n', description);
        Assert.DoesNotContain("](", description, StringComparison.Ordinal);
        Assert.Same(description, RuleDescriptions.Of(id));
    });

    [Fact]
    public void A_rule_without_a_page_has_none() => Assert.Equal("", RuleDescriptions.Of("POD0000"));

    [Fact]
    public void Links_become_their_words() => Gen.String[Gen.Char["[]()`\na"], 0, 30].Sample(text =>
        Assert.Equal(Link().Replace(text, "$1").Replace("`", "", StringComparison.Ordinal).Replace('\n', ' '), RuleDescriptions.WithoutMarkup(text)));

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();
}
