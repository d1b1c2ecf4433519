using System.Diagnostics;
using CsCheck;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Tests.Catalogue;

public class SystemdDirectivesTests
{
    private const int NewestKnown = 262;

    [Theory]
    [InlineData("Unit", "ConditionPathExists", 0)]
    [InlineData("Unit", "StartLimitIntervalSec", 230)]
    [InlineData("Service", "RestartSteps", 254)]
    [InlineData("Service", "IOSchedulingClass", 0)]
    [InlineData("Socket", "IOSchedulingClass", 0)]
    [InlineData("Socket", "ListenStream", 0)]
    [InlineData("Timer", "DeferReactivation", 257)]
    [InlineData("Path", "TriggerLimitBurst", 250)]
    [InlineData("Install", "UpheldBy", 254)]
    public void A_directive_is_known_with_the_first_systemd_that_has_it(string section, string name, int since)
    {
        Assert.True(SystemdDirectives.Exists(section, name));
        Assert.Equal(since, SystemdDirectives.Since(section, name));
    }

    [Theory]
    [InlineData("Service", "StartLimitIntervalSec")]
    [InlineData("Unit", "Restart")]
    [InlineData("Service", "Description")]
    [InlineData("Socket", "Restart")]
    [InlineData("Path", "Nice")]
    [InlineData("Service", "restart")]
    [InlineData("Container", "Image")]
    [InlineData("service", "Restart")]
    public void A_name_that_systemd_does_not_read_there_is_unknown(string section, string name)
    {
        Assert.False(SystemdDirectives.Exists(section, name));
        Assert.Null(SystemdDirectives.Since(section, name));
    }

    [Theory]
    [InlineData("Service", "restartsec", "RestartSec")]
    [InlineData("Service", "RestartSecs", "RestartSec")]
    [InlineData("Install", "WantBy", "WantedBy")]
    [InlineData("Unit", "Atfer", "After")]
    [InlineData("Service", "TimeoutStart", "TimeoutStartSec")]
    [InlineData("Socket", "ListenStreams", "ListenStream")]
    [InlineData("Service", "Foo", null)]
    [InlineData("Container", "Imag", null)]
    public void A_misspelt_name_leads_to_the_nearest_one(string section, string name, string? meant) =>
        Assert.Equal(meant, SystemdDirectives.Suggest(section, name));

    [Fact]
    public void A_name_in_the_wrong_section_leads_to_the_right_ones()
    {
        Assert.Equal(["Unit"], SystemdDirectives.SectionsOf("StartLimitIntervalSec"));
        Assert.Equal(["Service", "Socket"], SystemdDirectives.SectionsOf("ExecStartPre"));
        Assert.Equal(["Timer", "Path"], SystemdDirectives.SectionsOf("Unit"));
        Assert.Empty(SystemdDirectives.SectionsOf("Foo"));
    }

    [Fact]
    public void Names_that_systemd_leaves_to_others_are_told_apart()
    {
        Assert.True(SystemdDirectives.IsExtension("X-Container", "Image"));
        Assert.True(SystemdDirectives.IsExtension("Service", "X-Owner"));
        Assert.False(SystemdDirectives.IsExtension("Service", "XOwner"));
    }

    [Fact]
    public void Every_directive_of_the_catalogue_is_known_with_the_same_version()
    {
        Section[] sections = [Section.Unit, Section.Service, Section.Install, Section.Timer, Section.Socket];
        var rows = Options.All.Where(row => sections.Contains(row.Section)).ToArray();
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
            Assert.Equal(row.SystemdSince, SystemdDirectives.Since(row.Section.ToString(), row.Name)));
    }

    [Fact]
    public void Every_name_in_any_case_leads_to_itself() =>
        OneOf(SystemdDirectives.SectionNames)
            .SelectMany(section => Gen.Select(
                Gen.Const(section),
                OneOf([.. SystemdDirectives.Names(section)]),
                Gen.Bool.Array[64]))
            .Sample((section, name, flips) =>
            {
                var mixed = string.Concat(name.Select((letter, index) =>
                    flips[index % flips.Length] ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter)));
                Assert.Equal(name, SystemdDirectives.Suggest(section, mixed));
            });

    [Fact]
    public void One_wrong_letter_leads_to_a_name_at_most_one_edit_away() =>
        OneOf(SystemdDirectives.SectionNames)
            .SelectMany(section => Gen.Select(
                Gen.Const(section),
                OneOf([.. SystemdDirectives.Names(section)]),
                Gen.Int[0, 63],
                Gen.Int[0, 2],
                Gen.Char['a', 'z']))
            .Sample((section, name, place, edit, letter) =>
            {
                var index = place % name.Length;
                var wrong = edit switch
                {
                    0 => name.Insert(index, letter.ToString()),
                    1 => name.Remove(index, 1),
                    _ => name.Remove(index, 1).Insert(index, letter.ToString()),
                };
                var suggestion = SystemdDirectives.Suggest(section, wrong);
                Assert.NotNull(suggestion);
                Assert.InRange(Spelling.Distance(wrong, suggestion, 5), 0, 1);
            });

    [Fact]
    public void The_installed_systemd_reads_the_same_names()
    {
        if (!File.Exists(Systemd))
        {
            Assert.Skip("There is no systemd on this machine.");
        }

        var version = int.Parse(Run("--version").Split(' ', '-', '~', '.')[1], System.Globalization.CultureInfo.InvariantCulture);
        if (version > NewestKnown)
        {
            Assert.Skip($"systemd {version} is newer than the list.");
        }

        var read = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        HashSet<string>? names = null;
        foreach (var line in Run("--dump-configuration-items").Split('\n'))
        {
            if (line.StartsWith('['))
            {
                read[line.Trim('[', ']')] = names = new(StringComparer.Ordinal);
            }
            else if (line.IndexOf('=', StringComparison.Ordinal) is > 0 and var end)
            {
                names?.Add(line[..end]);
            }
        }

        // systemctl reads [Install], not systemd.
        Assert.All(SystemdDirectives.SectionNames.Append("Slice").Except(["Install"]), section => Assert.Equal(
            read[section].Order(StringComparer.Ordinal),
            SystemdDirectives.Names(section)
                .Where(name => SystemdDirectives.Since(section, name) <= version)
                .Order(StringComparer.Ordinal)));
    }

    private const string Systemd = "/usr/lib/systemd/systemd";

    private static Gen<string> OneOf(IReadOnlyList<string> names) => Gen.Int[0, names.Count - 1].Select(index => names[index]);

    private static string Run(string argument)
    {
        using var process = Process.Start(new ProcessStartInfo(Systemd, argument) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
