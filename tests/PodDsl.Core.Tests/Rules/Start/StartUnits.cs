using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules;
using PodDsl.Core.Tests.Rules.IdMaps;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>Units out of the text of unit files, and what rules say to them.</summary>
internal static class StartUnits
{
    private const string Head = "[Container]\nImage=docker.io/library/web:1\n";

    /// <summary>
    /// Units out of one text: a line <c># web.container</c> begins a file. A container has an image unless it says so
    /// itself; <c># poddsl: Name</c> declares something or sets a style.
    /// </summary>
    public static Unit[] Read(string text)
    {
        var sources = new List<QuadletSource>();
        foreach (var part in ("\n" + text).Split("\n# ", StringSplitOptions.RemoveEmptyEntries).Where(part => part.Trim().Length > 0 && !part.StartsWith("poddsl:", StringComparison.Ordinal)))
        {
            var lines = part.Split('\n', 2);
            var body = lines.Length > 1 ? lines[1] : "";
            var isContainer = lines[0].EndsWith(".container", StringComparison.Ordinal);
            sources.Add(new QuadletSource(lines[0], isContainer && !body.Contains("Image=", StringComparison.Ordinal) && !body.Contains("Rootfs=", StringComparison.Ordinal) ? Head + body : body));
        }

        var reading = QuadletReader.Read(sources);
        Assert.DoesNotContain(reading.Problems, problem => problem.IsError);
        var order = sources.Select(source => source.Path).ToList();
        return [.. reading.Units.Select(unit => unit.Unit).OrderBy(unit => order.IndexOf(unit.FileName))];
    }

    /// <summary>One container out of the text of its file, without the name of the image.</summary>
    public static Unit Container(string text, string name = "web") => Read($"# {name}.container\n{text}")[0];

    /// <summary>The unit with something of PodDsl's own: a style or a declaration.</summary>
    public static Unit With(this Unit unit, params string[] names) => unit with
    {
        Settings = unit.Settings.AddRange(names.Select(name => new Setting(
            Options.Find(unit.Kind, Section.Style, name) ?? Options.Common(Section.Intent, name), new BooleanValue(true), new SourceSpan("own", 0, 1, 1, 1)))),
    };

    /// <summary>The same in C#, where alone a style can be set.</summary>
    public static Unit Record(this Unit unit, params string[] names) => unit.With(names) with { Language = Language.CSharp };

    /// <summary>The unit with a directive of <c>[Service]</c> that the reader would refuse.</summary>
    public static Unit WithService(this Unit unit, string name, string value) => unit with
    {
        Settings = unit.Settings.Add(new Setting(Options.Common(Section.Service, name), new TextValue(value), new SourceSpan("own", 0, 1, 1, 1))),
    };

    public static IReadOnlyList<string> Messages(this UnitRule rule, Unit unit, Target? target = null) =>
        [.. rule.Findings(unit, target).Select(finding => finding.Message)];

    public static IReadOnlyList<string> Ids(this UnitRule rule, Unit unit, Target? target = null) =>
        [.. rule.Findings(unit, target).Select(finding => finding.Rule.Id)];

    public static IReadOnlyList<Finding> FindingsIn(this SetRule rule, string text, Target? target = null) =>
        rule.Findings(target ?? Target.Default, Read(text));

    /// <summary>The settings of one section after a fix, as a unit file has them.</summary>
    public static string After(this Finding finding, string key, Unit[] units, Section section, string? unit = null)
    {
        var mended = finding.FixOf(key).Apply(units);
        return string.Join(
            "\n",
            mended.Where(candidate => unit is null || candidate.Name == unit).SelectMany(candidate => candidate.Settings)
                .Where(setting => setting.Option.Section == section)
                .Select(setting => $"{setting.Option.Name}={setting.Value.Reference?.ServiceUnit ?? setting.Value.ToQuadlet().ToString()}"));
    }
}
