using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PodDsl.Generators.Tests;

/// <summary>Random damage to valid sources.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private static readonly string[] OtherTypes = ["Home.Stays", "Home.Outer", "Home.Outer+Inner", "Home.Backend", "Home.IService"];

    private static readonly (string Path, string Text)[] Files =
    [
        ("Base.cs", "using PodDsl; namespace Home; [Restart(RestartPolicy.OnFailure), Label(\"a\", \"b\")] public interface IService; public partial record Backend : Network;"),
        ("Stays.cs", "using PodDsl; namespace Home; [Image(\"s\"), Network<Backend>, Exec(\"a\", \"b\")] public partial record Stays : Container, IService { [Env] public const string A = \"a\"; }"),
        ("Inner.cs", "using PodDsl; namespace Home { public partial class Outer { [Image(\"n\"), Publish(80)] public partial record Inner : Container; } }"),
        ("Touched.cs",
            """
            using PodDsl;
            namespace Home;

            [Image("docker.io/library/web:1", PullOnStart = true), UnitName("touched"), HostName("web")]
            [UidMap(0, 110000, 4999), UidMap(65534, 114999), GidMap(0, 110000, 4999), GidMap(65534, 114999)]
            [Network<Backend>(IP = "10.0.0.2", Aliases = ["a", "b"]), DependsOn<Second>(Strength = DependencyStrength.Requires)]
            [Publish(80, HostPort = 8080, Protocol = PortProtocol.Udp), Volume("/a", "/b", Relabel = Relabel.Private)]
            [Mount(MountType.Bind, "/c", Source = "/d"), Secret("s", Type = SecretType.Env), Exec("x", "y"), Notify(NotifyMode.Healthy)]
            [Directive("Service", "Nice", "5"), Key("Container", "NewKey", "v"), PodmanArgs("--x"), After<Second>, Wants("a.service")]
            public partial record Touched(int Number = 1) : Container, IService
            {
                [Env] public const string MODE = "x" + nameof(Touched);
                [Env("NUMBER")] public const int Port = 80 + 1;
                [Image("i")] public partial record Part : Container;
            }

            [Image("j"), IP("10.0.0.3")] public partial record Second : Container;
            """),
    ];

    /// <summary>
    /// Damage can change what another file means to the compiler: a namespace hides a base record of the same name, or a
    /// declaration becomes a part of another. Only then may the units of other files change.
    /// </summary>
    [Fact]
    public void Damage_to_one_file_never_throws_and_never_reaches_the_units_of_others()
    {
        var seed = DamagedPrograms.Seed();
        output.WriteLine($"POD_SEED={seed}");
        var random = new Random(seed);
        var compilation = TestCompilation.Of(Files);
        var original = compilation.TreeOf("Touched.cs").GetRoot(TestContext.Current.CancellationToken);
        var meaning = MeaningOfOthers(compilation);
        var run = GeneratorRun.WithoutSteps(compilation);
        var expected = run.Units.Where(unit => IsOfOtherFile(unit.Key)).ToArray();
        Assert.Equal(3, expected.Length);
        Assert.Equal(6, run.Units.Count);

        var rounds = DamagedPrograms.Count(500, 100);
        var reached = 0;
        for (var round = 0; round < rounds; round++)
        {
            var text = Damage(original, random);
            var damaged = compilation.With("Touched.cs", text);
            run = run.Then(damaged);

            Assert.True(run.Result.Exception is null, $"POD_SEED={seed}: {run.Result.Exception}\n{text}");
            if (!run.Units.Where(unit => IsOfOtherFile(unit.Key)).SequenceEqual(expected))
            {
                reached++;
                Assert.True(
                    MeaningOfOthers(damaged) != meaning,
                    $"POD_SEED={seed}\n{text}\n{string.Join("\n", run.Units.Select(unit => unit.Key + "\n" + unit.Value))}");
                AssertAsFresh(run, seed, text, [.. Files.Where(file => file.Path != "Touched.cs"), ("Touched.cs", text)]);
            }
        }

        output.WriteLine($"{reached} of {rounds} changed the meaning of other files");
        Assert.InRange(reached, 0, rounds / 20);
    }

    [Fact]
    public void Damaged_programs_never_throw_and_are_read_as_by_a_fresh_look()
    {
        var seed = DamagedPrograms.Seed();
        output.WriteLine($"POD_SEED={seed}");
        var random = new Random(seed);
        var compilation = TestCompilation.Of(Files);
        var run = GeneratorRun.WithoutSteps(compilation, GeneratorRun.BothFormats);
        var units = 0;
        var rounds = DamagedPrograms.Count(300, 60);
        for (var round = 0; round < rounds; round++)
        {
            var text = DamagedPrograms.Next(random);
            run = run.Then(compilation.With("Touched.cs", text));
            Assert.True(run.Result.Exception is null, $"POD_SEED={seed}: {run.Result.Exception}\n{text}");
            units += run.Units.Count;
            if (round % 5 == 0)
            {
                AssertAsFresh(run, seed, text, [.. Files.Where(file => file.Path != "Touched.cs"), ("Touched.cs", text)], GeneratorRun.BothFormats);
            }
        }

        output.WriteLine($"{units} units");
        Assert.True(units > rounds * 2);
    }

    private static void AssertAsFresh(
        GeneratorRun run, int seed, string text, (string Path, string Text)[] files, params (string Name, string Value)[] properties)
    {
        var fresh = GeneratorRun.WithoutSteps(TestCompilation.Of(files), properties).Units;
        Assert.True(
            fresh.SequenceEqual(run.Units),
            $"POD_SEED={seed}: a fresh look finds something else\n{text}\n"
                + string.Join("\n", fresh.Except(run.Units).Select(unit => $"fresh: {unit}").Concat(run.Units.Except(fresh).Select(unit => $"kept: {unit}"))));
    }

    /// <summary>The declarations of the other files, and the compiler's errors in them.</summary>
    private static string MeaningOfOthers(CSharpCompilation compilation)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var types = OtherTypes.Select(name => compilation.Assembly.GetTypeByMetadataName(name) is { } type
            ? string.Join(
                " ",
                [
                    name,
                    $"{type.BaseType} in {type.BaseType?.ContainingAssembly}",
                    .. type.AllInterfaces.Select(other => other.ToString()),
                    .. type.GetAttributes().Select(attribute => $"{attribute} in {attribute.AttributeClass?.ContainingAssembly}"),
                    .. type.DeclaringSyntaxReferences.Select(part => part.SyntaxTree.FilePath),
                ])
            : name + " is gone");
        var problems = compilation.SyntaxTrees
            .Where(tree => tree.FilePath != "Touched.cs")
            .SelectMany(tree => compilation.GetSemanticModel(tree).GetDiagnostics(cancellationToken: cancellation))
            .Where(problem => problem.Severity == DiagnosticSeverity.Error)
            .Select(problem => problem.ToString());
        return string.Join("\n", types.Concat(problems));
    }

    private static bool IsOfOtherFile(string unit) =>
        unit is "quadlet/stays.container" or "quadlet/inner.container" or "quadlet/backend.network";

    /// <summary>Deletes, doubles or swaps tokens, one to three times.</summary>
    private static string Damage(SyntaxNode original, Random random)
    {
        var tokens = original.DescendantTokens().Select(token => token.ToFullString()).ToList();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var index = random.Next(tokens.Count);
            switch (random.Next(3))
            {
                case 0:
                    tokens.RemoveAt(index);
                    break;
                case 1:
                    tokens.Insert(index, tokens[index]);
                    break;
                default:
                    var other = random.Next(tokens.Count);
                    (tokens[index], tokens[other]) = (tokens[other], tokens[index]);
                    break;
            }
        }

        return string.Concat(tokens);
    }
}
