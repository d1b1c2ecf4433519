using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Rules.Start;

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

    [Theory]
    [InlineData("Multi-User.target", "multi-user.target")]
    [InlineData("multi_user.target", "multi-user.target")]
    [InlineData("multiuser.target", "multi-user.target")]
    [InlineData("mutli-usr.target", "multi-user.target")]
    [InlineData("mulit-users.target", "multi-user.target")]
    [InlineData("defualt.target", "default.target")]
    [InlineData("graphical-sesion.target", "graphical-session.target")]
    [InlineData("timer.target", "timers.target")]
    [InlineData("networkonline.target", "network-online.target")]
    public void A_target_that_is_nearly_one_is_reported(string name, string meant) => Assert.Equal(
        $"WantedBy={name} of 'web': there is no such target. systemd passes over it. Did you mean {meant}?",
        Assert.Single(UnknownUnitRule.Rule.FindingsIn($"# web.container\n[Install]\nWantedBy={name}\n")).Message);

    [Theory]
    [InlineData("After=network-online.traget", "After=network-online.traget of 'web': .traget is no suffix of a unit. systemd passes over it. Did you mean network-online.target?")]
    [InlineData("After=db.services", "After=db.services of 'web': .services is no suffix of a unit. systemd passes over it. Did you mean db.service?")]
    [InlineData("Requires=other.servce", "Requires=other.servce of 'web': .servce is no suffix of a unit. systemd passes over it. Write the whole name of the unit that is meant.")]
    [InlineData("After=db.service,network.target", "After=db.service,network.target of 'web': names of units stand with blanks between them. systemd passes over it. Write the whole name of the unit that is meant.")]
    [InlineData("After=network-online.service", "After=network-online.service of 'web': that is a target and no service. systemd passes over it. Did you mean network-online.target?")]
    [InlineData("After=multi-usr", "After=multi-usr of 'web': the name of a unit has a suffix such as .service. systemd passes over it. Did you mean multi-user.target?")]
    [InlineData("After=typo\nWants=typo", "After=typo and Wants=typo of 'web': the name of a unit has a suffix such as .service. systemd passes over it. Write the whole name of the unit that is meant.")]
    public void A_name_that_cannot_be_one_is_reported_once(string lines, string message) => Assert.Equal(
        message, Assert.Single(UnknownUnitRule.Rule.FindingsIn($"# web.container\n[Unit]\n{lines}\n# db.container\n")).Message);

    [Fact]
    public void A_name_that_several_units_have_is_one_finding()
    {
        var units = TestUnits.Read("# a.container\n[Unit]\nWants=maraidb.service\nAfter=maraidb.service\n# b.container\n[Unit]\nRequires=maraidb.service\nAfter=maria_db.service\n# mariadb.container\n");
        var findings = UnknownUnitRule.Rule.Findings(units);
        Assert.Equal(
            [
                "Wants=maraidb.service and After=maraidb.service of 'a' and 'b': there is no such unit here. The start fails. Did you mean mariadb.service?",
                "After=maria_db.service of 'b': there is no such unit here. systemd passes over it. Did you mean mariadb.service?",
            ],
            findings.OrderBy(finding => finding.Unit!.Name).Select(finding => finding.Message));
        Assert.Equal("b", Assert.Single(findings.Single(finding => finding.Unit!.Name == "a").Others).Unit.Name);
        Assert.Single(UnknownUnitRule.Rule.Findings(findings.Single(finding => finding.Unit!.Name == "a").FixOf("CorrectUnit").Apply(units)));
    }

    [Fact]
    public void A_mount_has_the_escaped_path_for_a_name()
    {
        var units = TestUnits.Read("# web.container\n[Unit]\nRequires=mnt-media-library.mount\nAfter=mnt-media-library.mount\n[Container]\nImage=localhost/a\nVolume=/mnt/media-library/films:/media\n");
        var finding = Assert.Single(UnknownUnitRule.Rule.Findings(units));
        Assert.Equal(
            "Requires=mnt-media-library.mount and After=mnt-media-library.mount of 'web': that is the mount of /mnt/media/library, and the unit uses /mnt/media-library, which RequiresMountsFor= takes as it is. The start fails. Did you mean mnt-media\\x2dlibrary.mount?",
            finding.Message);
        Assert.Equal("Requires=mnt-media\\x2dlibrary.mount\nAfter=mnt-media\\x2dlibrary.mount", finding.After("CorrectUnit", units, Section.Unit));
        Assert.Empty(UnknownUnitRule.Rule.FindingsIn("# web.container\n[Unit]\nRequires=mnt-media.mount\n[Container]\nImage=localhost/a\nVolume=/mnt/media/a-b:/media\n"));
        Assert.Equal(
            "After=/mnt/a-b.mount of 'web': a unit is named by the path without slashes. systemd passes over it. Did you mean mnt-a\\x2db.mount?",
            Assert.Single(UnknownUnitRule.Rule.FindingsIn("# web.container\n[Unit]\nAfter=/mnt/a-b.mount\n")).Message);
    }

    [Fact]
    public void The_service_of_a_volume_that_the_unit_uses_is_meant() => Assert.Equal(
        "Requires=data.service of 'web': there is none here, and the service of data.volume is data-volume.service. The start fails. Did you mean data-volume.service?",
        Assert.Single(UnknownUnitRule.Rule.FindingsIn("# web.container\n[Unit]\nRequires=data.service\n[Container]\nImage=localhost/a\nVolume=data.volume:/data\n# data.volume\n[Volume]\n")).Message);

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
    [InlineData("After=media.target containers.target local-db.target network-vpn.target app1.target")]
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
