using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.SystemdText;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.SystemdText;

/// <summary>POD5001: a name that systemd refuses for a unit.</summary>
public sealed class UnitNameTests
{
    private static readonly string Longest = new('a', 237);

    public static TheoryData<string> Refused => ["", "@a", "a b", "a/b", "a\0b", "größe", "a@b@c", Longest + "a"];

    public static TheoryData<string> Taken => ["a", "a@", "a@b", "A-b_c.d:e", "4", @"a\x20b", Longest];

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_name_that_systemd_refuses_is_an_error(string name)
    {
        var finding = Assert.Single(UnitNameRule.Rule.Findings(Named(name)));
        Assert.Equal(
            ((Shown)$"'{name}' cannot be the name of a unit. Use ASCII letters, digits and : _ . - only, at most one @ and not at the start, and no more than 237 characters.").ToString(),
            finding.Message);
        Assert.Equal(("POD5001", true), (finding.Rule.Id, finding.IsError));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void So_is_such_a_name_of_the_service(string name)
    {
        var finding = Assert.Single(UnitNameRule.Rule.Findings(WithService(name)));
        Assert.Equal(("name", 9), (finding.Parameter, finding.Source.Line));
    }

    [Theory]
    [MemberData(nameof(Taken))]
    public void A_name_that_systemd_takes_is_not_reported(string name)
    {
        Assert.Empty(UnitNameRule.Rule.Findings(Named(name)));
        Assert.Empty(UnitNameRule.Rule.Findings(WithService(name)));
    }

    [Fact]
    public void A_record_that_gives_the_name_is_told_of_the_attribute()
    {
        var record = Named("straße").Record() with { NameSource = default };

        Assert.EndsWith("no more than 237 characters; [UnitName(\"...\")] gives the unit another name than its record.", Assert.Single(UnitNameRule.Rule.Messages(record)), StringComparison.Ordinal);
    }

    private static Unit Named(string name) => TestUnits.Container("") with { Name = name };

    private static Unit WithService(string name)
    {
        var unit = TestUnits.Container("");
        return unit with
        {
            Settings = unit.Settings.Add(new Setting(Options.Key(unit.Kind, "ServiceName"), new TextValue(name), new SourceSpan("own", 0, 1, 9, 1))),
        };
    }
}
