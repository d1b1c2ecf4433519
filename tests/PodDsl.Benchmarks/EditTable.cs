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
        ("add a record", [1], (_, edit) => ($"New{edit}.cs", Homelab.Container(Containers + edit, "1"))),
        ("attribute of what all derive from", [1], (_, edit) => ("Shared.cs", Homelab.Shared.Replace("300", $"{300 + edit}", StringComparison.Ordinal))),
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
        var floors = new List<Costs>();
        var differences = new List<Costs>();
        var total = System.Diagnostics.Stopwatch.StartNew();
        for (var number = 2; total.Elapsed < time || differences.Count < 5; number++)
        {
            var (path, text) = edit(project, number);
            var first = (number % 2 == 0 ? floor : ours).Type(path, text);
            var second = (number % 2 == 0 ? ours : floor).Type(path, text);
            if (number - 2 == WarmUp)
            {
                total.Restart();
            }

            if (number - 2 >= WarmUp)
            {
                var (empty, full) = number % 2 == 0 ? (first, second) : (second, first);
                floors.Add(empty);
                differences.Add(full - empty);
            }
        }

        double Middle(Func<Costs, double> of) => QuickTable.Median([.. differences.Select(of)]);
        Console.WriteLine(FormattableString.Invariant(
            $"| {name} | {Containers / project.PerFile} | {Middle(cost => cost.Ours):0.0} | {differences.Min(cost => cost.Ours):0.0} | {Middle(cost => cost.Generator):0.0} | {Middle(cost => cost.Compiler):0.0} | {Middle(cost => cost.Analyzer):0.0} | {Middle(cost => cost.Processor):0} | {Middle(cost => cost.Megabytes):0.0} | {QuickTable.Median([.. floors.Select(cost => cost.Total)]):0.0} | {differences.Count} |"));
    }

    /// <summary>The containers, so many in a file.</summary>
    private sealed class Project(int perFile)
    {
        private readonly Dictionary<string, string> _files = (perFile == 1 ? Homelab.Files(Containers) : Homelab.Files(Containers, perFile)).ToDictionary(file => file.Path, file => file.Text);

        public int PerFile => perFile;

        public IEnumerable<(string Path, string Text)> Files => _files.Select(file => (file.Key, file.Value));

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
