using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules;
using PodDsl.Core.Rules.SystemdText;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.SystemdText;

/// <summary>POD5005. Tests on real hosts ask podman itself about the same values.</summary>
public sealed class ValueTests
{
    private static readonly DataTable Table = DataTable.Read("podman-values.tsv");

    [Fact]
    public void Values_that_podman_refuses_are_reported_and_no_others()
    {
        var samples = Table.Rows.Where(row => Table[row, "command"] != "secret create").ToList();
        Assert.True(samples.Count > 400);
        Assert.Multiple([.. samples.Select<string[], Action>(row => () =>
        {
            var unit = Sample(Table[row, "command"], Table[row, "flag"], Table[row, "value"]);
            // Another rule may know the mistake better, but then that rule alone reports it.
            var findings = Table[row, "verdict"] == "refused"
                ? UnitRules.Check(unit, Target.Default).Where(finding => finding.IsError).ToList()
                : [.. ValueRule.Rule.Check(unit, Target.Default)];
            Assert.True(
                findings.Count == (Table[row, "verdict"] == "refused" ? 1 : 0),
                $"{string.Join(' ', row)}: {string.Join("; ", findings.Select(finding => finding.Message))}");
        })]);
    }

    [Fact]
    public void The_message_names_the_value_and_the_way_out()
    {
        var finding = Assert.Single(ValueRule.Rule.Check(Sample("create", "--memory", "12Q"), Target.Default));
        Assert.Equal(
            "Memory of 'web' is '12Q', which podman refuses. Write a number with b, k, m, g, t or p behind it, for example 512m.",
            finding.Message);
        Assert.True(finding.IsError);
    }

    [Theory]
    [InlineData("Timezone=Europe/Berln", "Timezone of 'a' is 'Europe/Berln', which podman refuses. Did you mean Europe/Berlin?", "Timezone=Europe/Berlin")]
    [InlineData("PublishPort=localhost:8080:80", "PublishPort of 'a' is 'localhost:8080:80', which podman refuses. Did you mean 127.0.0.1:8080:80?", "PublishPort=127.0.0.1:8080:80")]
    [InlineData("StopTimeout=10s", "StopTimeout of 'a' is '10s', which podman refuses. Did you mean 10?", "StopTimeout=10")]
    [InlineData("Pull=allways", "Pull of 'a' is 'allways', which podman refuses. Did you mean always?", "Pull=always")]
    [InlineData("Mount=type=tmpfs,destination=/run/a,size=10m", "Mount of 'a' is 'type=tmpfs,destination=/run/a,size=10m', which podman refuses. Did you mean type=tmpfs,destination=/run/a,tmpfs-size=10m?", "Mount=type=tmpfs,destination=/run/a,tmpfs-size=10m")]
    [InlineData("PidsLimit=unlimited", "PidsLimit of 'a' is 'unlimited', which podman refuses. Did you mean -1?", "PidsLimit=-1")]
    public void What_is_meant_is_named_and_the_fix_writes_it(string line, string message, string expected)
    {
        Assert.Equal("a: " + message, RuleFindings.Messages("POD5005", "# a.container\n" + line));
        Assert.Equal("a: " + expected, RuleFindings.Fixed("POD5005", "CorrectValue", "# a.container\n" + line));
    }

    [Theory]
    [InlineData("Network=host:mtu=9000", true)]
    [InlineData("Network=app.network:ip=10.9.0.5/24", true)]
    [InlineData("Network=app.network:mac=1", true)]
    [InlineData("Network=app.network:ip=10.9.0.5,mac=92:d0:c6:0a:29:33", false)]
    [InlineData("Network=app.network:ip=10.9.0.%i", false)]
    [InlineData("Network=pasta:--ip=5", false)]
    [InlineData("Network=db.container", false)]
    public void Options_of_networks_are_judged_beside_a_unit_too(string line, bool isRefused) => Assert.Equal(
        isRefused ? 1 : 0,
        RuleFindings.Find("POD5005", $"# a.container\n{line}\n# app.network\n# db.container\n").Count);

    [Theory]
    [InlineData("Timezone=Europe/Berln", true)]
    [InlineData("Timezone=Etc/GMT+2", false)]
    [InlineData("Timezone=America/Newly_Made", false)]
    [InlineData("Timezone=Local", false)]
    [InlineData("Timezone=%i", false)]
    public void A_zone_that_a_newer_database_may_have_is_not_judged(string line, bool isRefused) =>
        Assert.Equal(isRefused, RuleFindings.Find("POD5005", "# a.container\n" + line).Any());

    [Theory]
    [InlineData("PublishPort=@@ADDRESS@@:8443:443")]
    [InlineData("PublishPort={{ port }}:80")]
    [InlineData("Memory=<%= memory %>")]
    [InlineData("Timezone=__TZ__")]
    public void A_placeholder_is_not_judged(string line) => Assert.Empty(RuleFindings.Find("POD5005", "# a.container\n" + line));

    [Fact]
    public void A_port_out_of_range_is_said_once() =>
        Assert.Equal("POD2001", Assert.Single(UnitRules.Check(TestUnits.Container("PublishPort=8080:99999"), Target.Default), finding => finding.IsError).Rule.Id);

    [Fact]
    public void Text_that_is_not_known_yet_is_not_looked_at()
    {
        var option = Options.Key(UnitKind.Container, "Memory");
        Assert.Empty(Check(new Setting(option, new TextValue(Text.Specifier('i') + "Q"))));
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
                "web") { Language = Language.CSharp },
            Target.Default));

    private static Unit Sample(string command, string flag, string value)
    {
        var kind = command switch
        {
            "network create" => UnitKind.Network,
            "volume create" => UnitKind.Volume,
            "pod create" or "pod stop" => UnitKind.Pod,
            "image pull" => UnitKind.Image,
            "artifact pull" => UnitKind.Artifact,
            "build" => UnitKind.Build,
            "kube play" => UnitKind.Kube,
            _ => UnitKind.Container,
        };
        var option = command == "kill" ? Options.Key(kind, "ReloadSignal")
            : command == "pod stop" ? Options.Key(kind, "StopTimeout")
            : Options.All.First(row => row.Kind == kind
                && (flag.Length == 0 ? row.Name == kind + "Name" : row.Flag == flag && row.FlagPrefix.Length == 0));
        return Sample(new Setting(option, new TextValue(value)), kind);
    }

    private static IReadOnlyList<Finding> Check(Setting setting) =>
        [.. ValueRule.Rule.Check(Sample(setting, UnitKind.Container), Target.Default)];

    private static Unit Sample(Setting setting, UnitKind kind)
    {
        var settings = new List<Setting> { setting };
        if (kind is UnitKind.Container or UnitKind.Image or UnitKind.Artifact)
        {
            settings.Add(new Setting(Options.Key(kind, kind == UnitKind.Artifact ? "Artifact" : "Image"), new TextValue("docker.io/library/nginx:1.29")));
        }

        // Without these a record of the kind is refused as a whole.
        (string Key, string Value)? needed = kind switch
        {
            UnitKind.Build => (Keys.File, "/srv/Containerfile"),
            UnitKind.Kube => (Keys.Yaml, "/srv/app.yaml"),
            UnitKind.Network when setting.Option.Name is Keys.Gateway or Keys.IPRange => (Keys.Subnet, "10.99.0.0/16"),
            _ => null,
        };
        if (needed is { } other && other.Key != setting.Option.Name)
        {
            settings.Insert(0, new Setting(Options.Key(kind, other.Key), new TextValue(other.Value)));
        }

        if (setting.Option.Flag?.StartsWith("--health-", StringComparison.Ordinal) == true)
        {
            settings.Add(new Setting(Options.Key(kind, "HealthCmd"), new TextValue("true")));
            settings.Add(new Setting(Options.Key(kind, "HealthStartupCmd"), new TextValue("true")));
        }

        return new Unit(kind, "web", settings.ToEquatableArray(), "web") { Language = Language.CSharp };
    }
}
