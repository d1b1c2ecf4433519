using System.Text.RegularExpressions;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules;

namespace PodDsl.Core.Tests.Lint;

/// <summary>A finding speaks the language of its unit, and no other one.</summary>
public sealed partial class MessageLanguageTests
{
    private static readonly HashSet<string> Attributes = [.. Options.All.Select(option => option.Attribute)];

    private static readonly HashSet<string> Enums = [.. Options.All.Select(option => option.Enum?.Name).OfType<string>(), "Relabel", "Targets", "Specifier", "SecretType", "PortProtocol"];

    /// <summary>Keys that a record sets by an attribute.</summary>
    private static readonly HashSet<string> Keys = [.. Options.All.Where(option => option.Section != Section.Intent).Select(option => option.Name)];

    private static readonly HashSet<string> Sections =
        [.. Enum.GetNames<UnitKind>(), "Unit", "Service", "Install", "Quadlet", "Timer", "Socket", "Path", "Mount", "Slice", "Automount"];

    private static readonly Target[] Targets =
    [
        Target.Default,
        new(PodmanVersion.Newest, UnitScope.User),
        new(new PodmanVersion(5, 4), UnitScope.System),
        new(new PodmanVersion(4, 6), UnitScope.System),
    ];

    /// <summary>The corpora, the examples of fixes, and the examples of the pages, each with its target.</summary>
    private static IEnumerable<(string Name, IReadOnlyList<QuadletSource> Files, Target Target)> All =>
    [
        .. Corpus.All.SelectMany((group, place) => TargetsOf(place).Select(target => (group.Name, group.Sources, target))),
        .. FixExamples.All.Select(example => (example.Key, example.Files, example.Target)),
        .. QuadletLint.Rules.SelectMany(rule => new RulePage(rule.Id).Examples(RulePage.UnitFiles).Select(
            example => ($"{rule.Id} {example.Key}", example.Value.Files, example.Value.FilesTarget))),
    ];

    /// <summary>What lint says of all of them, each text once.</summary>
    private static readonly Lazy<IReadOnlyList<(string Rule, string Text)>> Said = new(() =>
        [.. All.SelectMany(group => Texts(QuadletLint.Check(group.Files, group.Target).Findings, Language.UnitFile)).Distinct()]);

    /// <summary>All of them in CI; elsewhere half, so that each is asked of some folder of units.</summary>
    private static IEnumerable<Target> TargetsOf(int place) =>
        TestExtent.Of(Targets.Length, Targets.Length / 2) == Targets.Length ? Targets : Targets.Where((_, index) => index % 2 == place % 2);

    [Fact]
    public void What_is_said_of_unit_files_has_no_attributes() => Assert.Empty(Said.Value
        .Where(said => SpeaksCSharp(said.Text))
        .Select(said => $"{said.Rule}: {said.Text}"));

    /// <summary>The same units, as if from records.</summary>
    [Fact]
    public void What_is_said_of_records_has_no_keys() => Assert.Empty(All
        .SelectMany(group => Texts(CheckAsRecords(group.Files, group.Target), Language.CSharp))
        .Where(said => SpeaksUnitFile(said.Text))
        .Distinct()
        .Select(said => $"{said.Rule}: {said.Text}"));

    [Fact]
    public void Sentences_end_once() => Assert.Empty(Said.Value
        .Where(said => TwoEnds().IsMatch(said.Text))
        .Select(said => $"{said.Rule}: {said.Text}"));

    private static bool SpeaksCSharp(string text) =>
        Bracketed().Matches(text).Any(match => Attributes.Contains(match.Groups[1].Value) && !(match.Groups[2].Value == "]" && Sections.Contains(match.Groups[1].Value)))
        || Member().Matches(text).Any(match => Enums.Contains(match.Groups[1].Value))
        || text.Contains("nameof", StringComparison.Ordinal)
        || text.Contains("PodDslPodmanVersion", StringComparison.Ordinal);

    private static bool SpeaksUnitFile(string text) =>
        Entry().Matches(text).Any(match => Keys.Contains(match.Groups[1].Value))
        || text.Contains("# poddsl:", StringComparison.Ordinal)
        || text.Contains("--podman ", StringComparison.Ordinal);

    private static IEnumerable<Finding> CheckAsRecords(IReadOnlyList<QuadletSource> files, Target target)
    {
        var units = new UnitSet(QuadletReader.Read(files, target.Podman).Parsed
            .Select(unit => unit with { Language = Language.CSharp, DeclaredName = "Units." + unit.Name })
            .ToEquatableArray());
        return units.Units.SelectMany(unit => UnitRules.Check(unit, target)).Concat(SetRules.Check(units, target));
    }

    private static IEnumerable<(string Rule, string Text)> Texts(IEnumerable<Finding> findings, Language language) => findings.SelectMany(
        finding => finding.Fixes.Select(fix => fix.Title.In(language)).Prepend(finding.MessageIn(language)).Select(text => (finding.Rule.Id, text)));

    [GeneratedRegex(@"(?<!\.)[?:;,.]\.(?= |$)")]
    private static partial Regex TwoEnds();

    [GeneratedRegex(@"\[(\w+)([\]<(])")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\b([A-Z]\w+)\.[A-Z]\w+")]
    private static partial Regex Member();

    [GeneratedRegex(@"(?<![\w-])([A-Z]\w+)=")]
    private static partial Regex Entry();
}
