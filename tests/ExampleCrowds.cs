using System.Globalization;
using System.Text.RegularExpressions;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.TestSupport;

/// <summary>
/// The adversaries of a rule that its page makes: the units of the example that is reported, many times over, in each way in
/// which one mistake can become many.
/// </summary>
internal static partial class ExampleCrowds
{
    private static readonly SourceSpan Own = new("own", 0, 1, 1, 1);

    /// <summary>
    /// What no page shows as files: what only records can say, as far as a file can be one and with what the record says more, and further
    /// rules of one id.
    /// </summary>
    private static readonly ILookup<string, (string Files, Target Target, Func<Core.Model.Unit, Setting[]> More)> OfNoPage =
        new (string Id, string Files, Target Target, Func<Core.Model.Unit, Setting[]> More)[]
        {
            ("POD1024", Container, Target.Default, _ => [Block(new BooleanValue(true))]),
            ("POD1025", Container, Target.Default, _ => [Block(new IntegerValue(-1))]),
            ("POD1026", Container, Target.Default, _ => [Block(new IntegerValue(3))]),
            ("POD1027", Container, Target.Default with { RetiredIdBlocks = [new RetiredIdBlock(3, "old mail server")] }, _ => [Block(new IntegerValue(3))]),
            ("POD1028", Container, Crowds.On(UnitScope.System, 20) with { IdPool = new IdPool(65_536, 65_536) }, _ => [Block(new IntegerValue(0))]),
            ("POD2006", Container + "Network=back.network\nPublishPort=8080:80\n# back.network\n[Network]\nInternal=true\n", Target.Default, _ => []),
            ("POD2011", Container, Target.Default, unit => [new(Options.Key(unit.Kind, Keys.Pod), new TextValue("app"), Own)]),
            ("POD3003", "# web.container\n[Container]\nImage=docker.io/library/nginx:1.29\nPod=site.pod\nVolume=/srv/a:/data\n# site.pod\n[Pod]\nVolume=/srv/b:/data\n", Target.Default, _ => []),
            ("POD4015", Container + "[Unit]\nRequires=docker.service\n", Target.Default with { Scope = UnitScope.User }, _ => []),
            ("POD4019", Container + "PodmanArgs=-d --rm\n", Target.Default, unit => [Style(unit, Keys.Foreground, new BooleanValue(true))]),
            (
                "POD4025",
                Container + "UIDMap=0:100000:1000\nGIDMap=0:100000:1000\n",
                Target.Default with { Podman = new PodmanVersion(4, 3) },
                unit => [Style(unit, Keys.Foreground, new BooleanValue(true))]),
            (
                "POD4027",
                Container + "[Service]\nType=oneshot\nRemainAfterExit=yes\n",
                Target.Default,
                _ => [new(Options.Common(Section.Timer, Keys.OnCalendar), new TextValue("daily"), Own)]),
            (
                "POD4031",
                Container + "[Install]\nWantedBy=multi-user.target\n",
                Target.Default,
                _ => [new(Options.Common(Section.Timer, Keys.OnCalendar), new TextValue("daily"), Own)]),
            ("POD5002", Container + "User=1:2\nGroup=3\n", Target.Default, _ => []),
            ("POD5002", Container + "ReloadCmd=true\n", Target.Default, unit => [new(Options.Key(unit.Kind, Keys.Group), new TextValue("3"), Own)]),
            ("POD5002", "# back.network\n[Network]\n", Target.Default, unit => [new(Options.Key(unit.Kind, Keys.Gateway), new TextValue("10.89.0.1"), Own)]),
            ("POD5002", Container, Target.Default, unit => [new(Options.Key(unit.Kind, Keys.RemapUid), new TextValue("0:1000:1"), Own)]),
            ("POD5002", Container, Target.Default, unit => [new(Options.Key(unit.Kind, Keys.Rootfs), new TextValue("/srv"), Own)]),
            (
                "POD5002",
                "# app.build\n[Build]\nImageTag=localhost/app:1\nFile=/srv/Containerfile\n",
                Target.Default,
                unit => [new(Options.Key(unit.Kind, Keys.SetWorkingDirectory), new TextValue("yaml"), Own)]),
            (
                "POD9010",
                Container + "# poddsl: AlternativeTo=db.container\n# poddsl: Replaces=nobody\nPublishPort=8080:80\n" + Container.Replace("web", "db", StringComparison.Ordinal),
                Crowds.On(UnitScope.System, 20),
                _ => []),
            ("POD9015", Container.Replace("web", "web@", StringComparison.Ordinal), Target.Default, unit => [Style(unit, Keys.Instances, new WordsValue(["one", "two"]))]),
        }.ToLookup(example => example.Id, example => (example.Files, example.Target, example.More));

    private const string Container = "# web.container\n[Container]\nImage=docker.io/library/nginx:1.29\n";

    public static IEnumerable<Adversary> Of(string id) => Examples(id).SelectMany((example, number) => Of(number == 0 ? id : $"{id} ({number + 1})", example.Files, example.Target, example.More));

    private static IEnumerable<Adversary> Of(string name, IReadOnlyList<QuadletSource> files, Target target, Func<Core.Model.Unit, Setting[]> more)
    {
        var lines = Math.Max(1, files.Sum(file => Assignment().Count(file.Text)));
        return
        [
            Make("units alike", size => Copies(files, size, (_, text) => text)),
            Make("units apart", size => Copies(files, size, (index, text) => Rename(files, text, index))),
            Make("units in a ring", size => Copies(files, size, (index, text) => Rename(files, text, (index + 1) % Math.Max(1, size / files.Count)))),
            Make("lines alike", size => Lines(files, size, (_, line) => line)),
            Make("lines apart", size => Lines(files, size, Vary)),
            Make("a long word", size => Values(files, value => value + new string('a', 30 * size / lines))),
            Make("a long line", size => Values(files, value => string.Join(" ", Enumerable.Repeat(value, Math.Max(1, 30 * size / lines / (value.Length + 1)))))),
        ];

        Adversary Make(string shape, Func<int, IEnumerable<QuadletSource>> sources) => new($"{name}, {shape}", size => new AdversaryUnits(
            [.. QuadletReader.Read(sources(size)).Units.Select(read => IdBlocks.Expand(With(read.Unit, more(read.Unit), shape, size), target))], target));
    }

    private static IEnumerable<(IReadOnlyList<QuadletSource> Files, Target Target, Func<Core.Model.Unit, Setting[]> More)> Examples(string id)
    {
        if (new RulePage(id).Examples(RulePage.UnitFiles).TryGetValue("Reported", out var example))
        {
            yield return (example.Files, example.FilesTarget, _ => []);
        }

        foreach (var (files, target, more) in OfNoPage[id])
        {
            yield return (UnitFiles.Split(files), target, more);
        }
    }

    private static Core.Model.Unit With(Core.Model.Unit unit, Setting[] more, string name, int size) => more.Length == 0 ? unit : unit with
    {
        Language = Language.CSharp,
        Settings = unit.Settings.AddRange(Enumerable.Repeat(more, name.StartsWith("lines", StringComparison.Ordinal) ? size : 1).SelectMany(settings => settings)),
    };

    private static Setting Block(SettingValue value) => new(Options.Common(Section.Intent, Keys.IdBlock), value, Own);

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
