using PodDsl.Core.Facts;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules.SystemdText;

namespace PodDsl.Core.Tests.Rules.SystemdText;

public sealed class SplitPairTests
{
    private static readonly Target Old = new(new PodmanVersion(5, 4), UnitScope.System);

    [Fact]
    public void The_message_names_the_variable_and_what_is_lost()
    {
        var finding = Assert.Single(SplitPairRule.Rule.FindingsIn("Environment=TITLE=My own cloud"));
        Assert.Equal(
            "The value of 'TITLE' in Environment= of 'web' ends before 'own', since the blank before that is not quoted. Quote the whole: \"TITLE=My own cloud\".",
            finding.Message);
        Assert.False(finding.IsError);
        Assert.Equal(3, finding.Source.Line);
    }

    [Theory]
    [InlineData("Environment=TITLE=My own cloud", "Environment=TITLE=My own cloud")]
    [InlineData("Environment=A=1 B=a  b C=3", "Environment=A=1\nEnvironment=B=a  b\nEnvironment=C=3")]
    [InlineData("Environment=\"A=x y\" B=%h data", "Environment=A=x y\nEnvironment=B=%h data")]
    [InlineData("Label=title=my app", "Label=title=my app")]
    [InlineData("Environment=A={{ a }} and more", "Environment=A={{ a }} and more")]
    public void The_fix_quotes_the_whole(string line, string expected) =>
        Assert.Equal(expected, Assert.Single(SplitPairRule.Rule.FindingsIn(line)).Mended("QuotePair"));

    [Theory]
    [InlineData("Environment=A=1 B=2")]
    [InlineData("Environment=\"TITLE=My own cloud\"")]
    [InlineData("Environment=TITLE='My own cloud'")]
    [InlineData("Environment=A=1 HTTP_PROXY")] // since 5.8 taken from the service
    [InlineData("Environment=HTTP_PROXY HTTPS_PROXY")]
    [InlineData("Environment=A=1 # note")] // another rule
    [InlineData("Label=app=web traefik.enable")]
    [InlineData("Environment=TZ={{ zone }} B=/run/{{ name }}")] // blanks of a template
    [InlineData("Exec=a=1 b")]
    [InlineData("[Service]\nEnvironment=\"A=1 2\"")]
    public void What_is_quoted_or_meant_is_not_reported(string line) => Assert.Empty(SplitPairRule.Rule.FindingsIn(line));

    [Fact]
    public void Before_podman_5_8_a_name_alone_is_never_meant() =>
        Assert.NotEmpty(SplitPairRule.Rule.FindingsIn("Environment=A=1 HTTP_PROXY", Old));

    [Fact]
    public void The_service_section_is_looked_at_too() =>
        Assert.Contains("'own'", Assert.Single(SplitPairRule.Rule.FindingsIn("[Service]\nEnvironment=A=My own")).Message, StringComparison.Ordinal);
}
