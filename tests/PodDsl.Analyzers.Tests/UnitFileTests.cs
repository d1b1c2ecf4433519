using Microsoft.CodeAnalysis;
using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests;

/// <summary>Hand-written unit files of a project are judged with its records.</summary>
public sealed class UnitFileTests
{
    private const string Web =
        """
        [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 8080)]
        public partial record Web : Container;
        """;

    [Fact]
    public async Task A_file_is_judged_by_itself_at_its_lines()
    {
        var project = UnitFileProject.Of(Web, ("/units/db.container", "[Container]\nImage=docker.io/library/mariadb:11\nPublishPort=99999:3306\nNonsense=1\n"));
        Assert.Equal(["db.container:3 POD2001 error", "db.container:3 POD2010 warning", "db.container:4 POD5020 error"], await project.FindAsync());
        Assert.Equal(2, (await project.FindLiveAsync("/units/db.container")).Count(found => found.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public async Task A_clash_is_told_at_the_record_and_marked_in_the_file()
    {
        var project = UnitFileProject.Of(Web, ("/units/wiki.container", "[Container]\nImage=docker.io/library/httpd:2.4\nPublishPort=8080:80\n"));
        var found = (await project.FindAllAsync()).Where(diagnostic => diagnostic.Id == "POD2002").ToList();
        Assert.Equal(["Units.cs:1 POD2002 warning", "wiki.container:3 POD2002 info"], found.Select(UnitFileProject.Short));
        Assert.Equal("/units/wiki.container", Assert.Single(found[0].AdditionalLocations).GetLineSpan().Path);
        Assert.Contains("'web'", found[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal("/src/Units.cs", Assert.Single(found[1].AdditionalLocations).GetLineSpan().Path);
    }

    [Fact]
    public async Task A_comment_in_the_file_counts_for_both()
    {
        var project = UnitFileProject.Of(Web, ("/units/wiki.container", "[Container]\nImage=docker.io/library/httpd:2.4\n# poddsl: disable POD2002\nPublishPort=8080:80\n"));
        Assert.DoesNotContain((await project.FindAllAsync()), found => found.Id is "POD2002" or "POD9021");
    }

    [Fact]
    public async Task A_suppression_of_the_record_counts_for_both()
    {
        var project = UnitFileProject.Of(
            "#pragma warning disable POD2002\n" + Web, ("/units/wiki.container", "[Container]\nImage=docker.io/library/httpd:2.4\nPublishPort=8080:80\n"));
        Assert.DoesNotContain((await project.FindAllAsync()), found => found.Id == "POD2002" && !found.IsSuppressed);
    }

    [Fact]
    public async Task A_file_and_a_record_of_one_name_are_one_error_at_the_record()
    {
        var project = UnitFileProject.Of(Web, ("/units/web.container", "[Container]\nImage=docker.io/library/httpd:2.4\n"));
        Assert.Equal(["Units.cs:2 POD9003 error"], await project.FindAsync());
    }

    [Fact]
    public async Task Files_and_records_name_each_other()
    {
        var records =
            """
            [Image("docker.io/library/nginx:1.29"), DependsOn("db.service"), Network("backend.network")]
            public partial record Web : Container;
            [Subnet("10.89.7.0/24")]
            public partial record Front : Network;
            """;
        var project = UnitFileProject.Of(
            records,
            ("/units/db.container", "[Unit]\nAfter=web.container\n[Container]\nImage=docker.io/library/mariadb:11\nNetwork=front.network\nNetwork=backend.network\n"),
            ("/units/backend.network", "[Network]\n"));
        Assert.DoesNotContain(await project.FindAsync(), found => found.Contains("POD5020", StringComparison.Ordinal));
        var lost = project.WithRecords(records.Replace("record Front", "record Rear", StringComparison.Ordinal));
        Assert.Contains("db.container:5 POD5020 error", await lost.FindAsync());
    }

    [Fact]
    public async Task Severities_are_those_of_lint()
    {
        var project = UnitFileProject.Of(Web, ("/units/db.container", "[Container]\nImage=docker.io/library/mariadb:11\nPublishPort=99999:3306\nUser=0\n"));
        var before = await project.FindAsync();
        Assert.Contains("db.container:3 POD2001 error", before);
        project.With("/units/.editorconfig", "[*.container]\ndotnet_diagnostic.POD2001.severity = warning\ndotnet_diagnostic.POD4006.severity = error\n[*.cs]\ndotnet_diagnostic.POD2010.severity = none\n");
        Assert.Equal(
            before.Select(found => found.Replace("POD2001 error", "POD2001 warning", StringComparison.Ordinal)).Append("db.container:2 POD4006 error").Order(StringComparer.Ordinal),
            (await project.FindAsync()).Order(StringComparer.Ordinal));
        project.With("/units/.editorconfig", "[*.container]\ndotnet_analyzer_diagnostic.severity = none\n");
        Assert.Empty(await project.FindAsync());
    }

    [Fact]
    public async Task A_rule_that_is_off_can_be_on_for_files()
    {
        var off = Core.Lint.QuadletLint.Rules.First(rule => !rule.IsEnabledByDefault).Id;
        var example = new RulePage(off).Examples(RulePage.UnitFiles)["Reported"].Files;
        var project = UnitFileProject.Of("", [.. example.Select(file => (file.Path, file.Text))]);
        Assert.DoesNotContain(await project.FindAllAsync(), found => found.Id == off);
        project.With("/units/.editorconfig", $"[*]\ndotnet_diagnostic.{off}.severity = warning\n");
        Assert.Contains(await project.FindAllAsync(), found => found.Id == off && found.Severity == DiagnosticSeverity.Warning);
    }

    /// <summary>Without a host it is on all of them; a port of one host is no port of the other.</summary>
    [Fact]
    public async Task A_file_is_judged_on_the_hosts_that_it_is_for()
    {
        const string records =
            """
            public record Attic : Host;
            public record Pi : Host;
            [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 8080), RunsOn<Attic>] public partial record Web : Container;
            """;
        const string text = "[Container]\nImage=docker.io/library/httpd:2.4\nPublishPort=8080:80\n";
        Assert.Equal(["Units.cs:3 POD2002 error"], await UnitFileProject.Of(records).With("/units/wiki.container", text).FindAsync());
        Assert.Equal(["Units.cs:3 POD2002 error"], await UnitFileProject.Of(records).With("/units/wiki.container", text, "attic,pi").FindAsync());
        Assert.Empty(await UnitFileProject.Of(records).With("/units/wiki.container", text, "pi").FindAsync());

        // Ports are of the whole host, names are of each systemd.
        Assert.Equal(["Units.cs:3 POD2002 error"], await UnitFileProject.Of(records).With("/units/wiki.container", text, "attic", "media").FindAsync());
        Assert.Empty(await UnitFileProject.Of(records).With("/units/web.container", text.Replace("8080", "8081", StringComparison.Ordinal), "attic", "media").FindAsync());
        Assert.Equal(["Units.cs:3 POD9003 error"], await UnitFileProject.Of(records).With("/units/web.container", text.Replace("8080", "8081", StringComparison.Ordinal), "attic").FindAsync());
    }

    /// <summary>Its copy is nothing that a generator reads.</summary>
    [Fact]
    public async Task Files_in_a_bundle_are_read_with_the_records()
    {
        var project = UnitFileProject.Of(
            Web, ("/units/app.quadlets", "# poddsl: disable POD5021 -- installed\n# FileName=wiki\n[Container]\nImage=docker.io/library/httpd:2.4\nPublishPort=8080:80\nAfter=1\n---\n# FileName=web\n[Network]\n"));
        Assert.Equal(["Units.cs:1 POD2002 warning", "app.quadlets:6 POD5020 error"], await project.FindAsync());
        project.With("/units/app.quadlets", "# FileName=front\n[Network]\n");
        Assert.Equal(["app.quadlets:1 POD5021 warning"], await project.FindAsync());
    }

    [Fact]
    public async Task A_podman_without_Quadlet_is_told_at_the_file()
    {
        var found = await UnitFileProject.Of("", ("/units/wiki.container", "[Container]\nImage=docker.io/library/httpd:2.4\n")).WithProperty("PodDslPodmanVersion", "4.3").FindAsync();
        Assert.Equal(["wiki.container:1 POD8002 error"], found);
    }

    [Fact]
    public async Task Drop_ins_templates_and_timers_are_read_with_their_units()
    {
        var project = UnitFileProject.Of(
            "",
            ("/units/worker@.container", "[Container]\nImage=docker.io/library/httpd:2.4\n"),
            ("/units/worker@.container.d/10-port.conf", "[Container]\nPublishPort=99999:80\n"),
            ("/units/job.container", "[Container]\nImage=docker.io/library/httpd:2.4\n[Service]\nType=oneshot\n"),
            ("/units/job.timer", "[Timer]\nOnCalendar=daily\n"));
        var found = await project.FindAllAsync();
        Assert.Contains("10-port.conf:2 POD2001 error", found.Select(UnitFileProject.Short));
        Assert.DoesNotContain(found, diagnostic => diagnostic.Location.GetLineSpan().Path.EndsWith(".timer", StringComparison.Ordinal));
    }
}
