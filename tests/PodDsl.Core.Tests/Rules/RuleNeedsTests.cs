using CsCheck;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules;
using PodDsl.Core.Tests.Lint;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules;

/// <summary>A rule is not asked about a unit without the settings that it needs, and would find nothing there.</summary>
public sealed class RuleNeedsTests
{
    private static readonly Target[] Targets =
    [
        Target.Default, Target.Default with { Scope = UnitScope.User },
        .. new[] { "4.3", "4.4", "4.9", "5.2" }.Select(text => Target.Default with { Podman = Version(text) }),
        Target.Default with { Podman = Version("4.6"), Scope = UnitScope.User },
        Crowds.On(UnitScope.System, 20), Crowds.On(UnitScope.User, 20),
    ];

    private static readonly Lazy<IReadOnlyList<Unit>> OfCorpus = new(() =>
        [.. Corpus.All.SelectMany(folder => Read(folder.Sources)).SelectMany(Variants)]);

    private static readonly Lazy<IReadOnlyList<UnitSet>> SetsOfCorpus = new(() =>
        [.. Corpus.All.Select(folder => new UnitSet(Read(folder.Sources).SelectMany(Variants).ToEquatableArray()))]);

    public static TheoryData<int, string> RulesOfSets => new(AnyRule.All.Where(rule => rule.IsOfSets).Select(rule => (rule.Number, rule.Name)));

    public static TheoryData<int, string> Rules => new(AnyRule.All.Where(rule => !rule.IsOfSets).Select(rule => (rule.Number, rule.Name)));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_finds_nothing_in_a_unit_without_what_it_needs(int number, string name)
    {
        Assert.Equal(name, AnyRule.All[number].Name);
        var rule = UnitRules.All[number];
        if (rule.Needs.Count == 0)
        {
            return;
        }

        var own = AnyRule.All[number].Own.Select(adversary => adversary.Make(12)).ToList();
        Assert.All(own.SelectMany(crowd => crowd.Units.Select(unit => (unit, crowd.Target))), one => AssertSilent(rule, one.unit, one.Target));
        var targets = TestExtent.IsFull ? Targets : [Targets[number % Targets.Length], Target.Default];
        Assert.All(targets.SelectMany(target => OfCorpus.Value.Select(unit => (unit, target))), one => AssertSilent(rule, one.unit, one.target));
    }

    [Theory]
    [MemberData(nameof(RulesOfSets))]
    public void A_rule_between_units_finds_nothing_in_a_set_without_what_it_needs(int number, string name)
    {
        Assert.Equal(name, AnyRule.All[number].Name);
        var rule = SetRules.All[number - UnitRules.All.Count];
        foreach (var crowd in AnyRule.All[number].Own.Select(adversary => adversary.Make(12)))
        {
            AssertSame(rule, new UnitSet(crowd.Units.ToEquatableArray()), crowd.Target);
        }

        var targets = TestExtent.IsFull ? Targets : [Targets[number % Targets.Length], Target.Default];
        Assert.All(targets.SelectMany(target => SetsOfCorpus.Value.Select(set => (set, target))), one => AssertSame(rule, one.set, one.target));
    }

    /// <summary>What is counted here is the gain: the rules that are asked about a set without facts.</summary>
    [Theory]
    [InlineData("# n.network\n[Network]\n", 15)]
    [InlineData("# web.container\n[Container]\nImage=docker.io/library/nginx:1.29\n", 17)]
    public void Of_all_rules_between_units_few_are_asked(string text, int most)
    {
        var set = new UnitSet([TestUnits.Single(text)]);
        Assert.InRange(SetRules.All.Count(rule => !rule.NeedsFacts && (rule.Needs.Count == 0 || rule.Needs.Any(set.MayHave))), 1, most);
        Assert.True(SetRules.All.Count > 50);
    }

    [Fact]
    public void What_all_rules_find_in_the_corpus_is_found() =>
        Assert.All(TestExtent.IsFull ? Targets : Targets.Take(2), target => Assert.All(OfCorpus.Value, unit => AssertFound(unit, target)));

    [Fact]
    public void What_all_rules_find_in_random_units_is_found() =>
        Gen.Select(Gen.Int[0, Targets.Length - 1], SettlingTests.File).Sample((target, text) =>
        {
            foreach (var unit in Read([new("/units/a.container", text), new("/units/n.network", "[Network]\n"), new("/units/p.pod", "[Pod]\nUserNS=auto\n")]).SelectMany(Variants))
            {
                AssertFound(unit, Targets[target]);
                Assert.All(UnitRules.All.Where(rule => rule.Needs.Count > 0), rule => AssertSilent(rule, unit, Targets[target]));
            }
        }, iter: TestExtent.Of(4000, 100), threads: 2);

    /// <summary>Each rule that is asked is a step. What is counted here is the gain.</summary>
    [Theory]
    [InlineData("# n.network\n[Network]\n", 22)]
    [InlineData("# web.container\n[Container]\nImage=docker.io/library/nginx:1.29\n", 25)]
    [InlineData("# web.container\n[Container]\nImage=docker.io/library/nginx:1.29\nEnvironment=A=b\nVolume=/srv:/srv\n[Service]\nRestart=always\n[Install]\nWantedBy=multi-user.target\n", 34)]
    public void Of_all_rules_few_are_asked(string text, int most)
    {
        var asked = 0;
        UnitRules.Check(TestUnits.Single(text), Target.Default, new Steps(() => asked++, TestContext.Current.CancellationToken));
        Assert.InRange(asked, 1, most);
        Assert.True(UnitRules.All.Count > 75);
    }

    private static void AssertSilent(UnitRule rule, Unit unit, Target target)
    {
        if (unit.Kind == UnitKind.DropIn && !rule.AppliesToDropIns)
        {
            return;
        }

        // A flag in PodmanArgs= is a setting too.
        var without = unit with
        {
            Settings = unit.Settings.Where(setting => setting.Option.Name != Keys.PodmanArgs && !rule.Needs.Contains(setting.Option.Name)).ToEquatableArray(),
        };
        Assert.Equal([], rule.Judge(without, target).Select(finding => $"{unit.FileName}: {finding.Message}"));
    }

    /// <summary>A rule finds the same whether or not it is asked what it needs, and nothing without that.</summary>
    private static void AssertSame(SetRule rule, UnitSet set, Target target)
    {
        if (!rule.AppliesToDropIns)
        {
            set = SetRules.WithoutDropIns(set);
        }

        if (!rule.NeedsFacts || target.Facts is not null)
        {
            Assert.Equal(
                (rule with { Needs = [] }).Check(set, target).Select(finding => (finding.Rule.Id, finding.Source, finding.Message)),
                rule.Check(set, target).Select(finding => (finding.Rule.Id, finding.Source, finding.Message)));
        }

        if (rule.Needs.Count > 0)
        {
            var without = set with
            {
                Units = set.Units.Select(unit => unit with
                {
                    Settings = unit.Settings.Where(setting => setting.Option.Name != Keys.PodmanArgs && !rule.Needs.Contains(setting.Option.Name)).ToEquatableArray(),
                }).ToEquatableArray(),
            };
            Assert.Equal([], rule.Judge(without, target).Select(finding => finding.Message));
        }
    }

    private static void AssertFound(Unit unit, Target target) => Assert.Equal(
        UnitRules.All.Where(rule => rule.AppliesToDropIns || unit.Kind != UnitKind.DropIn).SelectMany(rule => rule.Check(unit, target)).Select(finding => (finding.Rule.Id, finding.Source, finding.Message)),
        UnitRules.Check(unit, target).Select(finding => (finding.Rule.Id, finding.Source, finding.Message)));

    /// <summary>A file, and what only a record can be: with a style, as a drop-in, and on an id block, which all of a set share.</summary>
    private static IEnumerable<Unit> Variants(Unit unit)
    {
        yield return unit;
        if (unit.Kind == UnitKind.Container)
        {
            yield return unit.Record(Keys.Foreground);
            yield return unit.Record(Keys.PullOnStart, Keys.RemoveOnStop);
            yield return unit with { Language = Language.CSharp, Settings = unit.Settings.Add(new Setting(Options.Common(Section.Style, Keys.Instances), new WordsValue(["one"]))) };
            yield return unit with { Language = Language.CSharp, Settings = unit.Settings.Add(new Setting(Options.Common(Section.Intent, Keys.IdBlock), new IntegerValue(3))) };
        }
    }

    private static IEnumerable<Unit> Read(IReadOnlyList<QuadletSource> sources)
    {
        var reading = QuadletReader.Read(sources);
        return reading.Parsed.Concat(reading.Unparsable);
    }

    private static PodmanVersion Version(string text) => PodmanVersion.TryParse(text, out var version) ? version : throw new ArgumentException(text);
}
