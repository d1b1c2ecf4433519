using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules;

namespace PodDsl.Core.Tests.Rules;

/// <summary>Units as the reader makes them of unit files, and what rules say to them.</summary>
internal static class FileUnits
{
    /// <summary>A container with an image, and lines of its section or, behind a head, of others.</summary>
    public static Unit Container(string lines, string name = "web") =>
        Read($"{name}.container", $"[Container]\nImage=docker.io/library/nginx:1.29\n{lines}\n");

    public static Unit Read(string fileName, string text)
    {
        var reading = QuadletReader.Read([new QuadletSource(fileName, text)]);
        Assert.DoesNotContain(reading.Problems, problem => problem.IsError);
        return Assert.Single(reading.Units).Unit;
    }

    public static IReadOnlyList<Finding> FindIn(this UnitRule rule, string lines, Target? target = null) =>
        [.. rule.Check(Container(lines), target ?? Target.Default)];

    /// <summary>The settings after a fix that are not what every container here has: key, and value as a file has it.</summary>
    public static string Mended(this Finding finding, string key)
    {
        var fix = Assert.Single(finding.Fixes, fix => fix.Key == key);
        Assert.NotEmpty(fix.Edits);
        var unit = finding.Unit!;
        var settings = unit.Settings;
        foreach (var edit in fix.Edits)
        {
            Assert.Equal(unit.FileName, edit.UnitName);
            var changed = edit.Apply(settings);
            Assert.NotEqual(settings, changed);
            settings = changed;
        }

        return string.Join("\n", settings.Where(setting => setting.Option.Name != "Image" || setting.Source.Line != 2)
            .Select(setting => $"{setting.Option.Name}={setting.Value.ToQuadlet()}"));
    }
}
