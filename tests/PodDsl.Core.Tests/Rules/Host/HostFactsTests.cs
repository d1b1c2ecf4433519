using PodDsl.Core.Facts;
using PodDsl.Core.Rules.Host;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>POD8005: the file of host facts is unreadable, so no rule about the host runs.</summary>
public sealed class HostFactsTests
{
    [Theory]
    [InlineData("/etc/poddsl/attic.json")]
    [InlineData(@"C:\facts\attic.json")]
    [InlineData("attic.json")]
    public void The_place_and_the_reason_are_named(string path)
    {
        Assert.False(HostFactsReader.TryRead("{\n  \"schema\": 2\n}", out _, out var error));
        var finding = HostFactsRule.Report(path, error!);
        Assert.Equal(
            $"The host facts in 'attic.json' cannot be read at line 2, column 13: {error!.Message}. Write the file anew with poddsl-host-facts, or correct it.",
            finding.Message);
        Assert.Equal(("POD8005", true, path, 2, 13), (finding.Rule.Id, finding.IsError, finding.Source.File, finding.Source.Line, finding.Source.Column));
        Assert.Null(finding.Unit);
    }
}
