using System.Globalization;
using System.Text.RegularExpressions;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Values;

namespace PodDsl.TestSupport;

/// <summary>
/// The adversaries of a rule that its page makes: the units of the example that is reported, many times over, in each way in
/// which one mistake can become many.
/// </summary>
internal static partial class ExampleCrowds
{
    private static readonly SourceSpan Own = new("own", 0, 1, 1, 1);

    /// <summary>What only records can say: a file as far as it can be one, and what the record says more.</summary>
    private static readonly Dictionary<string, (string Files, Target Target, Func<Core.Model.Unit, Setting[]> More)> OfRecords = new()
    {
        ["POD2011"] = (Container, Target.Default, unit => [new(Options.Key(unit.Kind, Keys.Pod), new TextValue("app"), Own)]),
        ["POD4019"] = (Container + "PodmanArgs=-d --rm\n", Target.Default, unit => [Style(unit, Keys.Foreground, new BooleanValue(true))]),
        ["POD4025"] = (
            Container + "UIDMap=0:100000:1000\nGIDMap=0:100000:1000\n",
            Target.Default with { Podman = new PodmanVersion(4, 3) },
            unit => [Style(unit, Keys.Foreground, new BooleanValue(true))]),
        ["POD9015"] = (
            Container.Replace("web", "web@", StringComparison.Ordinal), Target.Default, unit => [Style(unit, Keys.Instances, new WordsValue(["one", "two"]))]),
    };

    private const string Container = "# web.container\n[Container]\nImage=docker.io/library/nginx:1.29\n";

    public static IEnumerable<Adversary> Of(string id, bool isOfSets)
    {
        var (files, target, more) = Example(id);
        if (isOfSets)
        {
            yield return Make("units alike", size => Copies(files, size, (_, text) => text));
            yield return Make("units apart", size => Copies(files, size, (index, text) => Rename(files, text, index)));
            yield return Make("units in a ring", size => Copies(files, size, (index, text) => Rename(files, text, (index + 1) % Math.Max(1, size / files.Count))));
        }

        yield return Make("lines alike", size => Lines(files, size, (_, line) => line));
        yield return Make("lines apart", size => Lines(files, size, Vary));
        var lines = Math.Max(1, files.Sum(file => Assignment().Count(file.Text)));
        yield return Make("a long word", size => Values(files, value => value + new string('a', 30 * size / lines)));
        yield return Make("a long line", size => Values(files, value => string.Join(" ", Enumerable.Repeat(value, Math.Max(1, 30 * size / lines / (value.Length + 1))))));

        Adversary Make(string name, Func<int, IEnumerable<QuadletSource>> sources) => new($"{id}, {name}", size =>
            new AdversaryUnits([.. QuadletReader.Read(sources(size), target.Podman).Units.Select(read => With(read.Unit, more(read.Unit), name, size))], target));
    }

    private static (IReadOnlyList<QuadletSource> Files, Target Target, Func<Core.Model.Unit, Setting[]> More) Example(string id)
    {
        if (OfRecords.TryGetValue(id, out var own))
        {
            return (UnitFiles.Split(own.Files), own.Target, own.More);
        }

        var examples = new RulePage(id).Examples(RulePage.UnitFiles);
        return examples.TryGetValue("Reported", out var example) ? (example.Files, example.FilesTarget, _ => []) : ([], Target.Default, _ => []);
    }

    private static Core.Model.Unit With(Core.Model.Unit unit, Setting[] more, string name, int size) => more.Length == 0 ? unit : unit with
    {
        Language = Language.CSharp,
        Settings = unit.Settings.AddRange(Enumerable.Repeat(more, name.StartsWith("lines", StringComparison.Ordinal) ? size : 1).SelectMany(settings => settings)),
    };

    private static Setting Style(Core.Model.Unit unit, string key, SettingValue value) => new(Options.Find(unit.Kind, Section.Style, key)!, value, Own);

    private static IEnumerable<QuadletSource> Copies(IReadOnlyList<QuadletSource> files, int size, Func<int, string, string> change)
    {
        for (var index = 0; index < Math.Max(1, size / files.Count); index++)
        {
            foreach (var file in files)
            {
                var name = file.Path["/units/".Length..];
                yield return new QuadletSource("/units/" + (index == 0 ? name : StemOf(name) + "-" + index.ToString(CultureInfo.InvariantCulture) + name[StemOf(name).Length..]), change(index, file.Text));
            }
        }
    }

    private static string StemOf(string path) => path[..path.IndexOfAny(['@', '.'])];

    /// <summary>The text with the files of the example called as in one of its copies.</summary>
    private static string Rename(IReadOnlyList<QuadletSource> files, string text, int index) => index == 0 ? text : files
        .Select(file => StemOf(file.Path["/units/".Length..])).Distinct()
        .Aggregate(text, (changed, stem) => Regex.Replace(
            changed, $@"(?<=[=\s,:]){Regex.Escape(stem)}(?![\w/])", FormattableString.Invariant($"{stem}-{index}")));

    private static IEnumerable<QuadletSource> Lines(IReadOnlyList<QuadletSource> files, int size, Func<int, string, string> change)
    {
        var lines = files.Sum(file => Assignment().Count(file.Text));
        foreach (var file in files)
        {
            yield return file with
            {
                Text = Assignment().Replace(file.Text, match => string.Concat(Enumerable.Range(0, Math.Max(1, size / lines)).Select(index => change(index, match.Value)))),
            };
        }
    }

    /// <summary>The same line with other numbers, or another name where it has none.</summary>
    private static string Vary(int index, string line) => index == 0 ? line
        : Number().IsMatch(line)
            ? Number().Replace(line, match => (long.Parse(match.Value[..Math.Min(15, match.Length)], CultureInfo.InvariantCulture) + index).ToString(CultureInfo.InvariantCulture))
            : FormattableString.Invariant($"{line.TrimEnd('\n')}{index}\n");

    private static IEnumerable<QuadletSource> Values(IReadOnlyList<QuadletSource> files, Func<string, string> change) =>
        files.Select(file => file with { Text = Value().Replace(file.Text, match => change(match.Value)) });

    [GeneratedRegex("^(?:# poddsl: )?[A-Za-z][A-Za-z0-9]*=.*\n", RegexOptions.Multiline)]
    private static partial Regex Assignment();

    [GeneratedRegex("(?<=^(?:# poddsl: )?[A-Za-z][A-Za-z0-9]*=).+", RegexOptions.Multiline)]
    private static partial Regex Value();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
