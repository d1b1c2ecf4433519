using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>Unit files on a host, and what a rule says to them.</summary>
internal static class HostCase
{
    public static Target System(string facts) => Target.Default with { Facts = Facts(facts) };

    public static Target User(string facts) => new(PodmanVersion.Newest, UnitScope.User) { Facts = Facts(facts) };

    public static HostFacts Facts(string members)
    {
        Assert.True(HostFactsReader.TryRead($"{{ \"schema\": 1, {members} }}", out var facts, out var error), error?.ToString());
        return facts;
    }

    /// <summary>
    /// The units of a text in which each file begins with a line such as <c>--- web.container</c>. Comments such as
    /// <c># poddsl: Replaces=nginx.service</c> declare.
    /// </summary>
    public static UnitSet Units(string text)
    {
        var files = text.Split("--- ", StringSplitOptions.RemoveEmptyEntries)
            .Select(file => file.Split('\n', 2))
            .Select(parts => new QuadletSource(parts[0].Trim(), parts[1]))
            .ToList();
        var reading = QuadletReader.Read(files);
        Assert.DoesNotContain(reading.Problems, problem => problem.IsError);
        Assert.Empty(reading.CommentProblems);
        return new UnitSet(reading.Units.Select(unit => unit.Unit).ToEquatableArray());
    }

    public static IReadOnlyList<Finding> Find(this UnitRule rule, Target target, string units) =>
        [.. Units(units).Units.SelectMany(unit => rule.Check(unit, target))];

    public static IReadOnlyList<Finding> Find(this SetRule rule, Target target, string units) => [.. rule.Check(Units(units), target)];

    /// <summary>The units after a fix, each as its keys, in order.</summary>
    public static UnitSet Apply(string units, Finding finding, string key)
    {
        var fix = Assert.Single(finding.Fixes, fix => fix.Key == key);
        Assert.NotEmpty(fix.Edits);
        return new UnitSet(Units(units).Units.Select(unit => fix.Edits
            .Where(edit => edit.UnitName == unit.FileName)
            .Aggregate(unit, (current, edit) => current with { Settings = edit.Apply(current.Settings) })).ToEquatableArray());
    }

    /// <summary>What a key of a unit is set to, as its file says it.</summary>
    public static string Values(this UnitSet set, string name) => string.Join(
        "\n", set.Units.SelectMany(unit => unit.Settings).Where(setting => setting.Option.Name == name).Select(setting => setting.Value.ToQuadlet().ToString()));
}
