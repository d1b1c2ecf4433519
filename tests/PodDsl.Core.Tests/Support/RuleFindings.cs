using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules;

namespace PodDsl.Core.Tests.Support;

/// <summary>Findings of rules in units, and the units after a fix.</summary>
internal static class RuleFindings
{
    public static Target User { get; } = Target.Default with { Scope = UnitScope.User };

    public static IReadOnlyList<Finding> Findings(this UnitRule rule, Unit unit, Target? target = null) =>
        [.. rule.Check(unit, target ?? Target.Default)];

    public static IReadOnlyList<Finding> Findings(this SetRule rule, params Unit[] units) => rule.Findings(Target.Default, units);

    public static IReadOnlyList<Finding> Findings(this SetRule rule, Target target, params Unit[] units) =>
        [.. rule.Check(units.ToSet(), target)];

    /// <summary>The findings of a rule in the units of a text.</summary>
    public static IReadOnlyList<Finding> FindingsIn(this UnitRule rule, string text, Target? target = null) =>
        [.. TestUnits.Read(text).SelectMany(unit => rule.Findings(unit, target))];

    /// <summary>The findings of a rule between the units of a text.</summary>
    public static IReadOnlyList<Finding> FindingsIn(this SetRule rule, string text, Target? target = null) =>
        rule.Findings(target ?? Target.Default, TestUnits.Read(text));

    public static IReadOnlyList<string> Messages(this UnitRule rule, Unit unit, Target? target = null) =>
        [.. rule.Findings(unit, target).Select(finding => finding.Message)];

    public static IReadOnlyList<string> Ids(this UnitRule rule, Unit unit, Target? target = null) =>
        [.. rule.Findings(unit, target).Select(finding => finding.Rule.Id)];

    /// <summary>The findings with that id, from all rules.</summary>
    public static IReadOnlyList<Finding> Find(this Unit[] units, string id, Target? target = null)
    {
        var chosen = target ?? Target.Default;
        return
        [
            .. units.SelectMany(unit => UnitRules.Check(unit, chosen))
                .Concat(SetRules.Check(units.ToSet(), chosen))
                .Where(finding => finding.Rule.Id == id),
        ];
    }

    /// <summary>The findings with that id in the units of a text, from all rules.</summary>
    public static IReadOnlyList<Finding> Find(string id, string text, Target? target = null) => TestUnits.Read(text).Find(id, target);

    /// <summary>The units and messages of the findings with that id: <c>web: message</c>.</summary>
    public static string Messages(string id, string text) =>
        string.Join("\n", Find(id, text).Select(finding => $"{finding.Unit!.Name}: {finding.Message}"));

    public static Fix FixOf(this Finding finding, string key) => Assert.Single(finding.Fixes, fix => fix.Key == key);

    /// <summary>The units after a fix.</summary>
    public static Unit[] Apply(this Fix fix, params Unit[] units)
    {
        Assert.NotEmpty(fix.Edits);
        Assert.All(fix.Edits, edit => Assert.Contains(units, unit => unit.FileName == edit.UnitName));
        return
        [
            .. units.Select(unit => fix.Edits.Where(edit => edit.UnitName == unit.FileName).Aggregate(unit, (current, edit) =>
            {
                var settings = edit.Apply(current.Settings);
                Assert.NotEqual(current.Settings, settings);
                return current with { Settings = settings };
            })),
        ];
    }

    /// <summary>The lines of the unit with the finding after a fix.</summary>
    public static string Mended(this Finding finding, string key) => Assert.Single(finding.FixOf(key).Apply(finding.Unit!)).Lines();

    /// <summary>
    /// The lines of all units after the first fix of that kind of the first finding: <c>web: PublishPort=8081:80</c>. The finding
    /// must be gone.
    /// </summary>
    public static string Fixed(string id, string key, string text)
    {
        var units = TestUnits.Read(text);
        var finding = units.Find(id)[0];
        var mended = finding.FixOf(key).Apply(units);
        Assert.DoesNotContain(mended.Find(id), other => other.Source == finding.Source && other.Message == finding.Message);
        return string.Join("\n", mended.SelectMany(unit => unit.Lines().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"{unit.Name}: {line}")));
    }

    /// <summary>The lines of one section after a fix, with systemd's names of units.</summary>
    public static string After(this Finding finding, string key, Unit[] units, Section section, string? unit = null) => string.Join(
        "\n",
        finding.FixOf(key).Apply(units).Where(candidate => unit is null || candidate.Name == unit).SelectMany(candidate => candidate.Settings)
            .Where(setting => setting.Option.Section == section)
            .Select(setting => $"{setting.Option.Name}={setting.Value.Reference?.ServiceUnit ?? setting.Value.ToQuadlet().ToString()}"));
}
