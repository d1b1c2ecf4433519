using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Values;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>What the real systemd ignores, line by line: what POD5013 and POD5014 say of directives and their values.</summary>
public sealed partial class IgnoredDirectiveTests : IDisposable
{
    /// <summary>A value that each grammar takes, and one that it ignores; words are those of the directive.</summary>
    private static readonly Dictionary<DirectiveGrammar, (string Taken, string Ignored)> Samples = new()
    {
        [DirectiveGrammar.Boolean] = ("yes", "enabled"),
        [DirectiveGrammar.Words] = ("", "nonsense"),
        [DirectiveGrammar.BooleanOrWords] = ("yes", "nonsense"),
        [DirectiveGrammar.TimeSpan] = ("5s", "5 parsecs"),
        [DirectiveGrammar.Calendar] = ("daily", "dayly"),
        [DirectiveGrammar.Memory] = ("512M", "512m"),
        [DirectiveGrammar.MemoryLimit] = ("512M", "512m"),
        [DirectiveGrammar.Tasks] = ("10%", "max"),
        [DirectiveGrammar.ProcessorTime] = ("150%", "1.5"),
        [DirectiveGrammar.Percentage] = ("50%", "0.5"),
        [DirectiveGrammar.Weight] = ("100", "0"),
        [DirectiveGrammar.ProcessorWeight] = ("100", "0"),
        [DirectiveGrammar.Signal] = ("SIGINT", "sigint"),
        [DirectiveGrammar.Number] = ("3", "three"),
        [DirectiveGrammar.Niceness] = ("5", "50"),
        [DirectiveGrammar.OutOfMemoryScore] = ("500", "5000"),
        [DirectiveGrammar.Mode] = ("0755", "rwx"),
        [DirectiveGrammar.CountLimit] = ("1:2", "unlimited"),
        [DirectiveGrammar.SizeLimit] = ("64M", "64m"),
        [DirectiveGrammar.Output] = ("journal", "/x"),
        [DirectiveGrammar.ExitStatuses] = ("143 SIGTERM", "143,130"),
        [DirectiveGrammar.Assignments] = ("A=b", "A"),
        [DirectiveGrammar.OptionalFile] = ("-/a", "a"),
        [DirectiveGrammar.ConditionPath] = ("!/a", "a"),
        [DirectiveGrammar.Paths] = ("/a /b", "a"),
        [DirectiveGrammar.OptionalPaths] = ("-/a", "a"),
        [DirectiveGrammar.Folders] = ("a", "/a"),
        [DirectiveGrammar.Slice] = ("a.slice", "a.service"),
    };

    private static readonly DataTable Table = DataTable.Read("directive-values.tsv");

    private readonly string _folder = Directory.CreateTempSubdirectory("poddsl-ignored-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task Systemd_ignores_the_same_values(Suite suite)
    {
        var version = await VersionAsync(suite);
        var lines = Table.Rows
            .Where(row => Table[row, "verdict"] != "unsure")
            .Select(row => new Line(Table[row, "section"], Table[row, "directive"], Table[row, "value"], Table[row, "verdict"] == "ignored"))
            .Where(line => SystemdDirectives.Since(line.Section, line.Name) <= version)
            .ToList();
        Assert.Empty(await DifferencesAsync(suite, lines));
    }

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task Every_directive_is_read_by_its_grammar(Suite suite)
    {
        var version = await VersionAsync(suite);
        var lines = new List<Line>();
        foreach (var section in new[] { "Unit", "Service", "Socket", "Timer" })
        {
            // A socket has no processes of its own to end.
            foreach (var name in SystemdDirectives.Names(section).Where(name => SystemdDirectives.Since(section, name) <= version
                && !(section == "Socket" && name.StartsWith("ManagedOOM", StringComparison.Ordinal))))
            {
                if (SystemdDirectives.GrammarOf(section, name) is var (grammar, words))
                {
                    var (taken, ignored) = Samples[grammar];
                    lines.Add(new Line(section, name, grammar == DirectiveGrammar.Words ? words[0] : taken, false));
                    lines.Add(new Line(section, name, ignored, true));
                }
            }
        }

        Assert.True(lines.Count > 250);
        Assert.Empty(await DifferencesAsync(suite, lines));
    }

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task No_random_value_that_systemd_takes_counts_as_ignored(Suite suite)
    {
        var version = await VersionAsync(suite);
        var random = new Random(int.TryParse(Environment.GetEnvironmentVariable("POD_SEED"), out var seed) ? seed : 1);
        var rows = Table.Rows.Where(row => SystemdDirectives.Since(Table[row, "section"], Table[row, "directive"]) <= version).ToList();
        var lines = new List<Line>();
        for (var left = TestExtent.Of(20_000, 2_000); left > 0; left--)
        {
            var row = rows[random.Next(rows.Count)];
            var (section, name) = (Table[row, "section"], Table[row, "directive"]);
            var value = Damage(Table[row, "value"], Table[rows[random.Next(rows.Count)], "value"], random).Trim();
            var (grammar, words) = SystemdDirectives.GrammarOf(section, name)!;
            if (value.Length > 0 && !value.EndsWith('\\') && DirectiveSyntax.IsIgnored(grammar, words, value) && (DirectiveSyntax.IsPlain(grammar) || !value.Contains('%', StringComparison.Ordinal)))
            {
                lines.Add(new Line(section, name, value, true));
            }
        }

        Assert.True(lines.Count > 200);
        Assert.Empty(await DifferencesAsync(suite, lines));
    }

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task Systemd_ignores_every_name_that_a_section_does_not_have(Suite suite)
    {
        string[] sections = ["Unit", "Service", "Install"];
        var names = SystemdDirectives.SectionNames.SelectMany(SystemdDirectives.Names)
            .Concat(Options.All.Where(row => row.Section == Section.Kind && row.IsQuadletKey).Select(row => row.Name))
            .Concat(["Descripton", "RestartSecs", "WantBy", "restart"])
            .Distinct();
        var lines = names.SelectMany(name => sections.Where(section => !SystemdDirectives.Exists(section, name)).Select(section => new Line(section, name, "x", true)))
            .Where(line => line.Section != "Install") // systemctl reads that, without a word
            .ToList();
        Assert.True(lines.Count > 800);
        Assert.Empty(await DifferencesAsync(suite, lines));
    }

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task Systemd_ignores_sections_that_a_service_does_not_have(Suite suite)
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "sample.service"),
            "[unit]\nAfter=a.service\n[Timer]\nOnCalendar=daily\n[Container]\nPublishPort=80\n[X-Notes]\nA=1\n[Service]\nExecStart=/bin/true\n",
            TestContext.Current.CancellationToken);
        var complaints = await ComplaintsAsync(suite, "sample.service");
        Assert.Equal([1, 3, 5], complaints.Keys.Order());
        Assert.All(complaints.Values, complaint => Assert.Contains("Unknown section", complaint, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task Systemd_no_longer_has_the_directives_of_control_groups_of_version_1(Suite suite)
    {
        string[] lines =
        [
            "MemoryLimit=512M", "CPUShares=512", "StartupCPUShares=512", "BlockIOWeight=100", "StartupBlockIOWeight=100", "BlockIODeviceWeight=/dev/sda 100",
            "BlockIOReadBandwidth=/dev/sda 5M", "BlockIOWriteBandwidth=/dev/sda 5M",
        ];
        var version = await VersionAsync(suite);
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "sample.service"), $"[Service]\nExecStart=/bin/true\n{string.Join('\n', lines)}\n", TestContext.Current.CancellationToken);
        var said = (await SystemdAnalyze.VerifyAsync(suite, _folder, ["sample.service"])).Result.StandardError;
        Assert.All(lines, line => Assert.Equal(
            version >= 262, said.Contains($"option {line.Split('=')[0]}= has been removed and it is ignored", StringComparison.Ordinal)));
    }

    private sealed record Line(string Section, string Name, string Value, bool IsIgnored);

    /// <summary>The lines of which systemd says another thing, in units with nothing else wrong.</summary>
    private async Task<List<string>> DifferencesAsync(Suite suite, IReadOnlyCollection<Line> lines)
    {
        var differences = new List<string>();
        foreach (var group in lines.GroupBy(line => line.Section is "Timer" or "Socket" ? line.Section.ToLowerInvariant() : "service"))
        {
            var text = new StringBuilder(group.Key == "service" ? "[Service]\nExecStart=/bin/true\n" : "");
            var places = new Dictionary<int, Line>();
            var number = group.Key == "service" ? 2 : 0;
            foreach (var line in group)
            {
                // Each line has its section above it, and nothing carries over from the one before.
                text.Append(CultureInfo.InvariantCulture, $"[{line.Section}]\n{line.Name}={line.Value}\n");
                number += 2;
                places.Add(number, line);
            }

            await File.WriteAllTextAsync(Path.Combine(_folder, "sample." + group.Key), text.ToString(), TestContext.Current.CancellationToken);
            var complaints = await ComplaintsAsync(suite, "sample." + group.Key);
            differences.AddRange(places
                .Where(place => complaints.ContainsKey(place.Key) != place.Value.IsIgnored)
                .Select(place => $"[{place.Value.Section}] {place.Value.Name}={place.Value.Value}: {complaints.GetValueOrDefault(place.Key, "taken")}"));
        }

        return differences;
    }

    /// <summary>What systemd says that it ignores, by line.</summary>
    private async Task<Dictionary<int, string>> ComplaintsAsync(Suite suite, string unit)
    {
        var verification = await SystemdAnalyze.VerifyAsync(suite, _folder, [unit]);
        var complaints = new Dictionary<int, string>();
        foreach (var match in Complaint().Matches(verification.Result.StandardError).Where(match => match.Groups[0].Value.StartsWith(unit, StringComparison.Ordinal)))
        {
            if (match.Groups[2].Value.Contains("ignoring", StringComparison.OrdinalIgnoreCase))
            {
                complaints[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)] = match.Groups[2].Value;
            }
        }

        return complaints;
    }

    private async Task<int> VersionAsync(Suite suite)
    {
        await HostRoot.RequireAsync(suite);
        var result = await Command.RunAsync([HostRoot.Script("in-root"), HostRoot.Name(suite), _folder, "systemd-analyze", "--version"]);
        return int.Parse(result.Output.Split(' ')[1], CultureInfo.InvariantCulture);
    }

    private static string Damage(string value, string other, Random random)
    {
        var place = random.Next(value.Length + 1);
        return random.Next(5) switch
        {
            0 => value.Insert(place, other[..random.Next(Math.Min(3, other.Length + 1))]),
            1 => value.Remove(Math.Min(place, value.Length - 1), 1),
            2 => value[..place] + other[Math.Min(place, other.Length)..],
            3 => char.IsLower(value[0]) ? value.ToUpperInvariant() : value.ToLowerInvariant(),
            _ => other,
        };
    }

    [GeneratedRegex(@"sample\.\w+:(\d+): (.*)")]
    private static partial Regex Complaint();
}
