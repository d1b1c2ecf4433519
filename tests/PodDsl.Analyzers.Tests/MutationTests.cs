using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests;

/// <summary>Half-typed code in any state never makes the analyzer fail.</summary>
public sealed class MutationTests
{
    private const string Program =
        """
        namespace Home
        {
            [Image("docker.io/library/nextcloud:stable", PullOnStart = true), HostName("nextcloud"), UnitName("cloud")]
            [UidMap(0, 110000, 4999), UidMap(65534, 114999), GidMap(0, 110000, 4999), GidMap(65534, 114999)]
            [DependsOn<MariaDb>(Strength = DependencyStrength.Requires), AddHost<MariaDb>, SharesIdsWith<MariaDb>]
            [Publish(80, HostPort = 8888, HostAddress = "127.0.0.1"), Volume<Data>("/var/www/html", Relabel = Relabel.Private)]
            public partial record Nextcloud : Container, IClassic
            {
                [Env] public const string TZ = "Europe/Berlin";
                [Env("WORKERS")] public const int Workers = 2 + 2;
            }

            [Image<Nginx>, IP("10.88.1.2"), Network<Backend>(Ip = "10.89.0.2", Aliases = ["db"])]
            [UidMap(0, 105000, 4999), GidMap(0, 105000, 4999), Directive("Service", "Nice", "5"), Key("Container", "Tty", "true")]
            public sealed partial record MariaDb : Base<int>;

            public abstract record Base<T> : Container;
            public partial record Data : Volume;
            [Image("docker.io/library/nginx:1.29")] public partial record Nginx : Image;
            [Network(Subnet = "10.89.0.0/24")] public partial record Backend : Network;
            public partial record Group : Pod;
            [Image<Nginx>, Pod<Group>] public partial record Side : Container;
            [Foreground, ConmonPidFile, Exec("/bin/sh", "-c", "exit 0"), Notify(NotifyMode.Healthy)]
            public interface IClassic;
        }
        """;

    private static readonly SyntaxToken[] Tokens =
        [.. SyntaxFactory.ParseTokens(Program).Where(token => !token.IsKind(SyntaxKind.EndOfFileToken))];

    private static readonly string[] Texts =
    [
        .. Tokens.Select(token => token.Text),
        "-", "-1", "9223372036854775807", "99999999999999999999", "null", "default", "nameof(", "typeof(Data)", "\"a\\0b\\n\"",
        "\"\\ud800\"", "\"\"", "(RestartPolicy)99", "abstract", "static", "file", "record", "<", ">", "@", "unsafe", "/*", "//", "\"",
        "\"a/b\"", "params", "T", "\"@\"", "\"%\"", "$\"{x}\"", "new string[] { }", "[", "]",
    ];

    private static readonly Gen<(int Place, int Kind, int Text)[]> Mutations =
        Gen.Select(Gen.Int[0, Tokens.Length - 1], Gen.Int[0, 3], Gen.Int[0, Texts.Length - 1]).Array[1, 4];

    [Fact]
    public async Task The_program_itself_is_right()
    {
        var compilation = Analysis.Compile(("/a.cs", Program));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.DoesNotContain(await Analysis.RunAsync(compilation), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public async Task Programs_of_which_tokens_were_changed_never_make_the_analyzer_fail() =>
        await Mutations.SampleAsync(
            async mutations =>
            {
                var compilation = Analysis.Compile(("/a.cs", Mutate(mutations)));
                foreach (var diagnostic in await Analysis.RunAllAsync(compilation, null, ("_PodDslFormats", "quadlet,service")))
                {
                    Assert.NotEqual("AD0001", diagnostic.Id);
                    Assert.NotEqual("", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
                }
            },
            iter: 300,
            threads: 1);

    private static string Mutate((int Place, int Kind, int Text)[] mutations)
    {
        var texts = Tokens.Select(token => token.Text).ToList();
        foreach (var (place, kind, text) in mutations)
        {
            var index = Math.Min(place, texts.Count - 1);
            switch (kind)
            {
                case 0:
                    texts.RemoveAt(index);
                    break;
                case 1:
                    texts[index] = Texts[text];
                    break;
                case 2:
                    texts.Insert(index, Texts[text]);
                    break;
                default:
                    texts.RemoveRange(index, Math.Min(texts.Count - index - 1, 1 + (text % 5)));
                    break;
            }
        }

        return string.Join(" ", texts);
    }
}
