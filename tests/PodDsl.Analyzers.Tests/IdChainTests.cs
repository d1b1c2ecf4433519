using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PodDsl.Analyzers.Tests.Support;
using PodDsl.CodeFixes;
using PodDsl.Core.Findings;
using PodDsl.TestKit;

namespace PodDsl.Analyzers.Tests;

/// <summary>
/// Whatever is inserted, renamed, deleted or moved to another host, with the fixes that an editor offers: the ids of all others stay, and no
/// two containers of a host have the same.
/// </summary>
public sealed partial class IdChainTests(ITestOutputHelper output)
{
    private const int StepsPerRound = 15;

    private const string Hosts = """
        using PodDsl;
        namespace Home;
        public record Attic : Host;
        [IdPool(1_000_000)] public record Cellar : Host;
        [IdPool(2_000_000, BlockSize = 5_000), PodmanVersion("4.3"), Formats(UnitFileFormat.Service)] public record Pi : Host;

        """;

    private static readonly string[] Places =
    [
        "RunsOn<Attic>", "RunsOn<Attic>", "RunsOn<Cellar>", "RunsOn<Cellar>", "RunsOn<Pi>", "RunsOn<Attic>, RunsOn<Cellar>", "RunsOn<Attic>, RunsOn<Cellar>, RunsOn<Pi>",
        "RunsOn<Attic>(User = \"media\")", "RunsOn<Cellar>(User = \"media\")",
    ];

    [Fact]
    public async Task Nothing_that_a_person_does_moves_the_ids_of_another_unit()
    {
        var seed = DamagedPrograms.Seed();
        output.WriteLine($"POD_SEED={seed}");
        var random = new Random(seed);
        for (var rounds = TestExtent.Of(3, 1); rounds > 0; rounds--)
        {
            using var editor = new Home();
            var history = new List<string>();
            var before = new Dictionary<string, string>();
            for (var step = 0; step < StepsPerRound; step++)
            {
                history.Add(await editor.EditAsync(random, step));
                await editor.MendAsync(random);
                var after = editor.Maps();
                var told = $"POD_SEED={seed}, after:\n{string.Join('\n', history)}\n";

                // A unit that is new on a host has no ids of before.
                Assert.True(
                    before.All(known => !after.TryGetValue(known.Key, out var now) || now == known.Value),
                    told + string.Join('\n', before.Where(known => after.TryGetValue(known.Key, out var now) && now != known.Value).Select(known => $"{known.Key}: {known.Value} became {after[known.Key]}")));
                Assert.True(Overlaps(after).FirstOrDefault() is not { } overlap, told + Overlaps(after).FirstOrDefault());
                Assert.All(after.Values, map => Assert.NotEqual("", map));
                before = after;
            }
        }
    }

    /// <summary>Pairs of units of one systemd that have an id in common.</summary>
    private static IEnumerable<string> Overlaps(Dictionary<string, string> maps)
    {
        foreach (var systemd in maps.GroupBy(unit => unit.Key[..unit.Key.LastIndexOf(' ')]))
        {
            foreach (var side in (string[])["UID", "GID"])
            {
                var ranges = systemd
                    .SelectMany(unit => Range().Matches(unit.Value).Where(range => range.Groups["side"].Value == side).Select(range => (
                        unit.Key,
                        Start: long.Parse(range.Groups["host"].Value, CultureInfo.InvariantCulture),
                        Size: long.Parse(range.Groups["size"].Value, CultureInfo.InvariantCulture))))
                    .OrderBy(range => range.Start)
                    .ToList();
                foreach (var (one, other) in ranges.Zip(ranges.Skip(1)))
                {
                    if (one.Start + one.Size > other.Start)
                    {
                        yield return $"{one.Key} and {other.Key} share {side} {other.Start}.";
                    }
                }
            }
        }
    }

    [GeneratedRegex(@"(?<side>[UG]ID)=\d+:(?<host>\d+):(?<size>\d+)")]
    private static partial Regex Range();

    /// <summary>A project in an editor, with a file for each record.</summary>
    private sealed class Home : IDisposable
    {
        private readonly AdhocWorkspace _workspace = new();
        private readonly ProjectId _project;
        private readonly Dictionary<string, string> _identities = [];
        private Solution _solution;
        private GeneratorRun? _run;

        public Home()
        {
            var project = _workspace.AddProject("Home" + Guid.NewGuid().ToString("N"), LanguageNames.CSharp)
                .WithMetadataReferences(TestReferences.All)
                .WithParseOptions(CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp13))
                .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            _project = project.Id;
            _solution = project.AddDocument("Hosts.cs", Hosts, filePath: "/home/Hosts.cs").Project.Solution;
        }

        public void Dispose() => _workspace.Dispose();

        private Project Project => _solution.GetProject(_project)!;

        /// <summary>Does something at random, and says what.</summary>
        public async Task<string> EditAsync(Random random, int step)
        {
            var names = _identities.Keys.Order(StringComparer.Ordinal).ToList();
            var name = names.Count == 0 ? null : names[random.Next(names.Count)];
            switch (random.Next(7))
            {
                case 0 when name is not null:
                    var other = $"Renamed{step}";
                    await ReplaceAsync(name, $" {name} ", $" {other} ");
                    _identities[other] = _identities[name];
                    _identities.Remove(name);
                    _solution = _solution.WithDocumentName(Document(name).Id, other + ".cs");
                    return $"{name} was renamed to {other}";
                case 1 when name is not null:
                    await RetireAsync(name);
                    return $"{name} was removed";
                case 2 or 3 when name is not null:
                    var place = Places[random.Next(Places.Length)];
                    await ReplaceAsync(name, RunsOn().Match((await Document(name).GetTextAsync()).ToString()).Value, place);
                    return $"{name} was moved to {place}";
                default:
                    var added = Enumerable.Range(0, random.Next(1, 4)).Select(index => $"Unit{step}At{index}").ToList();
                    foreach (var unit in added)
                    {
                        var kind = random.Next(4) == 0 ? "" : "Image(\"docker.io/library/x:1\"), ";
                        _solution = Project.AddDocument(
                            unit + ".cs",
                            $"using PodDsl;\nnamespace Home;\n[{kind}IdBlock, {Places[random.Next(Places.Length)]}]\npublic partial record {unit} : {(kind.Length == 0 ? "Pod" : "Container")};\n",
                            filePath: $"/home/{unit}.cs").Project.Solution;
                        _identities.Add(unit, unit);
                    }

                    return $"{string.Join(", ", added)} came";
            }
        }

        /// <summary>Applies the fixes of the rules on id blocks, one by one or all at once, until nothing is left to mend.</summary>
        public async Task MendAsync(Random random)
        {
            var findings = await FindingsAsync();
            for (var round = 0; findings.Count > 0; round++)
            {
                Assert.True(round < 20, string.Join('\n', findings));
                Assert.All(findings, finding => Assert.Equal("POD1024", finding.Id));
                var finding = findings[random.Next(findings.Count)];
                var actions = new List<CodeAction>();
                var provider = new UnitCodeFixProvider();
                var document = _solution.GetDocument(finding.Location.SourceTree)!;
                await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), default));
                var action = Assert.Single(actions, action => action.EquivalenceKey == FixKinds.NumberIdBlock.Key);
                if (random.Next(2) == 0)
                {
                    action = await provider.GetFixAllProvider().GetFixAsync(new FixAllContext(
                        document, provider, FixAllScope.Project, action.EquivalenceKey!, ["POD1024"], new Diagnostics(findings), default));
                }

                _solution = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action!.GetOperationsAsync(default))).ChangedSolution;
                findings = await FindingsAsync();
            }
        }

        /// <summary>The lines with the maps of each unit on each host, by the name that its record had at first.</summary>
        public Dictionary<string, string> Maps()
        {
            var compilation = (CSharpCompilation)Project.GetCompilationAsync().GetAwaiter().GetResult()!;
            _run = _run is null ? GeneratorRun.WithoutSteps(compilation, ("_PodDslFormats", "quadlet")) : _run.Then(compilation);
            return _run.Units.ToDictionary(
                unit => $"{Path.GetDirectoryName(unit.Key)} {_identities[Author().Match(unit.Value).Groups["name"].Value]}",
                unit => string.Join(' ', Map().Matches(unit.Value).Select(map => $"{map.Groups["side"].Value.ToUpperInvariant()}={map.Groups["map"].Value}")));
        }

        private Document Document(string name) => Project.Documents.Single(document => document.Name == name + ".cs");

        private async Task ReplaceAsync(string name, string part, string other)
        {
            var document = Document(name);
            var text = (await document.GetTextAsync()).ToString();
            Assert.Contains(part, text, StringComparison.Ordinal);
            _solution = _solution.WithDocumentText(document.Id, SourceText.From(text.Replace(part, other, StringComparison.Ordinal)));
        }

        private async Task RetireAsync(string name)
        {
            var document = Document(name);
            var actions = new List<CodeAction>();
            var at = (await document.GetTextAsync()).ToString().IndexOf(name, StringComparison.Ordinal);
            await new RetireBlockRefactoringProvider().ComputeRefactoringsAsync(new CodeRefactoringContext(document, new TextSpan(at, 0), actions.Add, default));
            _solution = Assert.IsType<ApplyChangesOperation>(Assert.Single(await Assert.Single(actions).GetOperationsAsync(default))).ChangedSolution;
            _identities.Remove(name);
        }

        /// <summary>What the rules on ids say.</summary>
        private async Task<List<Diagnostic>> FindingsAsync() =>
        [
            .. (await Analysis.RunAllAsync((await Project.GetCompilationAsync())!, null, ("_PodDslFormats", "quadlet")))
                .Where(finding => finding.Id.StartsWith("POD10", StringComparison.Ordinal) || finding.Severity == DiagnosticSeverity.Error),
        ];

        private sealed class Diagnostics(IReadOnlyList<Diagnostic> findings) : FixAllContext.DiagnosticProvider
        {
            public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(findings);

            public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
                Task.FromResult(findings.Where(finding => finding.Location.SourceTree?.FilePath == document.FilePath));

            public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
        }
    }

    [GeneratedRegex(@"RunsOn<[^\]]*")]
    private static partial Regex RunsOn();

    [GeneratedRegex(@"^# Written by PodDsl from Home\.(?<name>\w+)\.")]
    private static partial Regex Author();

    [GeneratedRegex(@"(--)?(?<side>[UGug][IDid]{2})[Mm]ap[= ](?<map>\d+:\d+:\d+)")]
    private static partial Regex Map();
}
