namespace PodDsl.Generators.Tests;

/// <summary>Id blocks as maps in the text of units.</summary>
public sealed class IdBlockTests
{
    private const string Homelab =
        """
        using PodDsl;

        namespace Homelab;

        [Image("docker.io/library/nextcloud:31"), IdBlock(3)]
        [UidMap(1000, 200000, Extend = true)]
        public partial record Nextcloud : Container;
        """;

    private static readonly GeneratorRun Run = GeneratorRun.Of(
        Homelab, ("_PodDslFormats", "quadlet,service"), ("PodDslIdPool", "1000000"), ("PodDslIdBlockSize", "65536"));

    [Fact]
    public void A_block_becomes_maps_of_a_quadlet_file() => Snapshot.Match(Run.Units["quadlet/nextcloud.container"], "container");

    [Fact]
    public void A_block_becomes_maps_of_a_service() => Snapshot.Match(Run.Units["service/nextcloud.service"], "service");

    [Fact]
    public void The_record_says_its_ids_on_hover() => Assert.Contains(
        "/// <remarks><para>Id block 3: UIDs and GIDs 1196608 to 1262143 of the host. Root of the container is 1196608 there: chown 1196608:1196608 FOLDER.</para><c>nextcloud.container</c>",
        Run.Result.GeneratedSources.Single(source => source.HintName == "Homelab.Nextcloud.g.cs").SourceText.ToString(),
        StringComparison.Ordinal);

    [Fact]
    public void A_record_on_several_hosts_says_its_ids_on_each()
    {
        var source = GeneratorRun.Of("""
            using PodDsl;
            public record Attic : Host;
            [IdPool(1_000_000)] public record Pi : Host;
            [Image("docker.io/library/web:1"), IdBlock(1), RunsOn<Attic>, RunsOn<Pi>(User = "media")] public partial record Web : Container;
            """, GeneratorRun.BothFormats).Result.GeneratedSources.Single(source => source.HintName == "Web.g.cs").SourceText.ToString();
        Assert.Contains(
            "<para>Id block 1: UIDs and GIDs 589824 to 655359 of 'attic'. Root of the container is 589824 there: chown 589824:589824 FOLDER.</para>"
            + "<para>Id block 1: subordinate UIDs and GIDs 65537 to 131072 of 'media' on 'pi', who has these from 1 on. Root of the container is 65537 there: podman unshare chown 65537:65537 FOLDER.</para><c>",
            source,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("IdBlock")]
    [InlineData("IdBlock(-1)")]
    [InlineData("IdBlock(30000)")]
    public void A_unit_without_known_ids_gets_no_text(string block)
    {
        var run = GeneratorRun.Of(Homelab.Replace("IdBlock(3)", block, StringComparison.Ordinal));
        Assert.Empty(run.Units);
        Assert.Contains("public const string UnitName", run.Result.GeneratedSources.Single(source => source.HintName == "Homelab.Nextcloud.g.cs").SourceText.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Podman_without_the_keys_gets_flags()
    {
        var text = GeneratorRun.Of(Homelab, ("_PodDslFormats", "quadlet"), ("PodDslPodmanVersion", "4.7")).Units["quadlet/nextcloud.container"];
        Assert.DoesNotContain("\nUIDMap=", text, StringComparison.Ordinal);
        Assert.Contains("PodmanArgs=--uidmap 0:720896:65536", text, StringComparison.Ordinal);
        Assert.Contains("PodmanArgs=--gidmap 0:720896:65536", text, StringComparison.Ordinal);
    }
}
