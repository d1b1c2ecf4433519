using Microsoft.CodeAnalysis;
using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD1029: the pool of a host meets other ids of the machine.</summary>
public sealed class PoolMeetsTests
{
    private const string Units =
        """
        [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>, IdBlock(1)] public partial record Web : Container;
        [Image("docker.io/jellyfin/jellyfin:10.10"), RunsOn<Media>, IdBlock(1)] public partial record Tv : Container;
        """;

    [Fact]
    public Task Two_records_of_one_machine_are_told_at_both() => Verify.Reports(
        """
        [Address("192.168.1.10"), {|POD1029:IdPool(1_000_000)|}] public record Attic : Host;
        [Address("192.168.1.10"), {|POD1029:IdPool(1_065_000)|}] public record Media : Host;
        """,
        Units);

    [Fact]
    public Task The_default_is_a_pool_too() => Verify.Message(
        "POD1029",
        "The pool of id blocks of 'Attic' meets that of 'Media', which has the same address attic.lan: 'web' and 'tv' there have common ids. Give one of the two another [IdPool(...)], or make one record of them.",
        """
        [Address("attic.lan")] public record {|#0:Attic|} : Host;
        #pragma warning disable POD1029
        [Address("attic.lan")] public record Media : Host;
        #pragma warning restore POD1029
        """,
        Units);

    [Theory]
    [InlineData("""[Address("192.168.1.10")]""", """[Address("192.168.1.11")]""")]
    [InlineData("""[PodmanVersion("5.4")]""", """[PodmanVersion("5.4")]""")]
    [InlineData("""[Address("192.168.1.10"), IdPool(1_000_000)]""", """[Address("192.168.1.10")]""")]
    public Task Two_machines_or_pools_apart_are_fine(string attic, string media) => Verify.Reports(
        $"{attic} public record Attic : Host; {media} public record Media : Host;", Units);

    [Fact]
    public Task Blocks_of_a_user_are_cut_from_other_ids() => Verify.Reports(
        """[Address("a.lan")] public record Attic : Host; [Address("a.lan")] public record Media : Host;""",
        Units.Replace("RunsOn<Media>", "RunsOn<Media>(User = \"tv\")", StringComparison.Ordinal));

    private const string People =
        """
        { "schema": 1,
          "accounts": [{ "name": "alice", "uid": 2000000, "gid": 2000000, "login": true }],
          "subuid": [{ "name": "alice", "start": 1200000, "count": 65536 }, { "name": "containers", "start": 1400000, "count": 65536 }, { "name": "bob", "start": 9000000, "count": 65536 }],
          "subgid": [] }
        """;

    [Fact]
    public Task People_within_the_pool_are_told_at_it() => Verify.MessageOnHosts(
        [("/0/attic.json", People)],
        "POD1029",
        "The pool of id blocks of 'Attic' meets subordinate UIDs 1200000-1265535 of 'alice', account 'alice' (2000000) and subordinate UIDs 1400000-1465535 of 'containers', from which podman takes those for UserNS=auto: a container on such a block would have the rights of others. Let it begin elsewhere, or give it fewer blocks.",
        """[Facts("attic.json"), {|#0:IdPool(1_000_000, Count = 100)|}] public record Attic : Host;""");

    [Fact]
    public Task Whom_a_block_of_a_unit_meets_is_told_at_the_unit() => Verify.ReportsOnHosts(
        [("/0/attic.json", People.Replace("containers", "alice", StringComparison.Ordinal).Replace("2000000", "1000", StringComparison.Ordinal))],
        """
        [Facts("attic.json"), {|POD1029:IdPool(1_000_000, Count = 10)|}] public record Attic : Host;
        [Image("docker.io/library/nginx:1.29"), {|POD1028:IdBlock(3)|}] public partial record Web : Container;
        """);

    [Fact]
    public Task A_pool_without_an_end_promises_nothing() => Verify.ReportsOnHosts(
        [("/0/attic.json", People)], """[Facts("attic.json"), IdPool(1_000_000)] public record Attic : Host;""");

    /// <summary>The build of that project does not know the host, and cuts its blocks from another pool.</summary>
    [Theory]
    [InlineData("[IdPool(1_000_000)]", true)]
    [InlineData("", false)]
    public async Task Blocks_of_a_project_without_hosts_are_told(string pool, bool isTold)
    {
        var lib = Analysis.Compile(("/lib.cs", """[Image("docker.io/library/db:1"), IdBlock(0)] public partial record Db : Container;""")).WithAssemblyName("Lib");
        var compilation = Analysis.Compile(("/site.cs", $"{pool} public record Attic : Host; [Image(\"docker.io/library/web:1\"), IdBlock(1)] public partial record Web : Container;"))
            .AddReferences(lib.ToMetadataReference());

        var found = await Analysis.RunAsync(compilation);

        Assert.Equal(
            isTold ? ["The pool of id blocks of 'Attic' meets the blocks of 'db', whose own project knows no host: its files have the ids of another pool than this one. Put 'Attic' into a project that both reference, and let 'db' say [RunsOn<Attic>]."] : [],
            found.Where(diagnostic => diagnostic.Id == "POD1029").Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
