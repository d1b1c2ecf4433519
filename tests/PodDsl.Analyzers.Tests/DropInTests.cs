using System.Globalization;
using Microsoft.CodeAnalysis;
using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests;

/// <summary>Hand-written drop-ins of the units of records are judged with these.</summary>
public sealed class DropInTests
{
    private const string Records =
        """
        [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 8080), UidMap(0, 100000, 65536), GidMap(0, 100000, 65536)]
        public partial record Web : Container;
        [Image("docker.io/library/httpd:2.4"), Publish(80, HostPort = 8081), UidMap(0, 300000, 65536), GidMap(0, 300000, 65536)]
        public partial record Wiki : Container;
        """;

    private const string Path = "/files/web.container.d/10-local.conf";

    [Fact]
    public async Task A_port_of_a_drop_in_clashes()
    {
        var project = UnitFileProject.Of(Records, (Path, "[Container]\nPublishPort=8081:81\n"));
        var found = (await project.FindAllAsync()).Where(diagnostic => diagnostic.Id == "POD2002").ToList();
        Assert.Equal(["Units.cs:3 POD2002 warning", "10-local.conf:2 POD2002 info"], found.OrderByDescending(diagnostic => diagnostic.Severity).Select(UnitFileProject.Short));
        Assert.Equal(Path, Assert.Single(found.Single(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning).AdditionalLocations).GetLineSpan().Path);
    }

    [Fact]
    public async Task A_list_that_a_drop_in_starts_anew_forgets_the_record()
    {
        var clash = Records.Replace("8081", "8080", StringComparison.Ordinal);
        Assert.Contains("POD2002", string.Join(' ', await UnitFileProject.Of(clash).FindAsync()), StringComparison.Ordinal);
        Assert.DoesNotContain("POD2002", string.Join(' ', await UnitFileProject.Of(clash, (Path, "[Container]\nPublishPort=\nPublishPort=8082:80\n")).FindAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_of_a_drop_in_count()
    {
        var found = await UnitFileProject.Of(Records, (Path, "[Container]\nUIDMap=\nUIDMap=0:300000:65536\n")).FindAllAsync();
        Assert.Contains(found, diagnostic => diagnostic.Id == "POD1003" && diagnostic.Location.GetLineSpan().Path == Path && diagnostic.Location.GetLineSpan().StartLinePosition.Line == 2);
    }

    [Fact]
    public async Task A_mistake_in_a_line_is_told_there_in_the_words_of_files()
    {
        var found = (await UnitFileProject.Of(Records, (Path, "[Container]\nNonsense=1\nPublishPort=99999:80\n")).FindAllAsync()).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.Equal(["10-local.conf:2 POD5020 error", "10-local.conf:3 POD2001 error"], found.Select(UnitFileProject.Short));
        Assert.All(found, diagnostic => Assert.DoesNotContain("[Publish", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    /// <summary>What Quadlet refuses only with the drop-in is told at the setting of the record.</summary>
    [Fact]
    public async Task A_record_that_its_drop_in_spoils_is_told_at_the_record()
    {
        const string records = "[Image(\"docker.io/library/nginx:1.29\"), User(\"33\"), Key(\"Container\", \"Group\", \"33\")] public partial record Web : Container;";
        Assert.DoesNotContain("POD5020", string.Join(' ', await UnitFileProject.Of(records).FindAsync()), StringComparison.Ordinal);
        Assert.Contains("Units.cs:1 POD5020 error", await UnitFileProject.Of(records, (Path, "[Container]\nUser=\n")).FindAsync());
    }

    [Fact]
    public async Task Drop_ins_and_files_and_records_name_each_other()
    {
        var project = UnitFileProject.Of(
            Records + "\n[Subnet(\"10.89.7.0/24\")] public partial record Front : Network;",
            (Path, "[Container]\nNetwork=front.network\nNetwork=back.network\n"),
            ("/files/back.network", "[Network]\n"));
        Assert.DoesNotContain(await project.FindAsync(), found => found.Contains("POD5020", StringComparison.Ordinal));
        project.With(Path, "[Container]\nNetwork=frond.network\n");
        Assert.Contains("10-local.conf:2 POD5020 error", await project.FindAsync());
    }

    [Theory]
    [InlineData("container.d")]
    [InlineData("web-.container.d")]
    [InlineData("web-front.container.d")]
    public async Task Folders_of_types_and_names_up_to_a_dash_count_from_their_podman_on(string folder)
    {
        var records = Records.Replace("record Web", "record WebFront", StringComparison.Ordinal);
        var project = UnitFileProject.Of(records, ($"/files/{folder}/10-local.conf", "[Container]\nPublishPort=8082:99999\n"));
        Assert.Contains("10-local.conf:2 POD2001 error", await project.FindAsync());
        var older = await project.WithProperty("PodDslPodmanVersion", "5.1").FindAsync();
        Assert.Equal(folder != "web-front.container.d", older.Contains("10-local.conf:1 POD5021 warning"));
        Assert.Contains("10-local.conf:1 POD5021 warning", await project.WithProperty("PodDslPodmanVersion", "4.9").FindAsync());
    }

    /// <summary>Of one name, the folder that names the unit best counts; the others come in the order of their names.</summary>
    [Fact]
    public async Task Drop_ins_are_merged_in_the_order_of_podman()
    {
        var project = UnitFileProject.Of(
            Records,
            ("/files/container.d/10-port.conf", "[Container]\nPublishPort=8081:81\n"),
            ("/files/web.container.d/10-port.conf", "[Container]\nPublishPort=8083:81\n"),
            ("/files/web.container.d/20-none.conf", "[Container]\nPublishPort=\n"),
            ("/files/web.container.d/30-port.conf", "[Container]\nPublishPort=8081:81\n"));
        Assert.Equal(
            ["10-port.conf:2 POD2002", "30-port.conf:2 POD2002"],
            (await project.FindAllAsync()).Where(found => found.Id == "POD2002" && !found.Location.IsInSource).Select(found => UnitFileProject.Short(found)[..^5].TrimEnd()));
    }

    [Fact]
    public async Task A_comment_in_the_drop_in_counts_there()
    {
        var project = UnitFileProject.Of(Records, (Path, "[Container]\n# poddsl: disable POD2002\nPublishPort=8081:81\n"));
        Assert.DoesNotContain(await project.FindAllAsync(), found => found.Id is "POD2002" or "POD9021");
        project.With(Path, "# poddsl: AlternativeTo=wiki.container\n[Container]\nPublishPort=8081:81\n");
        Assert.DoesNotContain(await project.FindAllAsync(), found => found.Id is "POD2002" or "POD9020");
    }

    [Fact]
    public async Task An_editor_shows_the_findings_of_the_drop_in()
    {
        var project = UnitFileProject.Of(Records, (Path, "[Container]\nPublishPort=99999:80\n"));
        Assert.Contains(await project.FindLiveAsync(Path), found => found.Id == "POD2001");
    }

    /// <summary>On a host where the drop-in is not, the record is by itself.</summary>
    [Fact]
    public async Task A_drop_in_is_of_its_hosts()
    {
        const string records =
            """
            public record Attic : Host;
            public record Pi : Host;
            [RunsOn<Attic>, RunsOn<Pi>] public interface IBoth;
            [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 8080)] public partial record Web : Container, IBoth;
            [Image("docker.io/library/httpd:2.4"), Publish(80, HostPort = 8081), RunsOn<Attic>] public partial record Wiki : Container;
            """;
        const string text = "[Container]\nPublishPort=8081:81\n";
        Assert.DoesNotContain("POD2002", string.Join(' ', await UnitFileProject.Of(records).With(Path, text, "pi").FindAsync()), StringComparison.Ordinal);
        Assert.Contains("Units.cs:5 POD2002 error", await UnitFileProject.Of(records).With(Path, text, "attic").FindAsync());
        Assert.Contains("Units.cs:5 POD2002 error", await UnitFileProject.Of(records).With(Path, text).FindAsync());
    }
}
