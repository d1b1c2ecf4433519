using PodDsl.Core.Facts;
using PodDsl.Core.Podman;

namespace PodDsl.Core.Tests.Rules.Network;

/// <summary>POD2015 and POD2016: how a network says that it is isolated.</summary>
public sealed class IsolateOptionTests
{
    private static readonly Target Older = new(new PodmanVersion(5, 8), UnitScope.System);

    [Theory]
    [InlineData("isolate", "has no value", "isolate=true")]
    [InlineData("isolate=", "has no value", "isolate=true")]
    [InlineData("isolate=1", "is '1'", "isolate=true")]
    [InlineData("isolate=False", "is 'False'", "isolate=false")]
    [InlineData("isolate=yes", "is 'yes'", "isolate=true")]
    [InlineData("isolate=true isolate=T", "is 'T'", "isolate=true")]
    public void Podman_6_takes_three_words_only(string options, string what, string instead)
    {
        var finding = Assert.Single(RuleFindings.Find("POD2015", $"# a.network\nOptions={options}"));
        Assert.Equal(
            $"The option isolate of 'a' {what}, and podman 6.1 takes true, false and strict: it does not create the network. Write Options={instead}.",
            finding.Message);
        Assert.True(finding.IsError);
    }

    [Theory]
    [InlineData("isolate=yes", 1)]
    [InlineData("isolate=Strict", 1)]
    [InlineData("isolate=1", 0)]
    [InlineData("isolate=FALSE", 0)]
    [InlineData("isolate", 0)]
    public void An_older_podman_refuses_what_is_no_truth_value(string options, int expected) =>
        Assert.Equal(expected, TestUnits.Read($"# a.network\nOptions={options}").Find("POD2015", Older).Count);

    [Theory]
    [InlineData("isolate=strict", 1)]
    [InlineData("isolate", 1)]
    [InlineData("isolate=1", 0)]
    public void Podman_4_3_knows_no_strict(string options, int expected)
    {
        var findings = TestUnits.Read($"# a.network\nOptions={options}").Find("POD2015", new Target(new PodmanVersion(4, 3), UnitScope.System));
        Assert.Equal(expected, findings.Count);
        Assert.All(findings, finding => Assert.Contains("podman 4.3 takes true and false: ", finding.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("# a.network\nOptions=isolate=true")]
    [InlineData("# a.network\nOptions=isolate=false")]
    [InlineData("# a.network\nOptions=isolate=strict")]
    [InlineData("# a.network\nOptions=isolate=1 isolate=true")]
    [InlineData("# a.network\nOptions=mtu=1500")]
    [InlineData("# a.network\nDriver=macvlan\nOptions=isolate=1")]
    [InlineData("# a.network\nOptions=isolate=%i")]
    [InlineData("# a.volume\nOptions=isolate")]
    public void Others_are_taken(string text)
    {
        var units = TestUnits.Read(text);
        Assert.Empty(units.Find("POD2015"));
        Assert.Empty(units.Find("POD2016", Older));
    }

    [Fact]
    public void A_flag_counts_like_the_key() =>
        Assert.Single(RuleFindings.Find("POD2015", "# a.network\nPodmanArgs=--opt isolate=1"));

    [Fact]
    public void Without_a_value_an_older_podman_does_not_isolate()
    {
        var units = TestUnits.Read("# a.network\nOptions=isolate");
        var finding = Assert.Single(units.Find("POD2016", Older));
        Assert.Equal("The option isolate of 'a' has no value, which podman 5.8 takes for false, and podman 6 refuses. Write Options=isolate=true.", finding.Message);
        Assert.False(finding.IsError);
        Assert.Empty(units.Find("POD2016"));
    }
}
