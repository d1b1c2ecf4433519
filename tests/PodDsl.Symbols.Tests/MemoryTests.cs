using Microsoft.CodeAnalysis.CSharp;
using static PodDsl.Symbols.Tests.Readings;

namespace PodDsl.Symbols.Tests;

/// <summary>The memory from one compilation to the next never differs from a fresh reading.</summary>
public sealed class MemoryTests(ITestOutputHelper output)
{
    private const int EditsPerRound = 12;

    private static readonly (string Path, string Text)[] Files =
    [
        ("Shared.cs",
            """
            using PodDsl;
            namespace Home;
            public static class Values { public const string Tag = "1"; public const int Port = 80; }
            [Restart(RestartPolicy.OnFailure), Label("a", "b")] public interface IService;
            [Label("base", Values.Tag), UidMap(0, 200000, 5000)] public abstract record Site : Container, IService;
            """),
        ("Backend.cs", "using PodDsl; namespace Home; [Subnet(\"10.89.1.0/24\")] public partial record Backend : Network;"),
        ("Db.cs", "using PodDsl; namespace Home; [Image(\"docker.io/library/db:\" + Values.Tag), Network<Backend>(IP = \"10.89.1.2\")] public partial record Db : Site;"),
        ("Web.cs",
            """
            using PodDsl;
            namespace Home;
            [Image("docker.io/library/web:1"), Network<Backend>, DependsOn<Db>, AddHost<Db>, Publish(Values.Port, HostPort = 8080)]
            public partial record Web : Site
            {
                [Env] public const string TAG = Values.Tag;
            }
            """),
        ("Names.cs",
            """
            using PodDsl;
            namespace Home;
            public static class Names { public const string Db = "tcp://" + Home.Db.UnitName + Backend.NetworkName; }
            [Image("docker.io/library/proxy:1"), HostName(Names.Db), UnitName(Backend.UnitName + "-proxy")]
            public partial record Proxy : Container { [Env] public const string DB = $"{Db.ContainerName}:{UnitName}"; }
            """),
        ("More.cs", "namespace Home; public partial record Web { }"),
        ("Other.cs", "namespace Home; public static class Other { public static int Number => 1; }"),
        ("Chain.cs",
            """
            using static Home.Deep;
            namespace Home;
            public class Lower { public const string Word = "lower"; }
            public class Middle : Lower;
            public class Upper : Middle { public const string Joined = Word + Depth; public enum Level { Low, High } }
            """),
        ("Deep.cs", "namespace Home; public static class Deep { public const string Depth = \"-\" + Deeper.Depth; } public static class Deeper { public const string Depth = \"5\"; }"),
        ("Cache.cs",
            """
            using PodDsl;
            namespace Home;
            [Image("docker.io/library/cache:" + Upper.Joined), Label("level", Upper.Word + nameof(Upper.Level.High)), StopTimeout((int)Upper.Level.High)]
            public partial record Cache : Container { public const string Name = "cache"; [Env] public const string WHO = Name + Upper.Word; }
            """),
        ("Many.cs",
            """
            using PodDsl;
            namespace Home;
            #pragma warning disable POD6001 // It floats.
            /// <summary>The first of many.</summary>
            [Image("docker.io/library/one"), HostName(Outer.Word), Label("level", "a\0")]
            public partial record One : Container { private const int Port = 81; [Env] public const string PORT = "81"; }
            #pragma warning restore POD6001
            [Image("docker.io/library/two"), DependsOn<One>, Publish(80, HostPort = 8080)] public partial record Two : Container;
            public static partial class Outer
            {
                public const string Word = "outer";
                private static class Inner { public const string Word = "inner"; }
                [Image("docker.io/library/three:" + Inner.Word), HostName(Word), Publish(80, HostPort = 8080)] public partial record Three : Container;
                [Image("docker.io/library/four")] private partial record Four : Container { [Env] public const string WORD = Inner.Word; }
            }
            """),
    ];

    /// <summary>A part and its replacement in an edit, in both directions.</summary>
    private static readonly (string Path, string Part, string Other)[] Edits =
    [
        ("Shared.cs", "Tag = \"1\"", "Tag = \"2\""),
        ("Shared.cs", "Port = 80", "Port = 70000"),
        ("Shared.cs", "Label(\"a\", \"b\")", "Label(\"a\", \"c\"), HostName(\"h\")"),
        ("Shared.cs", "UidMap(0, 200000, 5000)", "UidMap(0, 200000, 70000)"),
        ("Shared.cs", "RestartPolicy.OnFailure", "RestartPolicy.Always"),
        ("Shared.cs", "[Restart", "[StopTimeout(5), ReadOnly, Restart"),
        ("Shared.cs", "[Restart", "[Network<Backend>(IP = \"10.89.1.9\"), Restart"),
        ("Shared.cs", "[Restart", "[Publish(81, HostPort = 8181), Restart"),
        ("Shared.cs", "[Restart", "[Restart("),
        ("Shared.cs", "[Label(\"base\"", "[DependsOn<Cache>, Label(\"base\""),
        ("Shared.cs", "[Label(\"base\"", "[After<Proxy>, Label(\"base\" + nameof(Values)"),
        ("Shared.cs", "[Label(\"base\"", "[ContainerName(\"all\"), Label(\"base\""),
        ("Shared.cs", "[Label(\"base\"", "[ReadOnly, ReadOnly, Label(\"base\""),
        ("Shared.cs", "interface IService;", "interface IService { [Env] const string SHARED = \"1\"; }"),
        ("Shared.cs", "using PodDsl;", "using PodDsl; using StopTimeout = PodDsl.HostNameAttribute;"),
        ("More.cs", "namespace Home;", "namespace Home; [PodDsl.Label(\"more\", \"1\")] public abstract partial record Site;"),
        ("Shared.cs", "abstract record Site", "abstract partial record Site"),
        ("Db.cs", "[Image", "[ReadOnly, StopTimeout(7), Image"),
        ("Db.cs", "[Image", "[Publish(82), Image"),
        ("Shared.cs", "abstract record Site : Container", "abstract record Site : Pod"),
        ("Shared.cs", "using PodDsl;", "using PodDsl; global using Network = System.String;"),
        ("Backend.cs", "[Subnet", "[NetworkName(\"back\"), UnitName(\"end\"), Subnet"),
        ("Backend.cs", ": Network;", ": Volume;"),
        ("Db.cs", "10.89.1.2", "10.89.1.3"),
        ("Db.cs", "[Image", "[ContainerName(\"database\"), Image"),
        ("Db.cs", "partial record Db", "abstract partial record Db"),
        ("Db.cs", ": Site;", ": Site"),
        ("Db.cs", "[Image", "[UnitName(\"store\"), Image"),
        ("Db.cs", "[Image", "[UnitName(Proxy.UnitName), Image"),
        ("Names.cs", "\"tcp://\"", "\"udp://\""),
        ("Names.cs", "Backend.UnitName", "Proxy.UnitName"),
        ("Names.cs", "$\"{Db.ContainerName}:{UnitName}\"", "Names.Db"),
        ("Db.cs", "[Image(", "[Image("),
        ("Web.cs", "web:1", "web:2"),
        ("Web.cs", "DependsOn<Db>", "DependsOn<Missing>"),
        ("Web.cs", "const string TAG", "static string TAG"),
        ("Web.cs", "Publish(", "Publish(\""),
        ("More.cs", "partial record Web { }", "[PodDsl.HostName(\"more\")] partial record Web { }"),
        ("More.cs", "partial record Web { }", "class ImageAttribute(string name) : System.Attribute { }"),
        ("Other.cs", "=> 1", "=> 2"),
        ("Other.cs", "static class Other { ", "static class Other { public const string Tag = \"9\"; public static string Db => \"\"; "),
        ("Other.cs", "namespace Home; ", "namespace Home; class Restart(int policy) : System.Attribute { } "),
        ("Other.cs", "public static class Other", "public static class Values2"),
        ("Other.cs", "namespace Home; ", "global using static Home.Upper; namespace Home; "),
        ("More.cs", "namespace Home;", "namespace Home; public partial interface IService;"),
        ("Shared.cs", "interface IService", "partial interface IService"),
        ("More.cs", "namespace Home;", "namespace Home; public class Values;"),
        ("Chain.cs", "Word = \"lower\"", "Word = \"LOWER\""),
        ("Chain.cs", "class Middle : Lower;", "class Middle : Lower { public new const string Word = \"middle\"; }"),
        ("Chain.cs", "using static Home.Deep;", "using static Home.Deeper;"),
        ("Chain.cs", "{ Low, High }", "{ Low = 4, High }"),
        ("Chain.cs", "class Upper : Middle", "class Upper : Missing"),
        ("Deep.cs", "\"5\"", "\"6\""),
        ("Deep.cs", "\"-\" + Deeper.Depth", "\"-\""),
        ("Deep.cs", "class Deeper", "class Hidden"),
        ("Cache.cs", "Name = \"cache\"", "Name = \"store\""),
        ("Cache.cs", ": Container {", ": Container { private const string Upper = \"\"; "),
        ("Other.cs", "static int Number", "static int Count"),
        ("Shared.cs", "namespace Home;", "namespace Home; // Shared."),
        ("Db.cs", "using PodDsl;", "using PodDsl;\n"),
        ("Names.cs", "[Image", "// The proxy.\n[Image"),
        ("Web.cs", "using PodDsl;", "// The web.\nusing PodDsl;"),
        ("Many.cs", "using PodDsl;", "// Many.\n\nusing PodDsl;"),
        ("Many.cs", "The first of many", "The very first of many"),
        ("Many.cs", "disable POD6001 // It floats.", "disable POD6001 // It has to float."),
        ("Many.cs", "disable POD6001", "disable POD6002"),
        ("Many.cs", "restore POD6001", "restore POD6003"),
        ("Many.cs", "HostName(Outer.Word)", "\n  HostName(Outer.Word)"),
        ("Many.cs", "Port = 81", "Port = 810"),
        ("Many.cs", "PORT = \"81\"", "PORT = \"82\""),
        ("Many.cs", "Word = \"outer\"", "Word = \"OUTER\""),
        ("Many.cs", "Word = \"inner\"", "Word = \"INNER\""),
        ("Many.cs", "record Two : Container;", "record Two : Container; public partial record Zero : Container;"),
        ("Many.cs", "record Two :", "record Renamed :"),
        ("Many.cs", "DependsOn<One>, ", "DependsOn<One>, , "),
        ("Many.cs", "record Two : Container;", "record Two : Container; public partial record Two;"),
        ("Many.cs", "public static partial class Outer", "public static class Outer"),
        ("Many.cs", "public static partial class Outer", "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"PodDsl\", \"POD6001\")] public static partial class Outer"),
        ("More.cs", "namespace Home;", "namespace Home; [System.Diagnostics.CodeAnalysis.SuppressMessage(\"PodDsl\", \"POD7004\")] public static partial class Outer;"),
        ("More.cs", "namespace Home;", "namespace Home; public static partial class Outer { private const string Inner = \"\"; }"),
        ("Other.cs", "namespace Home;", "namespace Elsewhere;"),
    ];

    [Fact]
    public void A_chain_of_edits_gives_what_a_fresh_compilation_gives() => AssertChains(static (random, run, compilation, path, text) =>
    {
        var tree = compilation.TreeOf(path);
        compilation = random.Next(2) == 0 ? compilation.With(path, text) : compilation.ReplaceSyntaxTree(tree, tree.Edit(text));
        return (run.Then(compilation), compilation);
    });

    /// <summary>Nothing of a build is there any more in the next one, but what is known of the project.</summary>
    [Fact]
    public void A_chain_of_builds_gives_what_a_fresh_compilation_gives() => AssertChains(static (random, _, compilation, path, text) =>
    {
        compilation = compilation.With(path, text).ReadAgain();
        if (random.Next(3) == 0)
        {
            GC.Collect();
        }

        return (GeneratorRun.WithoutSteps(compilation, GeneratorRun.BothFormats), compilation);
    });

    private void AssertChains(Func<Random, GeneratorRun, CSharpCompilation, string, string, (GeneratorRun Run, CSharpCompilation Compilation)> next)
    {
        var seed = Environment.GetEnvironmentVariable("POD_SEED") is { Length: > 0 } given
            ? int.Parse(given, System.Globalization.CultureInfo.InvariantCulture)
            : Environment.TickCount;
        output.WriteLine($"POD_SEED={seed}");
        var random = new Random(seed);
        for (var rounds = TestExtent.Of(25, 2); rounds > 0; rounds--)
        {
            var texts = Files.ToDictionary(file => file.Path, file => file.Text);
            var compilation = Fresh(texts);
            var run = GeneratorRun.WithoutSteps(compilation, GeneratorRun.BothFormats);
            for (var step = 0; step < EditsPerRound; step++)
            {
                var (path, part, other) = Edits[random.Next(Edits.Length)];
                var isDone = texts[path].Contains(other, StringComparison.Ordinal);
                var text = isDone
                    ? texts[path].Replace(other, part, StringComparison.Ordinal)
                    : texts[path].Replace(part, other, StringComparison.Ordinal);
                if (text == texts[path])
                {
                    continue;
                }

                texts[path] = text;
                (run, compilation) = next(random, run, compilation, path, text);
                var fresh = Fresh(texts);

                Assert.Equal(GeneratorRun.WithoutSteps(fresh, GeneratorRun.BothFormats).Units, run.Units);
                var (expected, actual) = (Graph(fresh), Graph(compilation));
                Assert.Equal(expected.Units.Units, actual.Units.Units);
                Assert.Equal(expected.Units.Units.SelectMany(expected.FindingsOf), actual.Units.Units.SelectMany(actual.FindingsOf));
                Assert.Equal(Places(expected), Places(actual));
            }
        }
    }

    /// <summary>What is kept belongs to a project, so nothing is known of one by another name.</summary>
    private static CSharpCompilation Fresh(Dictionary<string, string> texts) =>
        TestCompilation.Of(Files.Select(file => (file.Path, texts[file.Path]))).WithAssemblyName("Fresh" + Guid.NewGuid());

    /// <summary>Where in the files everything is, which moves while units stay the same.</summary>
    private static IEnumerable<string> Places(UnitGraph graph) => graph.Units.Units
        .SelectMany(unit => unit.Settings.Select(setting => setting.Source)
            .Concat([unit.Source, unit.NameSource])
            .Concat(graph.FindingsOf(unit).SelectMany(finding => finding.AdditionalSources.Prepend(finding.Source))))
        .Select(place => graph.Trees.Find(place)?.ToString() ?? "");
}
