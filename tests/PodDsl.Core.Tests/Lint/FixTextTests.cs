using CsCheck;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Lint;

/// <summary>Changes of a unit, written into its file.</summary>
public sealed class FixTextTests
{
    private const string Path = "/units/web.container";

    private static readonly string[] ContainerLines =
    [
        "PublishPort=8080:80", "PublishPort = 127.0.0.1:9000:90", "Environment=A=1 \"B=2 3\"", "Environment=C=4", "Label=x=y",
        "Volume=/srv:/data:Z", "Exec=run \\\n  # between\n\n  --fast", "AddCapability=CHOWN \\\nFOWNER", "# note", "", "; other",
        "# poddsl: SharesIdsWith=db.container", "UIDMap=0:110000:4999", "ReadOnly=true", "HostName=web",
    ];

    private static readonly string[] OtherLines = ["After=network.target", "Wants=a.service b.service", "# why", "Description=A %n"];

    private static readonly string[] Indents = ["", " ", "\t"];

    private static readonly Gen<string> File = Gen.Select(
        Gen.Int[0, ContainerLines.Length - 1].Select(index => ContainerLines[index]).Array[0, 8],
        Gen.Int[0, OtherLines.Length - 1].Select(index => OtherLines[index]).Array[0, 4],
        Gen.Int[0, 2].Select(index => Indents[index]),
        Gen.Bool.Select(isWindows => isWindows ? "\r\n" : "\n"),
        Gen.Bool,
        Gen.Bool,
        (container, unit, indent, end, unitFirst, isClosed) =>
        {
            List<string> head = ["[Container]", "Image=docker.io/library/nginx:1.29", .. container.Distinct().Select(line => indent + line)];
            List<string> rest = unit.Length == 0 ? [] : ["[Unit]", .. unit];
            var lines = unitFirst ? rest.Concat(head) : head.Concat(rest);
            return (string.Join("\n", lines) + (isClosed ? "\n" : "")).Replace("\n", end, StringComparison.Ordinal);
        });

    [Fact]
    public void The_file_read_again_is_the_changed_unit_and_nothing_else_of_its_text_changed() =>
        Gen.Select(File, Gen.Int[0, 50], Gen.Int[0, 5]).Sample((text, place, what) =>
        {
            IReadOnlyList<QuadletSource> sources = [new(Path, text), new("/units/db.container", "[Container]\nImage=docker.io/library/mariadb:11\n")];
            var units = Read(sources);
            if (FixOf(units.Units[0], place, what) is not { } fix)
            {
                return;
            }

            var edits = QuadletFixes.Render(sources, units, fix);

            Assert.NotNull(edits);
            var expected = fix.Apply(units).Units[0];
            Assert.Equal(Show(expected), Show(Read(TextEdit.Apply(sources, edits)!).Units[0]));
            var touched = TouchedLines(text, units.Units[0], expected);
            Assert.All(edits, edit => Assert.True(
                edit.Length == 0 || touched.Any(lines => edit.Start >= lines.Start && edit.Start + edit.Length <= lines.Start + lines.Length)));
        }, iter: TestExtent.Of(3000, 250));

    [Theory]
    [InlineData("UIDMap=0:1:1\r\nUser=1\r\n", "UIDMap=0:1:1\r\nGIDMap=0:1:1\r\nUser=1\r\n")]
    [InlineData("  UIDMap=0:1:1", "  UIDMap=0:1:1\n  GIDMap=0:1:1")]
    [InlineData("# last\n", "GIDMap=0:1:1\n# last\n")]
    [InlineData("GIDMap=0:0:1 \\\n# why\n\nUIDMap=1:1:1\n", "GIDMap=0:0:1 \\\n# why\n\nUIDMap=1:1:1\nGIDMap=0:1:1\n")]
    [InlineData("", "GIDMap=0:1:1\n")]
    public void An_added_key_stands_beside_its_like(string before, string after)
    {
        const string Head = "[Container]\nImage=i\n";
        var option = Options.Key(UnitKind.Container, "GIDMap");
        Assert.Equal(Head + after, Mend(Head + before, unit => Edit.Add(unit, new Setting(option, new IdMapValue(new IdMapEntry(0, 1, 1))))));
    }

    [Fact]
    public void A_missing_section_is_added_at_the_end() => Assert.Equal(
        "[Container]\nImage=i\n\n[Unit]\nAfter=db.service\n",
        Mend("[Container]\nImage=i\n", unit => Edit.Add(unit, new Setting(Options.Common(Section.Unit, "After"), new TextValue("db.service")))));

    [Fact]
    public void A_declaration_is_a_comment_below_the_head() => Assert.Equal(
        "[Container]\n# poddsl: SharesIdsWith=db.container\nImage=i\n",
        Mend("[Container]\nImage=i\n", unit => Edit.Add(unit, new Setting(
            Options.Common(Section.Intent, "SharesIdsWith"),
            new ReferenceValue(new UnitReference(UnitKind.Container, "db", "systemd-db", "db"))))));

    [Fact]
    public void With_a_key_that_counts_once_the_ones_that_it_replaced_go_too() => Assert.Equal(
        "[Container]\nImage=i\n",
        Mend("[Container]\nHostName=a\nImage=i\nHostName=b\n", unit => Edit.Remove(unit, unit.FindSetting(Section.Kind, "HostName")!)));

    [Fact]
    public void Changes_that_meet_at_one_place_are_made_in_order()
    {
        IReadOnlyList<QuadletSource> sources = [new(Path, "abc")];
        TextEdit Edit(int start, int length, string text) => new(Path, start, length, text);
        Assert.Equal("a12X", TextEdit.Apply(sources, [Edit(1, 0, "1"), Edit(1, 2, "X"), Edit(1, 0, "2")])![0].Text);
        Assert.Equal("1c", TextEdit.Apply(sources, [Edit(0, 2, ""), Edit(2, 0, "1")])![0].Text);
        Assert.Null(TextEdit.Apply(sources, [Edit(0, 2, ""), Edit(1, 1, "1")]));
    }

    [Fact]
    public void A_setting_of_a_drop_in_is_changed_there()
    {
        IReadOnlyList<QuadletSource> sources =
        [
            new(Path, "[Container]\nImage=i\n"), new("/units/web.container.d/a.conf", "[Container]\nPublishPort=1:1\n"),
        ];
        var units = Read(sources);
        var setting = units.Units[0].FindSetting(Section.Kind, "PublishPort")!;
        var edit = Edit.Replace(units.Units[0], setting, setting with { Value = new PortMapping(2, 2) });
        var edits = QuadletFixes.Render(sources, units, new Fix(FixKinds.CorrectKey, "Title", [edit]));
        Assert.Equal(new TextEdit("/units/web.container.d/a.conf", 24, 3, "2:2"), Assert.Single(edits!));
    }

    [Fact]
    public void A_drop_in_that_counts_for_several_units_is_left_alone()
    {
        IReadOnlyList<QuadletSource> sources =
        [
            new(Path, "[Container]\nImage=i\n"),
            new("/units/db.container", "[Container]\nImage=i\n"),
            new("/units/container.d/a.conf", "[Container]\nPublishPort=1:1\n"),
        ];
        var units = Read(sources);
        var setting = units.Units[0].FindSetting(Section.Kind, "PublishPort")!;
        Assert.Null(QuadletFixes.Render(sources, units, new Fix(FixKinds.CorrectKey, "Title", [Edit.Remove(units.Units[0], setting)])));
    }

    private static string Mend(string text, Func<Unit, Edit> edit)
    {
        IReadOnlyList<QuadletSource> sources = [new(Path, text), new("/units/db.container", "[Container]\nImage=i\n")];
        var units = Read(sources);
        var edits = QuadletFixes.Render(sources, units, new Fix(FixKinds.CorrectKey, "Title", [edit(units.Units[0])]));
        return TextEdit.Apply(sources, edits!)![0].Text;
    }

    private static UnitSet Read(IReadOnlyList<QuadletSource> sources) =>
        new(QuadletReader.Read(sources).Units.Select(unit => unit.Unit).ToEquatableArray());

    /// <summary>A change that leaves a unit that Quadlet takes.</summary>
    private static Fix? FixOf(Unit unit, int place, int what)
    {
        var setting = unit.Settings[place % unit.Settings.Count];
        var isImage = setting.Option.Name == "Image";
        var added = new Setting[]
        {
            new(Options.Key(UnitKind.Container, "PublishPort"), new PortMapping(7000, 7001)),
            new(Options.Key(UnitKind.Container, "Label"), new PairValue("new", "a b")),
            new(Options.Common(Section.Install, "WantedBy"), new TextValue("default.target")),
            new(Options.Common(Section.Intent, "AlternativeTo"), new ReferenceValue(new UnitReference(UnitKind.Container, "db", "systemd-db", "db"))),
        };
        Edit? edit = what switch
        {
            0 => isImage ? null : Edit.Remove(unit, setting),
            1 or 2 => ChangeOf(setting) is { } changed ? Edit.Replace(unit, setting, changed) : null,
            3 => setting.Option.Repeat == Repeat.Single || ChangeOf(setting) is not { } twin
                ? null
                : new Edit(unit.FileName, setting, [setting, twin]),
            _ => Edit.Add(unit, added[place % added.Length]),
        };
        return edit is null ? null : new Fix(FixKinds.CorrectKey, "Title", [edit]);
    }

    private static Setting? ChangeOf(Setting setting) => setting.Value switch
    {
        PortMapping port => setting with { Value = port with { ContainerPort = port.ContainerPort + 1 } },
        PairValue pair => setting with { Value = new PairValue(pair.Name + "2", "new \"value\"") },
        IdMapValue map => setting with { Value = new IdMapValue(map.Entry with { HostId = map.Entry.HostId + 5 }) },
        BooleanValue value when setting.Option.Section != Section.Intent => setting with { Value = new BooleanValue(!value.Value) },
        TextValue when setting.Option.SystemdSyntax == SystemdSyntax.Units => setting with { Value = new TextValue("c.service") },
        TextValue => setting with { Value = new TextValue("docker.io/library/other:1") },
        _ => null,
    };

    private static List<SourceSpan> TouchedLines(string text, Unit before, Unit after)
    {
        var file = UnitFileReader.Read(Path, text, UnitDialect.Quadlet);
        var changed = before.Settings.Except(after.Settings).Select(setting => setting.Source)
            .Concat(after.Settings.Except(before.Settings).Select(setting => setting.Source))
            .ToHashSet();
        return
        [
            .. file.Sections.SelectMany(section => section.Entries).Where(entry => changed.Contains(entry.Source)).Select(entry => entry.LinesSource),
            .. file.Comments.Where(comment => changed.Contains(comment.Source)).Select(comment => comment.LineSource),
        ];
    }

    private static IEnumerable<string> Show(Unit unit) => unit.Settings
        .GroupBy(setting => $"{setting.Option.Section}.{setting.Option.Name}")
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => group.Key + "=" + string.Join(" | ", group.Select(setting => setting.Value.ToQuadlet().Marked)));
}
