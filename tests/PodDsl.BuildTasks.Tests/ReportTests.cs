using PodDsl.BuildTasks.Tests.Support;

namespace PodDsl.BuildTasks.Tests;

/// <summary>The report of a build.</summary>
public sealed class ReportTests(PackedFeed feed)
{
    [Fact]
    public void A_build_writes_a_report_and_clean_takes_it_away()
    {
        var project = TestProject.Create(feed, "<PodDslReport>true</PodDslReport>");

        project.Build().ShouldSucceed();
        var page = project.Read("bin/Debug/net10.0/poddsl-report.html");
        Assert.Contains("<title>Units of Homelab</title>", page, StringComparison.Ordinal);
        Assert.Contains("web.container", page, StringComparison.Ordinal);

        project.Run("clean", "--nologo").ShouldSucceed();
        Assert.DoesNotContain("poddsl-report.html", string.Join(' ', project.FilesIn("bin")), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_word_is_an_error() => Assert.Contains(
        "error PODCFG017: PodDslReport is 'maybe'. Set it to true or false.", TestProject.Create(feed, "<PodDslReport>maybe</PodDslReport>").Build().Output, StringComparison.Ordinal);
}
