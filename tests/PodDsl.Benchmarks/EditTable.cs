using PodDsl.Analyzers;
using PodDsl.Generators;
using PodDsl.TestKit;

namespace PodDsl.Benchmarks;

/// <summary>
/// What each kind of edit costs an editor with a thousand containers, over the same with a generator and an analyzer that do nothing.
/// Both get each edit, in turns, and are compared pair by pair.
/// </summary>
internal static class EditTable
{
    private const int Containers = 1000;
    private const int WarmUp = 3;
    private const int TenHosts = 10;

    /// <summary>More calls than the runtime takes to compile a method for speed.</summary>
    private const int Enough = 60;

    /// <summary>A kind of edit: the file, and its text after so many edits.</summary>
    private static readonly (string Name, int[] Layouts, Func<Project, int, (string Path, string Text)> Edit)[] Kinds =
    [
        ("attribute", [1, 50, Containers], (project, edit) => project.InService($":1\"", $":{edit}\"")),
        ("comment above all", [1, 50, Containers], (project, edit) => project.InService("using PodDsl;", $"// {new string('c', edit % 7)}{edit}\nusing PodDsl;")),
        ("comment in the record", [1, 50], (project, edit) => project.InService("[Network<Backend>]\n[DependsOn<Service499>]", $"// {edit}\n[Network<Backend>]\n[DependsOn<Service499>]")),
        ("value of an [Env] constant", [1, 50], (project, edit) => project.InService("\"service 500\"", $"\"service {edit}\"")),
        ("member of a record", [1, 50], (project, edit) => project.InService("[Env] public const int SERVICE_NUMBER = 500;", $"[Env] public const int SERVICE_NUMBER = 500; private static int Member{edit} => 1;")),
        ("member elsewhere", [1], (_, edit) => ("Other.cs", Homelab.Other.Replace("Number", $"Number{edit}", StringComparison.Ordinal))),
        ("body elsewhere", [1], (_, edit) => ("Other.cs", Homelab.Other.Replace("=> 0", $"=> {edit}", StringComparison.Ordinal))),
        ("rename a record", [1, 50], (project, edit) => project.InService("record Service500", $"record Renamed{edit}")),
        ("add a record", [1], (project, edit) => ($"New{edit}.cs", project.New(edit))),
        ("attribute of what all derive from", [1], (project, edit) => project.Replace("Shared.cs", "300", $"{300 + edit}")),
    ];

    /// <param name="only">How the wanted rows start, with the number of files behind the name; none for all.</param>
    /// <param name="seconds">How long each row takes.</param>
    public static void Print(IReadOnlyList<string> only, int seconds = 3)
    {
        Console.WriteLine("| edit, 1,000 containers, over the floor | files | median ms | fastest ms | generator | compiler | analyzer | CPU ms | MB | floor ms | pairs |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        WarmUpCompiler();
        foreach (var (name, layouts, edit) in Kinds)
        {
            foreach (var perFile in layouts)
            {
                if (only.Count == 0 || only.Any(part => FormattableString.Invariant($"{name} {Containers / perFile}").StartsWith(part, StringComparison.Ordinal)))
                {
                    Row(name, new Project(perFile), edit, TimeSpan.FromSeconds(seconds));
                }
            }
        }
    }

    /// <summary>The same edits of containers on ten hosts, over those of the same containers without hosts, each in a file of its own.</summary>
    public static void PrintHosts(IReadOnlyList<string> only, int seconds = 3)
    {
        Console.WriteLine("| edit, 1,000 containers on 10 hosts, over the same without hosts | median ms | fastest ms | generator | compiler | analyzer | CPU ms | least CPU | MB | without: ms | pairs |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        WarmUpCompiler();
        foreach (var (name, layouts, edit) in Kinds.Append(("attribute of a unit on all hosts", [1], (project, edit) => project.Replace("Everywhere.cs", "v1.9.1", $"v1.9.{edit}"))))
        {
            if (layouts[0] == 1 && (only.Count == 0 || only.Any(part => name.StartsWith(part, StringComparison.Ordinal))))
            {
                var (without, with) = (new Project(1, 0), new Project(1, TenHosts));
                var (floors, differences) = InTurns(new Editor(new UnitGenerator(), new UnitAnalyzer(), TestCompilation.Of(without.Files)), without, new Editor(new UnitGenerator(), new UnitAnalyzer(), TestCompilation.Of(with.Files)), with, edit, TimeSpan.FromSeconds(seconds));
                double Middle(Func<Costs, double> of) => QuickTable.Median([.. differences.Select(of)]);
                Console.WriteLine(FormattableString.Invariant(
                    $"| {name} | {Middle(cost => cost.Ours):0.0} | {differences.Min(cost => cost.Ours):0.0} | {Middle(cost => cost.Generator):0.0} | {Middle(cost => cost.Compiler):0.0} | {Middle(cost => cost.Analyzer):0.0} | {Middle(cost => cost.Processor):0} | {differences.Min(cost => cost.Processor):0} | {Middle(cost => cost.Megabytes):0.00} | {QuickTable.Median([.. floors.Select(cost => cost.Ours)]):0.0} | {differences.Count} |"));
            }
        }
    }

    /// <summary>An editor has run for a while when somebody types: everything is compiled, and compiled again for speed.</summary>
    private static void WarmUpCompiler()
    {
        var (_, _, edit) = Kinds[0];
        var project = new Project(perFile: 1);
        var editor = new Editor(new UnitGenerator(), new UnitAnalyzer(), TestCompilation.Of(project.Files));
        for (var number = 2; number < Enough; number++)
        {
            var (path, text) = edit(project, number);
            editor.Type(path, text);
        }
    }

    private static void Row(string name, Project project, Func<Project, int, (string Path, string Text)> edit, TimeSpan time)
    {
        var floor = new Editor(new EmptyGenerator(), new EmptyAnalyzer(), TestCompilation.Of(project.Files));
        var ours = new Editor(new UnitGenerator(), new UnitAnalyzer(), TestCompilation.Of(project.Files));
        var (floors, differences) = InTurns(floor, project, ours, project, edit, time);

        double Middle(Func<Costs, double> of) => QuickTable.Median([.. differences.Select(of)]);
        Console.WriteLine(FormattableString.Invariant(
            $"| {name} | {Containers / project.PerFile} | {Middle(cost => cost.Ours):0.0} | {differences.Min(cost => cost.Ours):0.0} | {Middle(cost => cost.Generator):0.0} | {Middle(cost => cost.Compiler):0.0} | {Middle(cost => cost.Analyzer):0.0} | {Middle(cost => cost.Processor):0} | {Middle(cost => cost.Megabytes):0.0} | {QuickTable.Median([.. floors.Select(cost => cost.Total)]):0.0} | {differences.Count} |"));
    }

    /// <summary>What an editor needs for each edit, and what another one needs more for the same.</summary>
    private static (List<Costs> Floors, List<Costs> Differences) InTurns(
        Editor floor, Project ofFloor, Editor ours, Project ofOurs, Func<Project, int, (string Path, string Text)> edit, TimeSpan time)
    {
        var floors = new List<Costs>();
        var differences = new List<Costs>();
        var total = System.Diagnostics.Stopwatch.StartNew();
        for (var number = 2; total.Elapsed < time || differences.Count < 5; number++)
        {
            var isFloorFirst = number % 2 == 0;
            var first = isFloorFirst ? Type(floor, ofFloor) : Type(ours, ofOurs);
            var second = isFloorFirst ? Type(ours, ofOurs) : Type(floor, ofFloor);
            if (number - 2 == WarmUp)
            {
                total.Restart();
            }

            if (number - 2 >= WarmUp)
            {
                var (empty, full) = isFloorFirst ? (first, second) : (second, first);
                floors.Add(empty);
                differences.Add(full - empty);
            }

            Costs Type(Editor editor, Project project)
            {
                var (path, text) = edit(project, number);
                return editor.Type(path, text);
            }
        }

        return (floors, differences);
    }

    /// <summary>The containers, so many in a file; or, each in its own, on so many hosts.</summary>
    private sealed class Project(int perFile, int? hosts = null)
    {
        private readonly Dictionary<string, string> _files = (hosts is { } several ? Homelab.FilesOn(several, Containers) : perFile == 1 ? Homelab.Files(Containers) : Homelab.Files(Containers, perFile)).ToDictionary(file => file.Path, file => file.Text);

        /// <summary>A file with another part.</summary>
        public (string Path, string Text) Replace(string path, string part, string other) => (path, _files[path].Replace(part, other, StringComparison.Ordinal));

        public int PerFile => perFile;

        public IEnumerable<(string Path, string Text)> Files => _files.Select(file => (file.Key, file.Value));

        /// <summary>The text of a container more.</summary>
        public string New(int number) => Homelab.Container(Containers + number, "1", hosts ?? 0);

        /// <summary>The file of one container in the midst, after an edit of it.</summary>
        public (string Path, string Text) InService(string part, string other)
        {
            var path = perFile == 1 ? "Service500.cs" : $"Services{500 / perFile}.cs";
            var text = _files[path];
            var at = text.IndexOf(part, part.StartsWith("using", StringComparison.Ordinal) ? 0 : Math.Max(0, text.IndexOf("service500:", StringComparison.Ordinal)), StringComparison.Ordinal);
            return at < 0 ? throw new InvalidOperationException($"{path} has no '{part}'.") : (path, text[..at] + other + text[(at + part.Length)..]);
        }
    }
}
