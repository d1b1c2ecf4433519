using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.SystemdText;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.SystemdText;

public sealed class LineEndTests
{
    [Fact]
    public void Carriage_return_and_line_feed_in_a_variable_are_reported_and_mended()
    {
        var unit = Unit(UnitKind.Container, "Environment", "a\r\nb\r\n");

        var finding = Assert.Single(Find(unit));

        Assert.Equal("The variable 'X' of 'web' has CR LF in its value, and podman gives the container LF instead. Write LF, or hand the value over in a file.", finding.Message);
        Assert.Equal(
            [.. Unit(UnitKind.Container, "Environment", "a\nb\n").Settings],
            Assert.Single(Assert.Single(finding.Fixes).Edits).Apply(unit.Settings));
    }

    [Theory]
    [InlineData("Environment", "a\nb")]
    [InlineData("Environment", "a\rb\r")]
    [InlineData("Environment", "a\n\rb")]
    [InlineData("Label", "a\r\nb")]
    public void What_arrives_is_not_reported(string key, string value) => Assert.Empty(Find(Unit(UnitKind.Container, key, value)));

    private static IEnumerable<Finding> Find(Unit unit) => LineEndRule.Rule.Check(unit, Target.Default);

    private static Unit Unit(UnitKind kind, string key, string value) =>
        new(kind, "web", [new Setting(Options.Key(kind, key), new PairValue("X", value))], "Web") { Language = Language.CSharp };
}
