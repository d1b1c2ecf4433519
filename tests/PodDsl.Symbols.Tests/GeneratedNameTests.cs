using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols.Tests;

/// <summary>
/// Code can use generated names wherever it can use a constant, though the generator does not see its own output. The compiler, which sees
/// it, agrees.
/// </summary>
public sealed class GeneratedNameTests
{
    private const string Others =
        """
        using PodDsl;
        namespace Home;

        public static class Names
        {
            public const string Db = Home.Db.UnitName;
            public const string Url = "http://" + Proxy + ":" + "80";
            public const string Proxy = nameof(Names) + (Db);
            public const bool IsDb = Db == "database";
            public const string Chosen = IsDb ? Backend.NetworkName : "none";
            public const int Port = IsDb ? 5432 : 0;
        }

        [Image("docker.io/library/db:1"), UnitName("data" + "base"), ContainerName(Db.UnitName + "-1"), ServiceName($"{UnitName}-service")]
        public partial record Db : Container;

        public partial record Backend : Network;
        public partial record Data : Volume;
        public partial record Site : Pod;
        [ImageTag("localhost/app:1"), SetWorkingDirectory("/srv")] public partial record App : Build;
        [DropIn("sshd.service", FileName = "50-limits"), MemoryMax("1G")] public partial record Limits : DropIn;
        """;

    [Theory]
    [InlineData("HostName(Db.UnitName)", "", "HostName=database")]
    [InlineData("HostName(UnitName)", "", "HostName=web")]
    [InlineData("HostName(Web.UnitName)", "", "HostName=web")]
    [InlineData("HostName(global::Home.Db.UnitName)", "", "HostName=database")]
    [InlineData("HostName((Db.UnitName))", "", "HostName=database")]
    [InlineData("HostName((string)Db.UnitName)", "", "HostName=database")]
    [InlineData("HostName(nameof(Db.UnitName))", "", "HostName=UnitName")]
    [InlineData("HostName(Names.Chosen)", "", "HostName=backend")]
    [InlineData("HostName(Web.Own)", "public const string Own = UnitName + \"-x\";", "HostName=web-x")]
    [InlineData("HostName(Own)", "private const string Own = Db.ContainerName;", "HostName=database-1")]
    [InlineData("HostName(Db.ServiceName)", "", "HostName=database-service")]
    [InlineData("HostName(Data.VolumeName)", "", "HostName=data")]
    [InlineData("HostName(Site.PodName)", "", "HostName=site")]
    [InlineData("HostName(Site.ServiceName)", "", "HostName=site-pod")]
    [InlineData("HostName(Limits.UnitName)", "", "HostName=50-limits")]
    [InlineData("Env(\"A\", App.ImageTag)", "", "Environment=A=localhost/app:1")]
    [InlineData("Env(\"A\", Names.Url)", "", "Environment=A=http://Namesdatabase:80")]
    [InlineData("Env(value: Db.UnitName, name: \"A\")", "", "Environment=A=database")]
    [InlineData("Exec(\"--db\", Db.UnitName, \"x\")", "", "Exec=--db database x")]
    [InlineData("Exec(new[] { \"--db\", Db.UnitName })", "", "Exec=--db database")]
    [InlineData("Exec([\"--db\", Db.UnitName])", "", "Exec=--db database")]
    [InlineData("Exec(Db.UnitName)", "", "Exec=database")]
    [InlineData("Requires(Db.ServiceName + \".service\")", "", "Requires=database-service.service")]
    [InlineData("Label(\"proxy\", $\"Host(`{Db.UnitName}`) on {UnitName}\")", "", "Label=\"proxy=Host(`database`) on web\"")]
    [InlineData("Network<Backend>(Aliases = [\"a\", Db.UnitName])", "", "Network=backend.network:alias=a,alias=database")]
    [InlineData("Publish(Names.Port, HostPort = 1, Protocol = PortProtocol.Udp, HostAddress = Names.IsDb ? \"127.0.0.1\" : Db.UnitName)", "", "PublishPort=127.0.0.1:1:5432/udp")]
    [InlineData("Image(\"docker.io/library/\" + Db.UnitName, PullOnStart = Names.IsDb)", "", "Image=docker.io/library/database")]
    [InlineData("Tty(Names.IsDb)", "", "")]
    [InlineData("Volume(\"/a\", \"/b\", Relabel = Chosen)", "private const Relabel Chosen = Names.IsDb ? Relabel.Private : Relabel.Shared;", "Volume=/a:/b:Z")]
    [InlineData("Env(\"A\", Half + \"\")", "private const string? Half = Names.IsDb ? null : UnitName;", "Environment=A=")]
    [InlineData("", "[Env] public const string DB_HOST = Db.UnitName;", "Environment=DB_HOST=database")]
    [InlineData("", "[Env] const string A = UnitName;", "Environment=A=web")]
    [InlineData("", "[Env(Db.UnitName)] const string A = \"x\";", "Environment=database=x")]
    [InlineData("", "[Env] const string A = Names.Url;", "Environment=A=http://Namesdatabase:80")]
    [InlineData("", "[Env] const string A = B + \"/\" + Names.Db; const string B = $\"{Db.UnitName}\";", "Environment=A=database/database")]
    [InlineData("", "[Env] const bool A = Names.IsDb;", "Environment=A=true")]
    [InlineData("", "[Env] const long A = Names.Port + 1;", "Environment=A=5433")]
    [InlineData("", "[Env] const char A = Names.IsDb ? 'y' : 'n';", "Environment=A=y")]
    public void A_generated_name_is_a_constant_like_others(string attribute, string members, string line)
    {
        var image = attribute.StartsWith("Image", StringComparison.Ordinal) ? "" : "Image(\"docker.io/library/web:1\")";
        var attributes = string.Join(", ", new[] { image, attribute }.Where(text => text.Length > 0));
        var text = TextOf($"using PodDsl; namespace Home; [{attributes}] public partial record Web : Container {{ {members} }}");

        Assert.Contains(line + "\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("using static Home.Db;", "[Env] const string A = Other.Name;", "static class Other { public const string Name = ContainerName; }", "database-1")]
    [InlineData("using X = Home.Db;", "[Env] const string A = X.UnitName;", "", "database")]
    [InlineData("using Home;", "[Env] const string A = Db.UnitName;", "", "database")]
    [InlineData("", "[Env] const string A = Home.Names.Db;", "", "database")]
    public void Names_are_found_by_way_of_using_directives(string directive, string members, string other, string value)
    {
        var text = TextOf($"using PodDsl; {directive} namespace House {{ {other} [Image(\"docker.io/library/web:1\")] public partial record Web : Container {{ {members} }} }}");

        Assert.Contains($"Environment=A={value}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_found_by_way_of_a_global_using_directive()
    {
        var run = RunClean(
            ("Others.cs", Others),
            ("Usings.cs", "global using static Home.Db;"),
            ("Web.cs", "using PodDsl; [Image(\"docker.io/library/web:1\"), HostName(Other.Name)] public partial record Web : Container; static class Other { public const string Name = ContainerName; }"));

        Assert.Contains("HostName=database-1\n", run.Units["quadlet/web.container"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_of_the_record_or_of_a_base_stays_what_the_name_means()
    {
        var text = TextOf(
            """
            using PodDsl;
            namespace Home;
            public abstract record Named : Container { public const string ServiceName = "mine"; }
            [Image("docker.io/library/own:1")] public partial record Own : Named { public const string UnitName = "other"; }
            [Image("docker.io/library/web:1"), Label("a", Own.UnitName), Label("b", Own.ServiceName), Label("c", Own.ContainerName)]
            public partial record Web : Named;
            """);

        Assert.Contains("Label=a=other\nLabel=b=mine\nLabel=c=own\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_that_derives_from_another_has_its_own_names()
    {
        var text = TextOf(
            """
            using PodDsl;
            namespace Home;
            [Image("docker.io/library/a:1")] public partial record A : Container { public const string Known = UnitName; }
            public partial record B : A { public const string Own = UnitName; }
            [Image("docker.io/library/web:1"), Label("a", A.Known), Label("b", B.Own), Label("c", B.UnitName), Label("d", B.Known)]
            public partial record Web : Container;
            """);

        Assert.Contains("Label=a=a\nLabel=b=b\nLabel=c=b\nLabel=d=a\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_nested_unit_has_its_own_names_and_sees_those_around_it()
    {
        var run = RunClean(("a.cs",
            """
            using PodDsl;
            [Image("docker.io/library/web:1")] public partial record Web : Container
            {
                [Image("docker.io/library/side:1"), HostName(UnitName), Label("pod", NetworkNames.Outer)] public partial record Side : Container;
                private static class NetworkNames { public const string Outer = ContainerName; }
            }
            """));

        Assert.Contains("HostName=side\n", run.Units["quadlet/side.container"], StringComparison.Ordinal);
        Assert.Contains("Label=pod=web\n", run.Units["quadlet/side.container"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Names_of_a_referenced_project_are_known(bool isInEditor)
    {
        var lib = GeneratorRun.Of(TestCompilation.Of(
                """
                using PodDsl;
                namespace Lib;
                [Image("docker.io/library/db:1"), UnitName("store")] public partial record Db : Container;
                public static class Names { public const string Url = "tcp://" + Db.UnitName; }
                """).WithAssemblyName("Lib")).Output;
        var run = GeneratorRun.Of(TestCompilation.Of(
                "using PodDsl; [Image(\"docker.io/library/web:1\"), UnitName(\"web\"), HostName(Lib.Db.UnitName), Env(\"URL\", Lib.Names.Url)] public partial record Web : Lib.Db { [Env] const string OWN = UnitName; }")
            .AddReferences(isInEditor ? lib.ToMetadataReference() : MetadataReference.CreateFromImage(Emit(lib))));

        Assert.Empty(run.Problems(TestContext.Current.CancellationToken));
        var text = run.Units["quadlet/web.container"];
        Assert.Contains("HostName=store\n", text, StringComparison.Ordinal);
        Assert.Contains("Environment=URL=tcp://store\nEnvironment=OWN=web\n", text, StringComparison.Ordinal);
    }

    /// <summary>The template of another project, with texts that lead to its names.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_instance_of_a_template_of_a_referenced_project_has_its_own_names(bool isInEditor)
    {
        var lib = GeneratorRun.Of(TestCompilation.Of(
                """
                using PodDsl;
                namespace Lib;
                [Image("docker.io/library/db:1"), UnitName("db@"), Env("DATA", $"/data/{Specifier.Instance}"), Label("name", Db.ContainerName)]
                public partial record Db : Container { [Env] public const string NAME = Db.ContainerName; }
                """).WithAssemblyName("Lib")).Output;
        var run = GeneratorRun.Of(TestCompilation.Of(
                "using PodDsl; public partial record Blue : Lib.Db; [Image(\"i:1\"), DependsOn<Blue>, Env(\"DB\", Blue.ContainerName)] public partial record Web : Container;")
            .AddReferences(isInEditor ? lib.ToMetadataReference() : MetadataReference.CreateFromImage(Emit(lib))));

        Assert.Empty(run.Problems(TestContext.Current.CancellationToken));
        var text = run.Units["quadlet/db@blue.container"];
        Assert.Contains("\nContainerName=db-blue\n", text, StringComparison.Ordinal);
        Assert.Contains("\nEnvironment=DATA=/data/blue\nEnvironment=NAME=db-blue\n", text, StringComparison.Ordinal);
        Assert.Contains("\nLabel=name=db-blue\n", text, StringComparison.Ordinal);
        Assert.Contains("\nEnvironment=DB=db-blue\n", run.Units["quadlet/web.container"], StringComparison.Ordinal);
        Assert.Contains("\nAfter=db@blue.service\n", run.Units["quadlet/web.container"], StringComparison.Ordinal);
    }

    /// <summary>The name of the unit is needed to fill in a name of the template, and may lead to that in a circle.</summary>
    [Theory]
    [InlineData("[UnitName(\"a@\"), ContainerName($\"{UnitName}{Specifier.Instance}\")] public abstract record A : Container; [Image(\"i\")] public partial record B : A;")]
    [InlineData("[UnitName(ContainerName + \"@\"), ContainerName(Specifier.Instance)] public partial record A : Container; [Image(\"i\")] public partial record B : A;")]
    [InlineData("[UnitName(B.ContainerName + \"@\"), ContainerName($\"a{Specifier.Instance}\")] public abstract record A : Container; [Image(\"i\")] public partial record B : A;")]
    [InlineData("[UnitName(\"a@\"), ServiceName(B.ContainerName), ContainerName($\"{B.ServiceName}{Specifier.Instance}\")] public abstract record A : Container; [Image(\"i\")] public partial record B : A;")]
    public void A_circle_of_names_through_an_instance_ends(string source)
    {
        var run = GeneratorRun.Of("using PodDsl; " + source);
        Assert.DoesNotContain(run.Units.Keys, name => name.Contains('\uFDD0', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[Image(\"i\"), UnitName(Web.UnitName)] public partial record Web : Container;")]
    [InlineData("[Image(\"i\"), UnitName(A)] public partial record Web : Container { const string A = UnitName; }")]
    [InlineData("[Image(\"i\"), UnitName(ServiceName)] public partial record Web : Container;")]
    [InlineData("[Image(\"i\"), UnitName(Other.UnitName)] public partial record Web : Container; [Image(\"i\"), UnitName(Web.UnitName)] public partial record Other : Container;")]
    [InlineData("[Image(\"i\"), HostName(Other.QuadletText)] public partial record Web : Container; [Image(\"i\")] public partial record Other : Container;")]
    [InlineData("[Image(\"i\"), HostName(A)] public partial record Web : Container { const string A = UnitName + B; const string B = A; }")]
    [InlineData("[Image(\"i\"), HostName(UnitName + Missing)] public partial record Web : Container;")]
    [InlineData("[Image(\"i\"), HostName(UnitName + 1)] public partial record Web : Container;")]
    [InlineData("[Image(\"i\"), HostName(UnitName.ToUpper())] public partial record Web : Container;")]
    [InlineData("[Image(\"i\"), HostName(UnitName, 2)] public partial record Web : Container;")]
    [InlineData("[Image(\"i\"), Publish(UnitName)] public partial record Web : Container;")]
    [InlineData("[Image(\"i\"), Publish(80, HostPort = UnitName)] public partial record Web : Container;")]
    [InlineData("[Image(\"i\"), Publish(80, HstPort = UnitName)] public partial record Web : Container;")]
    [InlineData("[Image(\"i\"), HostName(Web.)] public partial record Web : Container { const string A = UnitName; }")]
    [InlineData("[Image(\"i\"), HostName(Web.UnitName.)] public partial record Web : Container;")]
    [InlineData("[Image(\"i\"), HostName($\"{UnitName\")] public partial record Web : Container;")]
    [InlineData("[Image(\"i\"), HostName(Site.UnitName)] public partial record Web : Site; public abstract record Site : Container;")]
    [InlineData("[Image(\"i\")] public partial record Web : Container { [Env] const string A = UnitName + A; }")]
    [InlineData("[Image(\"i\")] public partial record Web : Container { [Env] const int A = UnitName; }")]
    [InlineData("[Image(\"i\")] public partial record Web : Container { [Env] const byte A = UnitName == \"web\" ? 300 : 0; }")]
    public void What_cannot_be_known_makes_no_unit_and_does_no_harm(string source)
    {
        var run = GeneratorRun.Of(
            TestCompilation.Of(("Stays.cs", "using PodDsl; [Image(\"o\")] public partial record Stays : Container;"), ("Web.cs", "using PodDsl; " + source)),
            GeneratorRun.BothFormats);

        Assert.Null(run.Result.Exception);
        Assert.Contains("quadlet/stays.container", run.Units.Keys);
        Assert.DoesNotContain("quadlet/web.container", run.Units.Keys);
        AssertSameForAnalyzers(run);
    }

    [Theory]
    [InlineData(50, true)]
    [InlineData(20000, false)]
    public void A_long_chain_of_constants_does_no_harm(int length, bool isWritten)
    {
        var constants = string.Concat(Enumerable.Range(0, length).Select(index => $"const string C{index} = C{index + 1} + \"\"; "));
        var run = GeneratorRun.Of(
            $"using PodDsl; [Image(\"i\"), HostName(C0)] public partial record Web : Container {{ {constants} const string C{length} = UnitName; }}");

        Assert.Null(run.Result.Exception);
        Assert.Equal(isWritten, run.Units.ContainsKey("quadlet/web.container"));
    }

    [Fact]
    public void A_unit_with_a_mistake_keeps_its_names_so_that_others_have_none()
    {
        var run = RunClean(("a.cs",
            """
            using PodDsl;
            [Image("docker.io/library/db:1"), Publish(70000)] public partial record Db : Container;
            [Image("docker.io/library/web:1"), HostName(Db.UnitName)] public partial record Web : Container;
            """));

        Assert.Equal(["quadlet/web.container"], run.Units.Keys);
    }

    private static string TextOf(string web) => RunClean(("Others.cs", Others), ("Web.cs", web)).Units["quadlet/web.container"];

    private static GeneratorRun RunClean(params (string Path, string Text)[] files)
    {
        var run = GeneratorRun.Of(TestCompilation.Of(files));
        Assert.Null(run.Result.Exception);
        Assert.DoesNotContain(run.Problems(TestContext.Current.CancellationToken), problem => problem.Severity == DiagnosticSeverity.Error);
        AssertSameForAnalyzers(run);
        AssertCompilerAgrees(run);
        return run;
    }

    /// <summary>The analyzers see the generated constants, and read the same.</summary>
    private static void AssertSameForAnalyzers(GeneratorRun run)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var before = UnitGraph.Build(run.Input, BuildSettings.Default, cancellation);
        var after = UnitGraph.Build(run.Output, BuildSettings.Default, cancellation);
        Assert.Equal(before.Units.Units, after.Units.Units);
        Assert.Equal(before.Units.Units.SelectMany(before.FindingsOf), after.Units.Units.SelectMany(after.FindingsOf));
    }

    /// <summary>The compiler's value of each variable is the written one.</summary>
    private static void AssertCompilerAgrees(GeneratorRun run)
    {
        foreach (var type in run.Output.Assembly.GlobalNamespace.GetNamespaceMembers().SelectMany(scope => scope.GetTypeMembers()))
        {
            foreach (var field in type.GetMembers().OfType<IFieldSymbol>())
            {
                if (field.GetAttributes() is [{ AttributeClass.Name: "EnvAttribute", ConstructorArguments.IsEmpty: true }]
                    && run.Units.Values.Any(text => text.Contains($"from {type.ToDisplayString()}.", StringComparison.Ordinal)))
                {
                    var value = field.ConstantValue is bool flag ? (flag ? "true" : "false") : Convert.ToString(field.ConstantValue, System.Globalization.CultureInfo.InvariantCulture);
                    Assert.Contains(run.Units.Values, text => text.Contains($"{field.Name}={value}\n", StringComparison.Ordinal));
                }
            }
        }
    }

    private static byte[] Emit(Compilation project)
    {
        using var image = new MemoryStream();
        var result = project.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return image.ToArray();
    }
}
