using System.Diagnostics;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules;
using PodDsl.Core.Rules.Start;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4010: units that each start after the next, in a circle.</summary>
public sealed class DependencyCycleTests
{
    [Fact]
    public void A_circle_is_reported_on_each_member()
    {
        var units = TestUnits.Read("# a.container\n[Unit]\nAfter=b.service\n# b.container\n[Unit]\nAfter=c.service\n# c.container\n[Unit]\nBefore=b.service\nAfter=a.service\n# d.container\n[Unit]\nAfter=a.service\n");
        var findings = DependencyCycleRule.Rule.Findings(units);
        Assert.Equal(
            [
                "'a' starts after 'b', that after 'c', that after 'a': systemd leaves one of them out of the start, or refuses it. Take one After= or Before= away, or the reference that brings it along.",
                "'b' starts after 'c', that after 'a', that after 'b': systemd leaves one of them out of the start, or refuses it. Take one After= or Before= away, or the reference that brings it along.",
                "'c' starts after 'a', that after 'b', that after 'c': systemd leaves one of them out of the start, or refuses it. Take one After= or Before= away, or the reference that brings it along.",
            ],
            findings.Select(finding => finding.Message));
        Assert.Empty(DependencyCycleRule.Rule.Findings(findings[0].FixOf("RemoveOrder").Apply(units)));
    }

    /// <summary>An instance with a file of its own is a unit of its own; one without is unknown.</summary>
    [Theory]
    [InlineData("# a@.container\n[Unit]\nAfter=b.service\n# a@1.container\n[Unit]\nAfter=b.service\n# b.container\n[Unit]\nAfter=a@1.service\n", "a@1", "b")]
    [InlineData("# a@1.container\n[Unit]\nAfter=a@2.service\n# a@2.container\n[Unit]\nAfter=a@1.service\n", "a@1", "a@2")]
    public void A_circle_through_an_instance_with_a_file_is_found(string text, string first, string second) =>
        Assert.Equal([first, second], DependencyCycleRule.Rule.FindingsIn(text).Select(finding => finding.Unit!.Name));

    [Fact]
    public void A_circle_through_a_reference_is_found()
    {
        var finding = DependencyCycleRule.Rule.FindingsIn(
            "# web.container\n[Container]\nImage=docker.io/library/web:1\nNetwork=net.network\n# net.network\n[Network]\n[Unit]\nAfter=web.service\n");
        Assert.Equal(["web", "net"], finding.Select(one => one.Unit!.Name));
        Assert.Empty(finding[0].Fixes);
        Assert.Equal("RemoveOrder", Assert.Single(finding[1].Fixes).Key);
    }

    [Theory]
    [InlineData("# a.container\n[Unit]\nAfter=b.service\n# b.container\n[Unit]\nBefore=a.service\n")] // twice the same
    [InlineData("# a.container\n[Unit]\nAfter=b.service a.service\n# b.container\n[Unit]\nWants=a.service\n")]
    [InlineData("# a@.container\n[Unit]\nAfter=b.service\n# b.container\n[Unit]\nAfter=a@1.service\n")] // perhaps
    [InlineData("# app.pod\n[Pod]\n# web.container\n[Container]\nImage=docker.io/library/web:1\nPod=app.pod\n")]
    public void What_leads_nowhere_is_no_circle(string text) => Assert.Empty(DependencyCycleRule.Rule.FindingsIn(text));

    [Fact]
    public void A_long_circle_is_not_named_in_full()
    {
        var findings = DependencyCycleRule.Rule.Findings(Ring(3000));
        Assert.Equal(3000, findings.Count);
        Assert.StartsWith("'u0' starts after 'u1', that after 'u2', ", findings[0].Message, StringComparison.Ordinal);
        Assert.Contains("that after 'u8', that after 2991 more, that after 'u0': systemd", findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_units_cost_little()
    {
        var set = new UnitSet(new EquatableArray<Unit>(Ring(4000)));
        var watch = Stopwatch.StartNew();
        Assert.NotEmpty(SetRules.Check(set, Target.Default));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    private static Unit[] Ring(int count) =>
    [
        .. Enumerable.Range(0, count).Select(index => new Unit(
            UnitKind.Container,
            $"u{index}",
            [
                new Setting(Options.Common(Section.Unit, "After"), new TextValue($"u{(index + 1) % count}.service"), new SourceSpan($"u{index}", 0, 1, 1, 1)),
                new Setting(Options.Common(Section.Unit, "After"), new TextValue($"host{index}.service"), new SourceSpan($"u{index}", 0, 1, 1, 1)),
                new Setting(Options.Key(UnitKind.Container, "HealthCmd"), new TextValue("/check"), new SourceSpan($"u{index}", 5, 1, 2, 1)),
            ],
            $"u{index}.container") { Language = Language.UnitFile }),
    ];
}
