using Microsoft.CodeAnalysis;
using PodDsl.BuildTasks.Tests.Support;
using PodDsl.TestKit;

namespace PodDsl.BuildTasks.Tests;

/// <summary>The build writes a unit, or fails at its record; and a build that could not read one removes no file.</summary>
public sealed class GuaranteeTests(PackedFeed feed, ITestOutputHelper output)
{
    private const string Web = TestProject.Units + "/quadlet/web.container";

    private const string Whole = "using PodDsl;\nnamespace Home;\n\n[Image(\"docker.io/library/web:1.2\")]\npublic partial record Web : Container;\n";

    /// <summary>A port that does not exist is an error, so the unit gets no text.</summary>
    private const string Wrong = "using PodDsl;\nnamespace Home;\n\n[Image(\"docker.io/library/web:1.2\"), Publish(70000)]\npublic partial record Web : Container;\n";

    private const string NoGenerator =
        "<Target Name=\"NoGenerator\" BeforeTargets=\"CoreCompile\"><ItemGroup><Analyzer Remove=\"@(Analyzer)\" /></ItemGroup></Target>";

    [Theory]
    [InlineData("pragma")]
    [InlineData("NoWarn")]
    [InlineData("editorconfig none")]
    [InlineData("editorconfig suggestion")]
    [InlineData("RunAnalyzers")]
    [InlineData("no generator")]
    public void An_error_that_nobody_sees_fails_the_build_at_the_record_and_its_file_stays(string way)
    {
        var project = TestProject.MakeOrCopy(feed, Wrong, () =>
        {
            var made = TestProject.Create(feed);
            made.Write("Units.cs", Whole);
            made.Build().ShouldSucceed();
            var written = made.Read(Web);

            made.Write("Units.cs", Wrong);
            made.Build().ShouldFailWith("POD2001");
            Assert.Equal(written, made.Read(Web));
            return made;
        });
        var before = project.Read(Web);

        switch (way)
        {
            case "pragma":
                project.Write("Units.cs", Wrong.Replace(";\n\n", ";\n#pragma warning disable\n", StringComparison.Ordinal));
                break;
            case "NoWarn":
                project.Write("Homelab.csproj", TestProject.ProjectFile("net10.0", feed.Version, "<NoWarn>POD2001</NoWarn>"));
                break;
            case "no generator":
                project.Write("Units.cs", Whole);
                project.Write("Homelab.csproj", project.Read("Homelab.csproj").Replace("</Project>", NoGenerator + "</Project>", StringComparison.Ordinal));
                break;
            case "RunAnalyzers":
                break;
            default:
                project.Write(".editorconfig", $"root = true\n[*.cs]\ndotnet_diagnostic.POD2001.severity = {way.Split(' ')[1]}\n");
                break;
        }

        var result = project.Build(way == "RunAnalyzers" ? ["-p:RunAnalyzers=false"] : []);

        result.ShouldFailWith("PODCFG016").ShouldSay($"{project.PathOf("Units.cs")}(5,23): error PODCFG016: 'Home.Web' is a unit");
        Assert.Equal(before, project.Read(Web));

        if (way != "pragma" && !TestExtent.Has("a last build without the record after each way to hide an error: one is enough"))
        {
            return;
        }

        project.Delete("Units.cs");
        project.Build("-v:n").ShouldSucceed().ShouldSay($"removed {project.PathOf(Web)}: no record makes it any more");
        Assert.False(project.Has(Web));
    }

    [Fact]
    public void Own_name_is_found_and_one_that_is_not_there_fails_the_build_and_removes_nothing()
    {
        var project = TestProject.Create(feed);
        project.Write("Units.cs", Named("UnitName"));
        project.Build().ShouldSucceed();
        Assert.Contains("HostName=web\n", project.Read(Web), StringComparison.Ordinal);

        // The compiler runs no analyzer on code that it cannot bind, so POD9016 is for the editor.
        project.Write("Units.cs", Named("Base.UnitName"));
        project.Build().ShouldFailWith("CS0117");
        Assert.Contains("HostName=web\n", project.Read(Web), StringComparison.Ordinal);
    }

    private static string Named(string name) =>
        $"using PodDsl;\npublic abstract partial record Base : Container;\n[Image(\"docker.io/library/nginx:1.29\"), HostName({name})]\npublic partial record Web : Base;\n";

    [Fact]
    public void A_check_of_a_committed_folder_fails_too()
    {
        var project = TestProject.MakeOrCopy(feed, Whole, () =>
        {
            var made = TestProject.Create(feed);
            made.Write("Units.cs", Whole);
            made.Build().ShouldSucceed();
            return made;
        });

        project.Write("Units.cs", Wrong);
        project.Build("-p:PodDslCheck=true", "-p:NoWarn=POD2001").ShouldFailWith("PODCFG016");
    }

    /// <summary>
    /// In every damaged program that compiles, each record that is a unit has its text in the assembly, or the analyzers report an error
    /// within it. If somebody suppresses that error, the task reports the record.
    /// </summary>
    [Fact]
    public async Task A_unit_of_a_damaged_program_is_written_or_an_error_stands_at_its_record()
    {
        var seed = DamagedPrograms.Seed();
        output.WriteLine($"POD_SEED={seed}");
        var random = new Random(seed);
        using var compiled = new CompiledUnits();
        var (programs, written, refused) = (0, 0, 0);
        var rounds = DamagedPrograms.Count(300, 60);
        for (var round = rounds; round > 0; round--)
        {
            var text = round % 4 == 0 ? DamagedPrograms.Next(random) : DamagedPrograms.NextLightly(random);
            var run = GeneratorRun.WithoutSteps(TestCompilation.Of(text));
            var (unwritten, units, _) = compiled.Read(run.Output);
            if (unwritten is null)
            {
                // The compiler fails the build.
                continue;
            }

            programs++;
            written += units.Count;
            refused += unwritten.Count;
            var errors = unwritten.Count == 0 ? [] : await CompiledUnits.ErrorsAsync(run.Output);
            foreach (var name in unwritten)
            {
                Assert.True(
                    errors.Any(error => IsWithin(error.Location, name)),
                    $"POD_SEED={seed}: no error at {name}\n{text}\n{string.Join("\n", errors)}");
                Assert.NotNull(RecordPlace.Find(name, [Save(text)]));
            }
        }

        output.WriteLine($"{programs} programs that compile, {written} files, {refused} records refused");
        Assert.True(programs > rounds / 6 && written > programs / 4 && refused > rounds / 30);
    }

    private static bool IsWithin(Location location, string name)
    {
        var simpleName = name[(name.LastIndexOf('.') + 1)..];
        return location.SourceTree is { } tree
            && tree.GetRoot(TestContext.Current.CancellationToken).FindNode(location.SourceSpan)
                .AncestorsAndSelf()
                .OfType<Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax>()
                .FirstOrDefault()?.Identifier.ValueText == simpleName;
    }

    private static string Save(string text)
    {
        var file = Path.Combine(Path.GetTempPath(), $"poddsl-{Environment.ProcessId}.cs");
        File.WriteAllText(file, text);
        return file;
    }
}
