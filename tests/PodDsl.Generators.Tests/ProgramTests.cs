using Microsoft.CodeAnalysis;

namespace PodDsl.Generators.Tests;

/// <summary>A program that names <c>PodDslApp</c> carries its units; no other one does.</summary>
public sealed class ProgramTests
{
    private const string Units =
        """
        using PodDsl;
        namespace Home;
        [Image("docker.io/library/nginx:1.29")] public partial record Web : Container;
        public static partial class Around
        {
            [Image("docker.io/library/redis:8"), OnCalendar("daily")] private partial record Cache : Container;
        }
        """;

    [Fact]
    public void The_program_gets_the_constants_of_records_and_the_texts_of_those_that_it_cannot_name()
    {
        var run = GeneratorRun.Of(TestCompilation.Of(("App.cs", ManyUnits.App), ("Units.cs", Units), ("Program.cs", ManyUnits.Program)));
        Assert.Empty(run.Problems(TestContext.Current.CancellationToken));
        var text = Carried(run)!;
        Assert.Contains("PodDslApp.AddTarget(null, \"6.1\", \"system\");", text, StringComparison.Ordinal);
        Assert.Contains("PodDslApp.Add(\"quadlet\", \"web.container\", global::Home.Web.QuadletText, null, null, false);", text, StringComparison.Ordinal);
        Assert.Contains("PodDslApp.Add(\"quadlet\", \"cache.container\", \"# Written by PodDsl", text, StringComparison.Ordinal);
        Assert.Contains("PodDslApp.Add(\"service\", \"cache.timer\", \"# Written by PodDsl", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_of_a_text_leaves_the_program_as_it_is()
    {
        var run = GeneratorRun.Of(TestCompilation.Of(("App.cs", ManyUnits.App), ("Units.cs", Units), ("Program.cs", ManyUnits.Program)));
        Assert.Equal([IncrementalStepRunReason.Unchanged], run.ThenReplace("Units.cs", "nginx:1.29", "nginx:1.30").ReasonsOf(TrackingNames.Program));
        Assert.Equal([IncrementalStepRunReason.Modified], run.ThenReplace("Units.cs", "record Web", "record Site").ReasonsOf(TrackingNames.Program));
    }

    [Fact]
    public void Units_of_hosts_say_where_they_run()
    {
        var run = GeneratorRun.Of(TestCompilation.Of(
            ("App.cs", ManyUnits.App),
            ("Program.cs", ManyUnits.Program),
            ("Units.cs", "using PodDsl; [PodmanVersion(\"5.4\")] public record Attic : Host; [Image(\"docker.io/library/nginx:1.29\"), RunsOn<Attic>(User = \"media\")] public partial record Web : Container;")));
        Assert.Contains("PodDslApp.AddTarget(\"attic\", \"5.4\", \"system\");", Carried(run), StringComparison.Ordinal);
        Assert.Contains("Web.QuadletText, \"attic\", \"media\", false);", Carried(run), StringComparison.Ordinal);
    }

    [Fact]
    public void Others_carry_nothing()
    {
        Assert.Null(Carried(GeneratorRun.Of(TestCompilation.Of(("App.cs", ManyUnits.App), ("Units.cs", Units)))));
        Assert.Null(Carried(GeneratorRun.Of(TestCompilation.Of(("Units.cs", Units), ("Program.cs", ManyUnits.Program)))));
    }

    private static string? Carried(GeneratorRun run) =>
        run.Result.GeneratedSources.Where(source => source.HintName == "PodDslApp.g.cs").Select(source => source.SourceText.ToString()).SingleOrDefault();
}
