using Microsoft.CodeAnalysis;

namespace PodDsl.Generators.Tests;

/// <summary>Random damage to valid sources.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int Rounds = 500;

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
            [Network<Backend>(Ip = "10.0.0.2", Aliases = ["a", "b"]), DependsOn<Second>(Strength = DependencyStrength.Requires)]
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

    [Fact]
    public void Damage_to_one_file_never_throws_and_never_reaches_the_units_of_others()
    {
        var seed = Environment.GetEnvironmentVariable("POD_SEED") is { Length: > 0 } given
            ? int.Parse(given, System.Globalization.CultureInfo.InvariantCulture)
            : Environment.TickCount;
        output.WriteLine($"POD_SEED={seed}");
        var random = new Random(seed);
        var compilation = TestCompilation.Of(Files);
        var original = compilation.TreeOf("Touched.cs").GetRoot(TestContext.Current.CancellationToken);
        var run = GeneratorRun.Of(compilation);
        var expected = run.Units.Where(unit => IsOfOtherFile(unit.Key)).ToArray();
        Assert.Equal(3, expected.Length);
        Assert.Equal(6, run.Units.Count);

        for (var round = 0; round < Rounds; round++)
        {
            var text = Damage(original, random);
            run = run.Then(compilation.With("Touched.cs", text));

            Assert.True(run.Result.Exception is null, $"POD_SEED={seed}: {run.Result.Exception}\n{text}");
            Assert.True(
                run.Units.Where(unit => IsOfOtherFile(unit.Key)).SequenceEqual(expected),
                $"POD_SEED={seed}\n{text}\n{string.Join("\n", run.Units.Select(unit => unit.Key + "\n" + unit.Value))}");
        }
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
