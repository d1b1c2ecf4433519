using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Rules;
using PodDsl.Core.Rules.IdMaps;
using PodDsl.Core.Rules.Storage;
using PodDsl.Core.Rules.Text;

namespace PodDsl.Core.Tests.Rules.Values;

/// <summary>POD5005. What podman itself makes of the same values is in the tests on real hosts.</summary>
public sealed class ValueRuleTests
{
    private static readonly DataTable Table = DataTable.Read("podman-values.tsv");

    [Fact]
    public void Values_that_podman_refuses_are_reported_and_no_others()
    {
        var samples = Table.Rows.Where(row => Table[row, "command"] != "secret create").ToList();
        Assert.True(samples.Count > 400);
        Assert.Multiple([.. samples.Select<string[], Action>(row => () =>
        {
            var findings = Check(Table[row, "command"], Table[row, "flag"], Table[row, "value"]);
            Assert.True(
                findings.Count == (Table[row, "verdict"] == "refused" ? 1 : 0),
                $"{string.Join(' ', row)}: {string.Join("; ", findings.Select(finding => finding.Message))}");
        })]);
    }

    [Fact]
    public void The_message_names_the_value_and_the_way_out()
    {
        var finding = Assert.Single(Check("create", "--memory", "12Q"));
        Assert.Equal(
            "Memory of 'web' is '12Q', which podman refuses. Write a number with b, k, m, g, t or p behind it, for example 512m.",
            finding.Message);
        Assert.True(finding.IsError);
    }

    [Fact]
    public void Text_that_is_not_known_yet_is_not_looked_at()
    {
        var option = Options.Key(UnitKind.Container, "Memory");
        Assert.Empty(Check(new Setting(option, new TextValue(Core.Model.Text.Specifier('i') + "Q"))));
        Assert.Empty(Check(new Setting(option, new RawValue("12Q"))));
    }

    [Fact]
    public void Each_word_of_several_is_looked_at() =>
        Assert.Equal(2, Check(new Setting(
            Options.Key(UnitKind.Container, "AddCapability"), new WordsValue(["NET_RAW", "FOO", "BAR"]))).Count);

    [Fact]
    public void Durations_of_a_health_check_that_is_not_there_are_not_looked_at() =>
        Assert.Empty(ValueRule.Rule.Check(
            new Unit(
                UnitKind.Container,
                "web",
                [new Setting(Options.Key(UnitKind.Container, "HealthInterval"), new TextValue("foo"))],
                "web"),
            Target.Default));

    private static IReadOnlyList<Finding> Check(string command, string flag, string value)
    {
        var kind = command switch
        {
            "network create" => UnitKind.Network,
            "volume create" => UnitKind.Volume,
            "pod create" => UnitKind.Pod,
            _ => UnitKind.Container,
        };
        var option = command == "kill"
            ? Options.Key(kind, "ReloadSignal")
            : Options.All.First(row => row.Kind == kind
                && (flag.Length == 0 ? row.Name == kind + "Name" : row.Flag == flag && row.FlagPrefix.Length == 0));
        return Check(new Setting(option, new TextValue(value)), kind);
    }

    private static IReadOnlyList<Finding> Check(Setting setting, UnitKind kind = UnitKind.Container)
    {
        var settings = new List<Setting> { setting };
        if (setting.Option.Flag?.StartsWith("--health-", StringComparison.Ordinal) == true)
        {
            settings.Add(new Setting(Options.Key(kind, "HealthCmd"), new TextValue("true")));
            settings.Add(new Setting(Options.Key(kind, "HealthStartupCmd"), new TextValue("true")));
        }

        // Mounts and user namespaces have rules of their own.
        var unit = new Unit(kind, "web", settings.ToEquatableArray(), "web");
        return
        [
            .. new[] { ValueRule.Rule, RefusedMountRule.Rule, UserNamespaceSyntaxRule.Rule }.SelectMany(rule => rule.Check(unit, Target.Default)),
        ];
    }
}
