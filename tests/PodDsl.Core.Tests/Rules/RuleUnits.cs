using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules;

/// <summary>
/// Unit files in one text: a line <c># web.container</c> begins a file, whose lines belong to the section of its kind
/// unless another one is named. A container without an image gets one, and <c>AlternativeTo=</c> declares.
/// </summary>
internal static class RuleUnits
{
    private const string Image = "Image=docker.io/library/nginx:1.29";
    private const string Declared = "AlternativeTo=";

    public static UnitSet Read(string text)
    {
        var files = text.Split("# ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(file => file.Split('\n', StringSplitOptions.TrimEntries))
            .ToList();
        var reading = QuadletReader.Read(files.Select(file => new QuadletSource("/units/" + file[0], Content(file))));
        Assert.DoesNotContain(reading.Problems, problem => problem.IsError);
        return new UnitSet(files
            .Select(file => Declare(reading.Units.Single(unit => unit.Unit.FileName == file[0]).Unit, file))
            .ToEquatableArray());
    }

    /// <summary>What the rule of that id finds, among all rules.</summary>
    public static IReadOnlyList<Finding> Find(this UnitSet units, string id, Target? target = null)
    {
        var chosen = target ?? Target.Default;
        return
        [
            .. units.Units.SelectMany(unit => UnitRules.Check(unit, chosen))
                .Concat(SetRules.Check(units, chosen))
                .Where(finding => finding.Rule.Id == id),
        ];
    }

    public static IReadOnlyList<Finding> Find(string id, string text) => Read(text).Find(id);

    /// <summary>Where and with which message the rule reports: <c>web: message</c>.</summary>
    public static string Messages(string id, string text) =>
        string.Join("\n", Find(id, text).Select(finding => $"{finding.Unit!.Name}: {finding.Message}"));

    /// <summary>
    /// The keys of all units after the first fix of that kind of the first finding: <c>web: PublishPort=8081:80</c>. The
    /// finding must be gone.
    /// </summary>
    public static string Fixed(string id, string key, string text)
    {
        var units = Read(text);
        var finding = units.Find(id)[0];
        var fix = Assert.Single(finding.Fixes, fix => fix.Key == key);
        Assert.NotEmpty(fix.Edits);
        var mended = new UnitSet(units.Units.Select(unit => fix.Edits
            .Where(edit => edit.UnitName == unit.FileName)
            .Aggregate(unit, (current, edit) => current with { Settings = edit.Apply(current.Settings) })).ToEquatableArray());
        Assert.NotEqual(units, mended);
        Assert.DoesNotContain(mended.Find(id), other => other.Source == finding.Source && other.Message == finding.Message);
        return string.Join("\n", mended.Units.SelectMany(unit => unit.Settings
            .Where(setting => setting.Option.Name is not ("Image" or "Type" or "RemainAfterExit"))
            .Select(setting => $"{unit.Name}: {setting.Option.Name}={setting.Value.ToQuadlet()}")));
    }

    private static string Content(string[] file)
    {
        var kind = Path.GetExtension(file[0])[1..];
        var lines = file.Skip(1).Where(line => !line.StartsWith(Declared, StringComparison.Ordinal)).ToList();
        var needsImage = kind == "container" && !lines.Exists(line => line.StartsWith("Image=", StringComparison.Ordinal));
        return string.Join("\n", [$"[{char.ToUpperInvariant(kind[0])}{kind[1..]}]", needsImage ? Image : "", .. lines, ""]);
    }

    private static Unit Declare(Unit unit, string[] file)
    {
        foreach (var line in file.Where(line => line.StartsWith(Declared, StringComparison.Ordinal)))
        {
            var name = line[Declared.Length..].Split('.');
            var other = new UnitReference(UnitKinds.FromExtension(name[1])!.Value, name[0], name[0], name[0]);
            unit = unit with
            {
                Settings = unit.Settings.Add(new Setting(
                    Options.Common(Section.Intent, "AlternativeTo"), new ReferenceValue(other), new SourceSpan(unit.Name, 900, 1, 9, 1))),
            };
        }

        return unit;
    }
}
