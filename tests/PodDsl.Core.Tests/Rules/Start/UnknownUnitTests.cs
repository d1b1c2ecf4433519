using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Rules.Start;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4011: a directive names a unit that does not exist, but resembles one that does.</summary>
public sealed class UnknownUnitTests
{
    [Theory]
    [InlineData("After=maraidb.service", "mariadb.service", "there is no such unit here")]
    [InlineData("Wants=maria-db.service", "mariadb.service", "there is no such unit here")]
    [InlineData("After=app.service", "app-pod.service", "there is no such unit here")]
    [InlineData("After=database.service", "mariadb.service", "there is no such unit here")]
    [InlineData("After=mariadb", "mariadb.service", "the name of a unit has a suffix such as .service")]
    [InlineData("After=network", "network.target", "the name of a unit has a suffix such as .service")]
    [InlineData("After=network-onlin.target", "network-online.target", "there is no such target")]
    public void A_name_that_is_nearly_one_is_reported(string line, string meant, string reason)
    {
        var units = TestUnits.Read($"# web.container\n[Unit]\n{line}\n# mariadb.container\n[Container]\nImage=docker.io/library/db:1\nContainerName=database\n# app.pod\n[Pod]\n");
        var finding = Assert.Single(UnknownUnitRule.Rule.Findings(units));
        Assert.Equal($"{line} of 'web': {reason}. systemd passes over it. Did you mean {meant}?", finding.Message);
        Assert.Equal($"{line.Split('=')[0]}={meant}", finding.After("CorrectUnit", units, Section.Unit));
        Assert.Empty(UnknownUnitRule.Rule.Findings(finding.FixOf("CorrectUnit").Apply(units)));
    }

    [Fact]
    public void A_well_known_name_means_the_unit_here_if_only_the_hyphen_differs() => Assert.Single(
        UnknownUnitRule.Rule.FindingsIn("# web.container\n[Unit]\nAfter=mariadb.service\n# maria-db.container\n"));

    [Fact]
    public void A_misspelt_need_fails_the_start() => Assert.Equal(
        "Requires=maraidb.service of 'web': there is no such unit here. The start fails. Did you mean mariadb.service?",
        Assert.Single(UnknownUnitRule.Rule.FindingsIn("# web.container\n[Unit]\nRequires=maraidb.service\n# mariadb.container\n")).Message);

    [Theory]
    [InlineData("After=mariadb.service app-pod.service mariadb.container")]
    [InlineData("After=postgresql.service docker.service nothing-of-mine.service")]
    [InlineData("After=mariadbd.service")] // another program's habit
    [InlineData("After=srv-data.mount web.socket dev-sda1.device")]
    [InlineData("After=mariadb@1.service %i.service")]
    [InlineData("After=node2.service")]
    [InlineData("After=network-online.target my-own.target")]
    [InlineData("After=data.service")] // a volume is no service
    public void Other_names_are_not_reported(string line) => Assert.Empty(UnknownUnitRule.Rule.FindingsIn(
        $"# web.container\n[Unit]\n{line}\n# mariadb.container\n# node1.container\n# app.pod\n[Pod]\n# data.volume\n[Volume]\n"));

    [Fact]
    public void A_quadlet_file_is_a_name_for_a_new_podman_only()
    {
        const string text = "# web.container\n[Unit]\nAfter=db.container\n# db.container\n";
        Assert.Empty(UnknownUnitRule.Rule.FindingsIn(text));
        Assert.Equal(
            "After=db.container of 'web': Quadlet translates its files here since podman 5.5, and the units are for 5.4. systemd passes over it. Did you mean db.service?",
            Assert.Single(UnknownUnitRule.Rule.FindingsIn(text, Target.Default with { Podman = new(5, 4) })).Message);
        Assert.Equal(
            "WantedBy=db.container of 'web': systemd knows no Quadlet files, and Quadlet does not translate them here. systemd passes over it. Did you mean db.service?",
            Assert.Single(UnknownUnitRule.Rule.FindingsIn("# web.container\n[Install]\nWantedBy=db.container\n# db.container\n")).Message);
    }
}
