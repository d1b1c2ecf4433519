using System.Diagnostics;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules;
using PodDsl.Core.Rules.Start;
using PodDsl.Core.Tests.Rules.IdMaps;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4007 to POD4011 and POD4016: who starts whom, and who waits for whom.</summary>
public sealed class OrderTests
{
    [Theory]
    [InlineData("Requires", "both start at once, and it goes on even if the other fails to start")]
    [InlineData("BindsTo", "both start at once, and it goes on even if the other fails to start")]
    [InlineData("Requisite", "it may look before the other has started, and fail")]
    public void A_need_without_an_order_is_reported(string directive, string consequence)
    {
        var units = StartUnits.Read($"# web.container\n[Unit]\n{directive}=db.service\n# db.container\n");
        var finding = Assert.Single(RequiresWithoutAfterRule.Rule.Findings(units));
        Assert.Equal($"'web' has {directive}=db.service and is not ordered after it, so {consequence}. Add After=db.service.", finding.Message);
        Assert.Equal($"{directive}=db.service\nAfter=db.service", finding.After("AddAfter", units, Section.Unit));
        Assert.Empty(RequiresWithoutAfterRule.Rule.Findings(finding.FixOf("AddAfter").Apply(units)));
    }

    [Fact]
    public void A_need_of_a_service_of_the_host_is_reported_too() => Assert.Equal(
        "After=db.service",
        Assert.Single(RequiresWithoutAfterRule.Rule.FindingsIn("# web.container\n[Unit]\nRequires=db.service\n")).Fixes[0].Edits[0].New[0] is { Option.Name: var name, Value: var value }
            ? $"{name}={value.ToArgument()}"
            : "");

    [Theory]
    [InlineData("Requires=db.service\nAfter=db.service", "")]
    [InlineData("Requires=db.service\nAfter=db.container", "")] // another name of the same
    [InlineData("Requires=db.service\nBefore=db.service", "")] // the other way round, and said so
    [InlineData("Requires=db.service", "[Unit]\nBefore=web.service")]
    [InlineData("Requires=db.service migrate.service\nAfter=migrate.service", "# migrate.container\n[Unit]\nAfter=db.service")]
    [InlineData("Wants=db.service", "")]
    [InlineData("Requires=db.socket srv.mount network-online.target", "")]
    [InlineData("Requires=job@%i.service", "")]
    public void A_need_with_an_order_is_not_reported(string unit, string other) =>
        Assert.Empty(RequiresWithoutAfterRule.Rule.FindingsIn($"# web.container\n[Unit]\n{unit}\n# db.container\n{other}\n"));

    [Fact]
    public void A_reference_brings_its_order_along() => Assert.Empty(RequiresWithoutAfterRule.Rule.FindingsIn(
        "# web.container\n[Container]\nImage=docker.io/library/web:1\nNetwork=net.network\n[Unit]\nRequires=net-network.service\n# net.network\n[Network]\n"));

    [Fact]
    public void A_wait_for_what_nothing_starts_is_reported()
    {
        var units = StartUnits.Read("# web.container\n[Unit]\nAfter=db.service\n[Install]\nWantedBy=multi-user.target\n# db.container\n");
        var finding = Assert.Single(AfterWithoutStartRule.Rule.Findings(units));
        Assert.Equal(
            "'web' starts after 'db', but nothing starts 'db': After= alone does not, and it is not enabled. Add Wants=db.service, or declare '# poddsl: ManualStart' on 'db'.",
            finding.Message);
        Assert.Equal(["AddWants", "StartAtBoot", "DeclareManualStart"], finding.Fixes.Select(fix => fix.Key));
        Assert.All(finding.Fixes, fix => Assert.Empty(AfterWithoutStartRule.Rule.Findings(fix.Apply(units))));
    }

    [Theory]
    [InlineData("After=db.service\nWants=db.service", "")]
    [InlineData("After=db.service", "[Install]\nWantedBy=multi-user.target")]
    [InlineData("After=db.service", "# app.container\n[Unit]\nRequires=db.service")]
    [InlineData("After=elsewhere.service", "")]
    [InlineData("Before=db.service", "")]
    public void A_wait_for_what_is_started_is_not_reported(string unit, string other) =>
        Assert.Empty(AfterWithoutStartRule.Rule.FindingsIn($"# web.container\n[Unit]\n{unit}\n# db.container\n{other}\n"));

    [Fact]
    public void A_wait_for_what_a_pod_or_a_hand_starts_is_not_reported()
    {
        Assert.Empty(AfterWithoutStartRule.Rule.FindingsIn(
            "# app.pod\n[Pod]\n# web.container\n[Unit]\nAfter=db.service\n[Container]\nPod=app.pod\n# db.container\n[Container]\nImage=docker.io/library/db:1\nPod=app.pod\n"));
        var units = StartUnits.Read("# web.container\n[Unit]\nAfter=db.service\n# db.container\n");
        Assert.Empty(AfterWithoutStartRule.Rule.Findings(units[0], units[1].With("ManualStart")));
    }

    [Fact]
    public void Who_requires_what_is_updated_is_reported()
    {
        var units = StartUnits.Read("# web.container\n[Unit]\nRequires=db.service cache.service\nAfter=db.service\n# db.container\n[Container]\nImage=docker.io/library/db:1\nAutoUpdate=registry\n# cache.container\n");
        var finding = Assert.Single(RequiresUpdatedRule.Rule.Findings(units));
        Assert.Equal(
            "'web' requires 'db', which podman auto-update restarts: if the new image does not start, 'web' is stopped too and stays down, even when the old image is back. Use Wants= instead of Requires=.",
            finding.Message);
        Assert.Equal("Requires=cache.service\nAfter=db.service\nWants=db.service", finding.After("WantInsteadOfRequire", units, Section.Unit));
        Assert.Empty(RequiresUpdatedRule.Rule.Findings(finding.FixOf("WantInsteadOfRequire").Apply(units)));
    }

    [Theory]
    [InlineData("container:other")]
    [InlineData("host")]
    public void A_network_that_is_not_its_own_does_not_excuse_it(string network) => Assert.Single(RequiresUpdatedRule.Rule.FindingsIn(
        $"# web.container\n[Unit]\nRequires=db.service\n[Container]\nImage=docker.io/library/web:1\nNetwork={network}\n# db.container\n[Container]\nImage=docker.io/library/db:1\nAutoUpdate=registry\n"));

    [Theory]
    [InlineData("Wants=db.service", "AutoUpdate=registry")]
    [InlineData("BindsTo=db.service", "AutoUpdate=registry")] // a tie that is meant
    [InlineData("Requires=db.service\nBindsTo=db.service", "AutoUpdate=registry")]
    [InlineData("Requires=db.service", "")]
    [InlineData("Requires=db.service", "Label=io.containers.autoupdate=disabled")]
    [InlineData("Requires=db.service\n[Container]\nImage=docker.io/library/web:1\nNetwork=container:systemd-db", "AutoUpdate=registry")]
    [InlineData("Requires=db.service\n[Container]\nImage=docker.io/library/web:1\nNetwork=container:vpn", "AutoUpdate=registry\nContainerName=vpn")]
    [InlineData("Requires=db.service\n[Container]\nImage=docker.io/library/web:1\nNetwork=db.container", "AutoUpdate=registry")]
    public void Who_wants_it_or_requires_what_stays_is_not_reported(string unit, string other) => Assert.Empty(
        RequiresUpdatedRule.Rule.FindingsIn($"# web.container\n[Unit]\n{unit}\n# db.container\n[Container]\nImage=docker.io/library/db:1\n{other}\n"));

    [Fact]
    public void A_circle_is_reported_on_each_member()
    {
        var units = StartUnits.Read("# a.container\n[Unit]\nAfter=b.service\n# b.container\n[Unit]\nAfter=c.service\n# c.container\n[Unit]\nBefore=b.service\nAfter=a.service\n# d.container\n[Unit]\nAfter=a.service\n");
        var findings = DependencyCycleRule.Rule.Findings(units);
        Assert.Equal(
            [
                "'a' starts after 'b', that after 'c', that after 'a': systemd leaves one of them out of the start, or refuses it. Take one After= or Before= away, or the reference that brings it along.",
                "'b' starts after 'c', that after 'a', that after 'b': systemd leaves one of them out of the start, or refuses it. Take one After= or Before= away, or the reference that brings it along.",
                "'c' starts after 'a', that after 'b', that after 'c': systemd leaves one of them out of the start, or refuses it. Take one After= or Before= away, or the reference that brings it along.",
            ],
            findings.Select(finding => finding.Message));
        Assert.Empty(DependencyCycleRule.Rule.Findings(findings[0].FixOf("RemoveOrder").Apply(units)));
    }

    [Fact]
    public void A_circle_through_a_reference_is_found()
    {
        var finding = DependencyCycleRule.Rule.FindingsIn(
            "# web.container\n[Container]\nImage=docker.io/library/web:1\nNetwork=net.network\n# net.network\n[Network]\n[Unit]\nAfter=web.service\n");
        Assert.Equal(["web", "net"], finding.Select(one => one.Unit!.Name));
        Assert.Empty(finding[0].Fixes);
        Assert.Equal("RemoveOrder", Assert.Single(finding[1].Fixes).Key);
    }

    [Theory]
    [InlineData("# a.container\n[Unit]\nAfter=b.service\n# b.container\n[Unit]\nBefore=a.service\n")] // twice the same
    [InlineData("# a.container\n[Unit]\nAfter=b.service a.service\n# b.container\n[Unit]\nWants=a.service\n")]
    [InlineData("# a@.container\n[Unit]\nAfter=b.service\n# b.container\n[Unit]\nAfter=a@1.service\n")] // perhaps
    [InlineData("# app.pod\n[Pod]\n# web.container\n[Container]\nImage=docker.io/library/web:1\nPod=app.pod\n")]
    public void What_leads_nowhere_is_no_circle(string text) => Assert.Empty(DependencyCycleRule.Rule.FindingsIn(text));

    [Fact]
    public void A_long_circle_is_not_named_in_full()
    {
        var findings = DependencyCycleRule.Rule.Findings(Ring(3000));
        Assert.Equal(3000, findings.Count);
        Assert.StartsWith("'u0' starts after 'u1', that after 'u2', ", findings[0].Message, StringComparison.Ordinal);
        Assert.Contains("that after 'u8', that after 2991 more, that after 'u0': systemd", findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_units_cost_little()
    {
        var set = new UnitSet(new EquatableArray<Unit>(Ring(4000)));
        var watch = Stopwatch.StartNew();
        Assert.NotEmpty(SetRules.Check(set, Target.Default));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

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
        var units = StartUnits.Read($"# web.container\n[Unit]\n{line}\n# mariadb.container\n[Container]\nImage=docker.io/library/db:1\nContainerName=database\n# app.pod\n[Pod]\n");
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

    [Fact]
    public void What_nothing_starts_is_a_suggestion()
    {
        var unit = StartUnits.Container("");
        var finding = Assert.Single(NotStartedRule.Rule.Findings(unit));
        Assert.Equal(
            "Nothing starts 'web': it is not enabled, and no other unit wants it. Add WantedBy=multi-user.target to start it at boot, or declare '# poddsl: ManualStart'.",
            finding.Message);
        Assert.Equal(Severity.Suggestion, finding.Rule.Severity);
        Assert.All(finding.Fixes, fix => Assert.Empty(NotStartedRule.Rule.Findings(fix.Apply(unit))));
        Assert.Contains("WantedBy=default.target", Assert.Single(NotStartedRule.Rule.Findings(IdMapTestUnits.User, unit)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_pod_and_its_members_the_pod_is_reported() => Assert.Equal("app", Assert.Single(NotStartedRule.Rule.FindingsIn(
        "# web.container\n[Container]\nImage=docker.io/library/web:1\nPod=app.pod\n# app.pod\n[Pod]\n")).Unit!.Name);

    [Theory]
    [InlineData("# web.container\n[Install]\nWantedBy=multi-user.target\n[Unit]\nWants=db.service\n# db.container\n")]
    [InlineData("# web.container\n[Container]\nImage=docker.io/library/web:1\nPod=app.pod\n[Install]\nWantedBy=multi-user.target\n# app.pod\n[Pod]\n")]
    [InlineData("# web@.container\n")]
    [InlineData("# web.container\n[Unit]\nStopWhenUnneeded=yes\n")]
    [InlineData("# net.network\n[Network]\n# data.volume\n[Volume]\n# i.image\n[Image]\nImage=docker.io/library/web:1\n")]
    [InlineData("# web.container\n[Install]\nUpheldBy=other.service\n")]
    public void What_is_started_is_not_reported(string text) => Assert.Empty(NotStartedRule.Rule.FindingsIn(text));

    [Fact]
    public void What_a_timer_or_a_hand_starts_is_not_reported()
    {
        var unit = StartUnits.Container("");
        Assert.Empty(NotStartedRule.Rule.Findings(unit.With("ManualStart")));
        Assert.Empty(NotStartedRule.Rule.Findings(unit with
        {
            Settings = unit.Settings.Add(new Setting(Options.Common(Section.Timer, "OnCalendar"), new TextValue("daily"))),
        }));
    }

    [Theory]
    [InlineData("[Install]\nWantedBy=multi-user.target\n", "WantedBy=multi-user.target starts it")]
    [InlineData("# db.container\n[Unit]\nWants=web.service\n[Install]\nWantedBy=multi-user.target\n", "'db' starts it")]
    public void A_declaration_that_is_not_so_is_reported(string text, string reason)
    {
        var units = StartUnits.Read("# web.container\n" + text);
        units[0] = units[0].With("ManualStart");
        var finding = Assert.Single(NotStartedRule.Rule.Findings(units));
        Assert.Equal($"'web' declares ManualStart, but {reason}. Remove the declaration.", finding.Message);
        Assert.Empty(NotStartedRule.Rule.Findings(finding.FixOf("RemoveDeclaration").Apply(units)));
    }

    private static Unit[] Ring(int count) =>
    [
        .. Enumerable.Range(0, count).Select(index => new Unit(
            UnitKind.Container,
            $"u{index}",
            [
                new Setting(Options.Common(Section.Unit, "After"), new TextValue($"u{(index + 1) % count}.service"), new SourceSpan($"u{index}", 0, 1, 1, 1)),
                new Setting(Options.Common(Section.Unit, "After"), new TextValue($"host{index}.service"), new SourceSpan($"u{index}", 0, 1, 1, 1)),
                new Setting(Options.Key(UnitKind.Container, "HealthCmd"), new TextValue("/check"), new SourceSpan($"u{index}", 5, 1, 2, 1)),
            ],
            $"u{index}.container") { Language = Language.UnitFile }),
    ];
}
