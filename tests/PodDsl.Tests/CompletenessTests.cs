using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Values;
using PodDsl.Core.Writers;

namespace PodDsl.Tests;

/// <summary>The catalogue has everything in the tables of podman and systemd in <c>tests/data</c>, and nothing else.</summary>
public sealed class CompletenessTests
{
    private static readonly DataTable Keys = DataTable.Read("quadlet-keys.tsv");
    private static readonly DataTable Flags = DataTable.Read("podman-run-flags.tsv");
    private static readonly DataTable Directives = DataTable.Read("systemd-directives.tsv");

    private static IEnumerable<Option> KeyRows =>
        Options.All.Where(row => row.IsQuadletKey && row.Section is (Section.Kind or Section.Quadlet));

    [Fact]
    public void Every_quadlet_key_has_a_row_with_its_version_and_an_attribute_with_documentation()
    {
        Assert.True(Keys.Rows.Count >= 237, "Rows are missing.");
        Assert.Multiple([.. Keys.Rows.Select<string[], Action>(key => () =>
        {
            var what = $"{Keys[key, "unit_type"]} {Keys[key, "key"]}=";
            var row = RowOf(key);
            Assert.True(row is { IsQuadletKey: true }, $"{what} has no row.");
            Assert.True(row.Since == VersionOf(Keys[key, "since"]), $"{what} is since {Keys[key, "since"]}, not {row.Since}.");
            Assert.True(
                AttributeTypes.Named(row.Attribute).Any(type => LibraryDocs.Text(LibraryDocs.Of(type), "summary") is { Length: > 0 }),
                $"{what} has no documented attribute.");
        })]);
    }

    [Fact]
    public void Every_row_of_a_key_is_a_quadlet_key()
    {
        var known = Keys.Rows.Select(RowOf).OfType<Option>().ToHashSet();
        Assert.Empty(KeyRows.Where(row => !known.Contains(row)).Select(row => $"{row.Kind} {row.Name}"));
    }

    [Fact]
    public void Every_quadlet_key_is_read_and_written_back()
    {
        var rows = Keys.Rows.Where(key => Keys[key, "section"] != "Quadlet").Select(RowOf).OfType<Option>()
            .ToList();
        Assert.True(rows.Count > 230);
        Assert.Multiple([.. rows.Select<Option, Action>(row => () =>
        {
            var text = $"[{row.Kind}]\n{Base(row)}{row.Name}={Sample(row)}\n";
            var reading = QuadletReader.Read(
                [new QuadletSource($"x.{row.Kind!.Value.Extension()}", text), new QuadletSource("other.pod", "[Pod]\n")]);
            Assert.True(
                reading.Units.Count == 2,
                $"{row.Kind} {row.Name}={Sample(row)} is refused: {string.Join("; ", reading.Problems.Select(problem => problem.Reason))}");
            var unit = reading.Units.Single(read => read.Unit.Name == "x").Unit;
            Assert.True(unit.Settings.Any(setting => setting.Option.Equals(row)), $"{row.Kind} {row.Name}= is not read.");
            var written = QuadletWriter.Write(unit, Target.Default);
            Assert.True(
                written.Files.Any(file => file.Text.Contains($"\n{row.Name}=", StringComparison.Ordinal)),
                $"{row.Kind} {row.Name}= is not written: {string.Join("; ", written.Problems.Select(problem => problem.Message))}");
        })]);
    }

    [Fact]
    public void Every_flag_of_podman_run_can_be_set_by_an_attribute_or_has_a_reason()
    {
        var settable = Options.All.Where(row => row.Kind == UnitKind.Container && row.Flag is not null)
            .Select(row => row.Flag!)
            .ToHashSet(StringComparer.Ordinal);
        var names = Flags.Rows.Select(flag => Flags[flag, "flag"]).ToList();

        Assert.Equal(
            FlagsWithoutAttribute.Reasons.Keys.Order(StringComparer.Ordinal),
            names.Where(name => !settable.Contains(name)).Order(StringComparer.Ordinal));
        Assert.Empty(settable.Except(names));
    }

    [Fact]
    public void A_flag_of_podman_run_has_the_version_that_podman_has()
    {
        var since = Flags.Rows.Where(flag => Flags[flag, "since"].Length > 0).ToDictionary(flag => Flags[flag, "flag"], flag => VersionOf(Flags[flag, "since"]));
        Assert.Empty(Options.All
            .Where(row => row.Kind == UnitKind.Container && row.Flag is not null && row.FlagSince != since[row.Flag])
            .Select(row => $"{row.Name}: {row.Flag} is since {since[row.Flag!]}, not {row.FlagSince}"));
    }

    [Fact]
    public void Every_directive_that_matters_has_an_attribute_or_has_a_reason()
    {
        var missing = Directives.Rows
            .Where(directive => Directives[directive, "core"] == "*" && Directives[directive, "section"] is not "Path")
            .Select(directive => $"{Directives[directive, "section"]} {Directives[directive, "directive"]}")
            .Except(Options.All.Select(row => $"{row.Section} {row.Name}"));

        Assert.Equal(DirectivesWithoutAttribute.Reasons.Keys.Order(StringComparer.Ordinal), missing.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Directives_by_name_are_checked_against_the_complete_list()
    {
        // For [Socket], the table has only directives that [Service] does not share.
        foreach (var section in SystemdDirectives.SectionNames)
        {
            var listed = Directives.Rows
                .Where(directive => Directives[directive, "section"] == section)
                .ToDictionary(directive => Directives[directive, "directive"], directive => Directives[directive, "since"]);
            Assert.True(listed.Count > 5);
            Assert.All(listed, directive => Assert.Equal(
                directive.Value == "<=183" ? 0 : int.Parse(directive.Value.TrimStart('v'), System.Globalization.CultureInfo.InvariantCulture),
                SystemdDirectives.Since(section, directive.Key)));
            if (section is not ("Socket" or "Path"))
            {
                Assert.Empty(SystemdDirectives.Names(section).Except(listed.Keys));
            }
        }
    }

    private static Option? RowOf(string[] key) => Keys[key, "section"] == "Quadlet"
        ? Options.Find(UnitKind.Container, Section.Quadlet, Keys[key, "key"])
        : Options.Find(UnitKinds.FromExtension(Keys[key, "unit_type"])!.Value, Section.Kind, Keys[key, "key"]);

    /// <summary>Quadlet has its tables per minor release.</summary>
    private static PodmanVersion VersionOf(string text)
    {
        Assert.True(PodmanVersion.TryParse(text, out var parsed), text);
        return parsed;
    }

    /// <summary>Settings that the generator needs beside the key.</summary>
    private static string Base(Option row) => Required(row) + Companions(row);

    private static string Required(Option row) => row.Kind switch
    {
        UnitKind.Container when row.Name is not ("Image" or "Rootfs") => "Image=localhost/x\n",
        UnitKind.Image when row.Name != "Image" => "Image=localhost/x\n",
        UnitKind.Build => (row.Name != "ImageTag" ? "ImageTag=localhost/x\n" : "") + (row.Name != "SetWorkingDirectory" ? "SetWorkingDirectory=/tmp\n" : ""),
        UnitKind.Kube when row.Name != "Yaml" => "Yaml=/a.yaml\n",
        UnitKind.Artifact when row.Name != "Artifact" => "Artifact=localhost/x\n",
        _ => "",
    };

    private static string Companions(Option row) => row.Kind switch
    {
        UnitKind.Container when row.Name is "Group" => "User=1\n",
        UnitKind.Network when row.Name is "Gateway" or "IPRange" => "Subnet=10.0.0.0/24\n",
        UnitKind.Volume when row.Name is "Type" or "Options" or "UID" or "GID" => "Device=tmpfs\n" + (row.Name == "Options" ? "Type=tmpfs\n" : ""),
        UnitKind.Volume when row.Name == "Image" => "Driver=image\n",
        UnitKind.Container or UnitKind.Pod or UnitKind.Kube when row.Name is "RemapUid" or "RemapGid" or "RemapUidSize" => "RemapUsers=auto\n",
        _ => "",
    };

    private static string Sample(Option row) => row.ValueKind switch
    {
        _ when row.Name is "Pod" => "other.pod",
        _ when row.Name is "SetWorkingDirectory" => row.Kind == UnitKind.Kube ? "yaml" : "/tmp",
        _ when row.Name is "ExposeHostPort" => "80",
        ValueKind.Boolean => "true",
        ValueKind.Integer => "5",
        ValueKind.Duration => "5s",
        ValueKind.Size => "1g",
        ValueKind.Path => "/a",
        ValueKind.Address => "10.0.0.1",
        ValueKind.Subnet => "10.0.0.0/24",
        ValueKind.Choice => row.Choices[0],
        ValueKind.Signal => "SIGTERM",
        ValueKind.Pair => "a=b",
        ValueKind.IdMap => "0:1000:5",
        ValueKind.Port => "80",
        ValueKind.Volume => "/a:/b",
        ValueKind.Mount => "type=tmpfs,destination=/a",
        ValueKind.HostEntry => "a:10.0.0.1",
        _ => "a",
    };
}
