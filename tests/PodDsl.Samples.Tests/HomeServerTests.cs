using PodDsl.Core.Parsing;

namespace PodDsl.Samples.Tests;

public sealed class HomeServerTests
{
    /// <summary>Directives and keys that systemd or podman calls deprecated.</summary>
    private static readonly string[] Deprecated =
        ["KillMode=none", "PIDFile=", "RemapUsers=", "RemapUid=", "RemapGid=", "RemapUidSize=", "VolatileTmp=", "StartLimitInterval="];

    [Fact]
    public void Nothing_deprecated_is_written()
    {
        foreach (var file in Directory.GetFiles(SampleOutput.Units("HomeServer", "quadlet")))
        {
            var text = File.ReadAllText(file);
            Assert.All(Deprecated, entry => Assert.DoesNotContain("\n" + entry, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Nextcloud_waits_for_a_database_that_answers()
    {
        var units = SampleOutput.Units("HomeServer", "quadlet");
        var nextcloud = Read(Path.Combine(units, "nextcloud.container"));
        var mariadb = Read(Path.Combine(units, "mariadb.container"));

        Assert.Contains(nextcloud.Entries("Unit", "After"), entry => entry.Value.Split(' ').Contains("mariadb.service"));
        Assert.Equal("healthy", Assert.Single(mariadb.Entries("Container", "Notify")).Value);
        Assert.NotEmpty(mariadb.Entries("Container", "HealthCmd"));
    }

    private static UnitFile Read(string path) => UnitFileReader.Read(path, File.ReadAllText(path), UnitDialect.Quadlet);
}
