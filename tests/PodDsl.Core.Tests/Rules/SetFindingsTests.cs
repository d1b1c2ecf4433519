using System.Collections.Concurrent;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules;

/// <summary>After an edit, rules between units that do not run again would find the same.</summary>
public sealed class SetFindingsTests
{
    private const int Size = 6;

    private static readonly ConcurrentDictionary<int, int> Skipped = new();

    public static TheoryData<int, string> Rules => new(AnyRule.All.Where(rule => rule.IsOfSets).Select(rule => (rule.Number, rule.Name)));

    /// <summary>An edit of a container, and the rules that run because of it.</summary>
    public static TheoryData<string, Section, string, string, string[]> Edits => new()
    {
        { "a label", Section.Kind, Keys.Label, "a=b", [] },
        { "a variable that systemd expands", Section.Kind, Keys.Label, "a=$DATA", ["POD5015", "POD5016"] },
        { "a variable", Section.Kind, Keys.Environment, "NUMBER=5", [] },
        { "a timeout", Section.Service, Keys.TimeoutStartSec, "300", [] },
        { "an image", Section.Kind, Keys.Image, "docker.io/library/nginx:2", ["POD6002", "POD6003"] },
        { "a port", Section.Kind, Keys.PublishPort, "8081:80", ["POD2002", "POD2003", "POD2006", "POD2008", "POD2012", "POD2013", "POD2018", "POD2020", "POD2021", "POD3001", "POD3007", "POD9010"] },
        { "a mount", Section.Kind, Keys.Volume, "/srv/web:/data", ["POD2017", "POD3001", "POD3003", "POD3007", "POD3020", "POD4011", "POD9010"] },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Only_the_rules_run_that_read_what_an_edit_changes(string what, Section section, string key, string text, string[] expected)
    {
        Assert.NotEmpty(what);
        var before = SetFindings.Of(new UnitSet([Container("web"), Container("other")]), Target.Default, null);
        Core.Model.Unit[] units = [With(before.Units.Units[0], Of(section, key, text)), before.Units.Units[1]];
        var after = SetFindings.Of(new UnitSet(units.ToEquatableArray()), Target.Default, before);

        Assert.Equal(
            expected.Order(),
            SetRules.All.Where((rule, index) => after.HasRun[index] && rule.Reads != Aspects.All).Select(rule => rule.Descriptors[0].Id).Distinct().Order());
    }

    [Fact]
    public void Nothing_runs_as_long_as_all_units_are_the_same_objects()
    {
        var before = SetFindings.Of(new UnitSet([Container("web"), Container("other")]), Target.Default, null);

        Assert.Same(before, SetFindings.Of(new UnitSet(before.Units.Units.ToEquatableArray()), Target.Default, before));
    }

    [Fact]
    public void A_unit_more_or_a_name_has_all_rules_run()
    {
        var before = SetFindings.Of(new UnitSet([Container("web"), Container("other")]), Target.Default, null);

        Assert.DoesNotContain(false, SetFindings.Of(new UnitSet([.. before.Units.Units, Container("more")]), Target.Default, before).HasRun);
        Assert.DoesNotContain(false, SetFindings.Of(new UnitSet([before.Units.Units[0], Container("renamed")]), Target.Default, before).HasRun);
    }

    [Theory]
    [InlineData(Keys.Label, "io.containers.autoupdate=registry")]
    [InlineData(Keys.Environment, "DB_HOST=other")]
    [InlineData(Keys.Environment, "SITE=https://other:80/")]
    [InlineData(Keys.Image, "docker.io/library/postgres:17")]
    [InlineData(Keys.Network, "none")]
    [InlineData(Keys.PodmanArgs, "--label a=b")]
    public void What_several_rules_go_by_has_all_of_them_run(string key, string text)
    {
        var before = SetFindings.Of(new UnitSet([Container("web"), Container("other")]), Target.Default, null);

        Assert.DoesNotContain(false, SetFindings.Of(new UnitSet([With(before.Units.Units[0], Of(Section.Kind, key, text)), before.Units.Units[1]]), Target.Default, before).HasRun);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_chain_of_edits_finds_what_a_fresh_look_finds(int number, string name)
    {
        var rule = AnyRule.All[number];
        Assert.Equal(name, rule.Name);
        foreach (var adversary in rule.Own)
        {
            var input = adversary.Make(Size);
            Chain(new Random(number), input.Units, input.Target, adversary.Name);
        }
    }

    [Fact]
    public void Every_rule_that_says_what_it_reads_is_passed_over()
    {
        foreach (var adversary in Crowds.All)
        {
            var input = adversary.Make(Size);
            Chain(new Random(1), input.Units, input.Target, adversary.Name);
        }

        Assert.All(SetRules.All.Index().Where(rule => rule.Item.Reads != Aspects.All), rule => Assert.True(Skipped.ContainsKey(rule.Index), rule.Item.Descriptors[0].Id));
    }

    /// <summary>Edits one unit after the other at random, and compares after each edit.</summary>
    private static void Chain(Random random, IReadOnlyList<Core.Model.Unit> made, Target target, string what)
    {
        Core.Model.Unit[] units = [.. made];
        var pool = units.SelectMany(unit => unit.Settings.Select(setting => (unit.Kind, setting))).ToList();
        var known = SetFindings.Of(new UnitSet(units.ToEquatableArray()), target, null);
        var edits = TestExtent.Of(40, 8);
        for (var edit = 0; edit < edits && units.Length > 0; edit++)
        {
            var place = random.Next(units.Length);
            var (changed, how) = Edit(random, units[place], pool, edit);
            units = [.. units];
            units[place] = changed;
            known = SetFindings.Of(new UnitSet(units.ToEquatableArray()), target, known);
            var fresh = SetFindings.Of(new UnitSet(units.Select(unit => unit with { }).ToEquatableArray()), target, null);
            for (var index = 0; index < SetRules.All.Count; index++)
            {
                var (found, expected) = (known.ByRule[index], fresh.ByRule[index]);
                Assert.True(
                    found.SequenceEqual(expected),
                    $"{SetRules.All[index].Descriptors[0].Id} would have found something else in '{what}' after {how}, had it run:\n{Messages(found)}\n--\n{Messages(expected)}");
                Assert.All(found.SelectMany(finding => finding.Places), found => Assert.Contains(units, unit => ReferenceEquals(unit, found.Unit)));
                if (!known.HasRun[index])
                {
                    Skipped[index] = 1;
                }
            }
        }
    }

    private static (Core.Model.Unit Unit, string How) Edit(Random random, Core.Model.Unit unit, List<(UnitKind Kind, Setting Setting)> pool, int edit)
    {
        var fitting = pool.Where(one => one.Kind == unit.Kind).ToList();
        var settings = unit.Settings.ToList();
        string how;
        switch (random.Next(5))
        {
            case 0 when settings.Count > 0:
                var gone = random.Next(settings.Count);
                how = $"{settings[gone].Option.Name} of {unit.Name} was removed";
                settings.RemoveAt(gone);
                break;
            case 1 when settings.Count > 0:
                var at = random.Next(settings.Count);
                var same = fitting.Where(one => one.Setting.Option.Equals(settings[at].Option)).ToList();
                how = $"{settings[at].Option.Name} of {unit.Name} was replaced";
                settings[at] = (same.Count == 0 ? settings[at] : same[random.Next(same.Count)].Setting) with { Source = settings[at].Source };
                break;
            case 2:
                var added = Small(unit.Kind)[random.Next(Small(unit.Kind).Length)];
                how = $"{added.Option.Name} was added to {unit.Name}";
                settings.Add(added with { Source = new SourceSpan(unit.Source.File, 10_000 + edit, 1) });
                break;
            case 3 when fitting.Count > 0:
                var other = fitting[random.Next(fitting.Count)].Setting;
                how = $"{other.Option.Name} of another unit was added to {unit.Name}";
                settings.Add(other with { Source = new SourceSpan(unit.Source.File, 10_000 + edit, 1) });
                break;
            default:
                how = $"{unit.Name} has moved";
                break;
        }

        var by = random.Next(3);
        return (
            unit with
            {
                Settings = settings.Select(setting => setting with { Source = Moved(setting.Source, by) }).ToEquatableArray(),
                Source = Moved(unit.Source, by),
                NameSource = Moved(unit.NameSource, by),
            },
            how);
    }

    private static string Messages(IEnumerable<Finding> findings) => string.Join("\n", findings.Select(finding => finding.Message));

    private static SourceSpan Moved(SourceSpan place, int by) => place.IsNone ? place : place with { Start = place.Start + by };

    /// <summary>Settings that few units of the pages have.</summary>
    private static Setting[] Small(UnitKind kind) => kind == UnitKind.Container
        ?
        [
            Of(Keys.Label, "a=b"), Of(Keys.Label, "io.containers.autoupdate=registry"), Of(Keys.Environment, "NUMBER=5"), Of(Keys.Environment, "DB_HOST=c1"),
            Of(Keys.Image, "docker.io/library/postgres"), Of(Keys.Image, "nginx"), Of(Keys.PublishPort, "8080:80"), Of(Keys.Volume, "/srv/data:/data:Z"),
            Of(Keys.Volume, "c1:/data"), Of(Keys.UIDMap, "0:100000:1000"), Of(Keys.UserNS, "auto"), Of(Keys.Exec, "run"), Of(Keys.PodmanArgs, "--publish 8080:80 --volume /srv/data:/x:Z --env DB_HOST=c2"),
            Of(Section.Service, Keys.TimeoutStartSec, "5"), Of(Section.Unit, Keys.Description, "c1.service"),
        ]
        : [Of(Section.Unit, Keys.Description, "a")];

    private static Setting Of(string key, string text) => Of(Section.Kind, key, text);

    private static Setting Of(Section section, string key, string text)
    {
        var option = section == Section.Kind ? Options.Key(UnitKind.Container, key) : Options.Common(section, key);
        return option.ValueKind == ValueKind.Pair
            ? new Setting(option, new PairValue(text.Split('=')[0], new Text(text.Split('=')[1])))
            : Setting.Of(option, new Text(text));
    }

    private static Core.Model.Unit Container(string name) => new(
        UnitKind.Container,
        name,
        [
            new(Options.Key(UnitKind.Container, Keys.Image), new TextValue("docker.io/library/nginx:1"), new("a", 1, 1)),
            Of(Section.Install, Keys.WantedBy, "multi-user.target") with { Source = new("a", 3, 1) },
        ],
        name,
        new("a", 5, 1))
    {
        Language = Language.CSharp,
    };

    private static Core.Model.Unit With(Core.Model.Unit unit, Setting setting) => unit with { Settings = unit.Settings.Add(setting with { Source = new("a", 7, 1) }) };
}
