using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Support;

/// <summary>Units from the text of unit files, as the reader makes them.</summary>
internal static class TestUnits
{
    /// <summary>The image of a container that names none.</summary>
    public const string Image = "docker.io/library/nginx:1.29";

    /// <summary>
    /// The units of files in one text, in its order. A line <c># web.container</c> begins a file; before the first one stand lines
    /// of <c>web.container</c>. Lines before the first section belong to that of the kind, and a container gets an image.
    /// <c># poddsl: ManualStart</c> declares something.
    /// </summary>
    public static Unit[] Read(string text)
    {
        var sources = UnitFiles.Split(UnitFiles.StartsWithName(text) ? text : "# web.container\n" + text);
        var reading = QuadletReader.Read(sources.Select(source => source with { Text = Complete(source) }));
        Assert.DoesNotContain(reading.Problems, problem => problem.IsError);
        Assert.Empty(reading.CommentProblems);
        return [.. sources.Select(source => reading.Units.Single(unit => unit.Unit.FileName == source.FileName).Unit)];
    }

    /// <summary>The unit of that one file.</summary>
    public static Unit Single(string text) => Assert.Single(Read(text));

    /// <summary>A container from its lines; other files that it names may follow.</summary>
    public static Unit Container(string lines, string name = "web") => Read($"# {name}.container\n{lines}")[0];

    public static UnitSet ToSet(this IEnumerable<Unit> units) => new(units.ToEquatableArray());

    /// <summary>The unit with styles, which a file cannot set, or declarations.</summary>
    public static Unit With(this Unit unit, params string[] names) => unit with
    {
        Settings = unit.Settings.AddRange(names.Select(name => new Setting(
            Options.Find(unit.Kind, Section.Style, name) ?? Options.Common(Section.Intent, name), new BooleanValue(true), new SourceSpan("own", 0, 1, 1, 1)))),
    };

    /// <summary>The same in C#, which alone has styles.</summary>
    public static Unit Record(this Unit unit, params string[] names) => unit.With(names) with { Language = Language.CSharp };

    /// <summary>The unit, as a record of that name.</summary>
    public static Unit AsRecord(this Unit unit, string fullName) => unit with { DeclaredName = fullName, Language = Language.CSharp };

    /// <summary>The unit with a directive of <c>[Service]</c> that the reader would refuse.</summary>
    public static Unit WithService(this Unit unit, string name, string value) => unit with
    {
        Settings = unit.Settings.Add(new Setting(Options.Common(Section.Service, name), new TextValue(value), new SourceSpan("own", 0, 1, 1, 1))),
    };

    /// <summary>The settings as in a unit file, without the default image.</summary>
    public static string Lines(this Unit unit) => string.Join("\n", unit.Settings
        .Where(setting => setting.Option.Name != Keys.Image || setting.Value.ToArgument().Marked != Image || setting.Source.Line != 2)
        .Select(setting => $"{setting.Option.Name}={setting.Value.ToQuadlet()}"));

    /// <summary>The values of a key in all of the units, as in their files.</summary>
    public static string Values(this IEnumerable<Unit> units, string key) => string.Join(
        "\n", units.SelectMany(unit => unit.Settings).Where(setting => setting.Option.Name == key).Select(setting => setting.Value.ToQuadlet().ToString()));

    /// <summary>The text with the usual first lines of a test. The lines of the test begin at the third one.</summary>
    private static string Complete(QuadletSource source)
    {
        var lines = source.Text.Split('\n', StringSplitOptions.TrimEntries);
        var kind = Path.GetExtension(source.FileName)[1..];
        var startsWithSection = Array.Find(lines, line => line.Length > 0 && line[0] is not ('#' or ';'))?.StartsWith('[') == true;
        var hasImage = kind != "container" || Array.Exists(
            lines, line => line.StartsWith("Image=", StringComparison.Ordinal) || line.StartsWith("Rootfs=", StringComparison.Ordinal));
        return hasImage && startsWithSection ? source.Text
            : $"[{char.ToUpperInvariant(kind[0])}{kind[1..]}]\n{(hasImage ? "" : "Image=" + Image)}\n{source.Text}";
    }
}
