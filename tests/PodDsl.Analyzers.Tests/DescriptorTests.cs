using PodDsl.Core.Findings;

namespace PodDsl.Analyzers.Tests;

public sealed class DescriptorTests
{
    [Fact]
    public void Each_descriptor_says_what_its_page_says_in_short_and_where_that_is() => Assert.All(Descriptors.All, descriptor =>
    {
        var text = descriptor.Description.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(text.Length > 40, $"{descriptor.Id}: {text}");
        Assert.DoesNotContain("`", text, StringComparison.Ordinal);
        Assert.DoesNotContain("](", text, StringComparison.Ordinal);
        Assert.Equal(RulePages.Address + descriptor.Id + ".md", descriptor.HelpLinkUri);
    });

    [Fact]
    public void Descriptions_compare_by_their_rule() =>
        Assert.Equal(Descriptors.All.Length, Descriptors.All.Select(descriptor => descriptor.Description).Distinct().Count());
}
