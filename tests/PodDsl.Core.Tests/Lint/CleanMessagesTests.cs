using CsCheck;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules;
using PodDsl.Core.Tests.Encoding;
using PodDsl.Core.Values;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Tests.Lint;

/// <summary>
/// No text for people has one of our markers, a control character, half of a surrogate pair, or too many characters of a value.
/// </summary>
public sealed class CleanMessagesTests
{
    private const char Filler = 'q';

    private static readonly Target[] Targets =
    [
        Target.Default,
        new(PodmanVersion.Newest, UnitScope.User),
        new(new PodmanVersion(5, 4), UnitScope.System),
        new(new PodmanVersion(4, 6), UnitScope.System),
        new(new PodmanVersion(4, 3), UnitScope.System),
    ];

    private static readonly UnitKind[] Kinds =
        [UnitKind.Container, UnitKind.Pod, UnitKind.Network, UnitKind.Volume, UnitKind.Image, UnitKind.Build, UnitKind.Kube, UnitKind.Artifact];

    private static readonly string LongText = new(Filler, 3 * Shown.MaximumLength);

    /// <summary>Values with every character that could show in a message, even if their places refuse them.</summary>
    private static readonly Gen<string> Value = Gen.Frequency(
            (4, HostileText.Any),
            (2, HostileText.WithHoles.Select(text => text.Marked)),
            (1, Gen.OneOf(LongText, "/" + LongText, "0:" + LongText, LongText + "=" + LongText)),
            (2, Gen.OneOf(
                "%h", "%i.volume:/x", "%N.network", "$HOME/logs:/x", "\\ufdd0h", "\\U0000fdd1A\\ufdd3", "\ufdd0", "\ufdd1HOME", "\ufdd1HOME\ufdd3\ufdd3",
                "{{ image }}", "a@%i.service", "a.network", "0:1:1", "/a:/b:z", "8080:80", "healthy", "auto", "container:%p")))
        .Array[1, 3].Select(string.Concat);

    [Fact]
    public void All_that_is_said_of_the_corpora_is_clean()
    {
        var folders = Corpus.All.ToArray();
        Random.Shared.Shuffle(folders);
        foreach (var (name, sources) in folders.Take(TestExtent.Of(folders.Length, folders.Length / 10)))
        {
            CheckFiles(sources, name);
        }
    }

    [Fact]
    public void All_that_is_said_of_files_with_hostile_text_is_clean() =>
        Gen.Select(Gen.Select(Gen.OneOf(Kinds), Gen.Int, Value).Array[1, 12], Gen.Bool).Sample((lines, isSplit) =>
        {
            var sources = lines
                .GroupBy(line => line.Item1)
                .Select(group => new QuadletSource($"/units/a.{group.Key.Extension()}", FileOf(group.Key, group.Select(line => (line.Item2, line.Item3)))))
                .ToList();
            CheckFiles(isSplit ? [.. sources, new QuadletSource("/units/container.d/x.conf", "[Container]\n" + lines[0].Item3)] : sources, "");
        }, iter: TestExtent.Of(800, 50));

    [Fact]
    public void All_that_is_said_of_units_with_hostile_text_is_clean() =>
        Gen.Select(Gen.OneOf(Kinds), Value, Gen.Select(Gen.Int, Value, Value).Array[1, 8]).Sample((kind, name, values) =>
        {
            var rows = Rows(kind);
            var settings = values.Select(value => new Setting(rows[(value.Item1 & int.MaxValue) % rows.Count], ValueOf(value), new SourceSpan("a.cs", 1, 1, 1, 1)));
            var unit = new Unit(kind, values.Length % 2 == 0 ? name : "a", settings.ToEquatableArray(), "A", new SourceSpan("a.cs", 0, 1, 1, 1)) { Language = Language.CSharp };
            CheckUnits(new UnitSet([unit]), unit.FileName);
        }, iter: TestExtent.Of(800, 50));

    private static string FileOf(UnitKind kind, IEnumerable<(int Row, string Value)> lines)
    {
        var rows = Rows(kind);
        return string.Join("\n", lines
            .Select(line => (Option: rows[(line.Row & int.MaxValue) % rows.Count], line.Value))
            .Where(line => line.Option.Section is Section.Kind or Section.Unit or Section.Service or Section.Install)
            .Select(line => $"[{EntryTextOf(line.Option, kind)}]\n{line.Option.Name}={line.Value.Replace("\n", "\\\n", StringComparison.Ordinal)}"));
    }

    private static string EntryTextOf(Option option, UnitKind kind) => option.Section == Section.Kind ? kind.ToString() : option.Section.ToString();

    private static List<Option> Rows(UnitKind kind) => [.. Options.All.Where(row => row.Kind is null || row.Kind == kind)];

    private static SettingValue ValueOf((int Row, string Value, string Other) value) => (value.Row & 7) switch
    {
        0 => new RawValue(value.Value),
        1 => new PairValue(value.Value, new Text(value.Other)),
        2 => new WordsValue([new Text(value.Value), new Text(value.Other)]),
        3 => new CommandValue([new Text(value.Value), new Text(value.Other)], ignoreFailure: true),
        4 => new VolumeMount(new Text(value.Value), null, new Text(value.Other), [new Text("z")]),
        5 => NetworkJoin.Of(new UnitReference(UnitKind.Network, value.Value, value.Other, value.Value), [NamedOption.Of(value.Other)]),
        6 => new HostEntry(new Text(value.Value), new Text(value.Other)),
        _ => new TextValue(new Text(value.Value)),
    };

    private static void CheckFiles(IReadOnlyList<QuadletSource> sources, string what)
    {
        foreach (var version in new[] { new PodmanVersion(4, 4), new PodmanVersion(5, 4), PodmanVersion.Newest })
        {
            var reading = QuadletReader.Read(sources, version);
            foreach (var problem in reading.Problems.Concat(reading.CommentProblems))
            {
                CheckText(problem.Reason.ToString(), what);
                CheckText(problem.Remedy.ToString(), what);
            }
        }

        foreach (var target in Targets)
        {
            CheckFindings(QuadletLint.Check(sources, target).Findings, what);
        }

        CheckUnits(new UnitSet(QuadletReader.Read(sources).Units.Select(unit => unit.Unit).ToEquatableArray()), what);
    }

    private static void CheckUnits(UnitSet units, string what)
    {
        foreach (var target in Targets)
        {
            CheckFindings(SetRules.Check(units, target), what);
            foreach (var unit in units.Units)
            {
                CheckFindings(UnitRules.Check(unit, target), what);
                CheckWritten(QuadletWriter.Write(unit, target), what);
                CheckWritten(ServiceWriter.Write(unit, target), what);
            }
        }
    }

    private static void CheckWritten(WriteResult written, string what)
    {
        CheckFindings(written.Problems, what);
        Assert.All(written.Files, file => Assert.True(FirstMarker(file.Text) < 0, $"{what}: {Escape(file.Text)}"));
    }

    private static void CheckFindings(IEnumerable<Finding> findings, string what)
    {
        foreach (var finding in findings)
        {
            CheckText(finding.MessageIn(Language.CSharp), what);
            CheckText(finding.MessageIn(Language.UnitFile), what);
            foreach (var fix in finding.Fixes)
            {
                CheckText(fix.Title.ToString(), what);
                CheckText(fix.Key, what);
            }
        }
    }

    private static void CheckText(string text, string what)
    {
        Assert.True(FirstMarker(text) < 0 && !text.Any(char.IsControl), $"{what}: {Escape(text)}");
        Assert.True(IsText(text), $"{what}: {Escape(text)}");
        Assert.False(text.Contains(new string(Filler, Shown.MaximumLength + 1), StringComparison.Ordinal), $"{what}: {text}");
    }

    private static int FirstMarker(string text) => text.AsSpan().IndexOfAnyInRange('\ufdd0', '\ufdef');

    private static bool IsText(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogate(text[index]) && (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index++ + 1])))
            {
                return false;
            }
        }

        return true;
    }

    private static string Escape(string text) => string.Concat(text.Select(character =>
        character is < ' ' or > '~' ? $"\\u{(int)character:X4}" : character.ToString()));
}
