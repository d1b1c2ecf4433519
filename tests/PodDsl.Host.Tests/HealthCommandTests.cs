using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.SystemdText;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>POD5018 reports a check that fails whatever the container does, and no other.</summary>
public sealed class HealthCommandTests(Hosts hosts) : IClassFixture<Hosts>
{
    /// <summary>Checks that would pass if they meant what they seem to.</summary>
    private static readonly string[] Failing =
    [
        "'test -e / || exit 1'", "\"test -e / || exit 1\"", "'test -e /'", "CMD-SHELL 'test -e / || exit 1'", "sh -c test -e /", "/bin/sh -c test -e /",
        "CMD test -e / || exit 1", "CMD test -e / && true", "[\"CMD\", \"test\", \"-e\", \"/\", \"||\", \"exit\", \"1\"]", "test $${HOME} = /root",
    ];

    private static readonly string[] Passing =
    [
        "test -e / || exit 1", "'true'", "'test' '-e' '/'", "\"test\" -e /", "CMD-SHELL test -e / || exit 1", "CMD test -e /", "sh -c 'test -e / || exit 1'",
        "sh -c true && test -e /", "[\"CMD-SHELL\", \"test -e / || exit 1\"]", "[\"test\", \"-e\", \"/\"]", "test ${HOME:-/root} = /root", "kill -0 $$", "test -e '/' || 'exit 1'",
    ];

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public Task A_check_fails_that_the_rule_reports(Suite suite) => CompareAsync(suite, Failing, fails: true);

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public Task A_check_passes_that_the_rule_leaves_alone(Suite suite) => CompareAsync(suite, Passing, fails: false);

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public Task An_array_with_CMD_runs_as_the_table_says(Suite suite) =>
        CompareAsync(suite, ["[\"CMD\", \"test\", \"-e\", \"/\"]", "[\"CMD\",\"true\"]"], fails: !suite.Podman().Has(Behaviors.ReadsHealthCommandArrays));

    private async Task CompareAsync(Suite suite, string[] commands, bool fails)
    {
        var host = await hosts.GetAsync(suite, "health");
        foreach (var command in commands)
        {
            _ = (await host.RunAsync(
                "podman", "run", "-d", "--name", "checked", "--network", "none", "--env", "HOME=/root", "--health-interval", "disable", "--health-cmd", command,
                "docker.io/library/nextcloud:stable", "sleep", "1000")).Output;
            var result = await host.RunAsync("podman", "healthcheck", "run", "checked");
            _ = (await host.RunAsync("podman", "rm", "-f", "-t", "0", "checked")).Output;

            Assert.True(fails == (result.ExitCode != 0), $"{command}: {result}");
            Assert.True(fails == IsReported(command, suite.Podman()), command);
        }
    }

    private static bool IsReported(string command, PodmanVersion podman)
    {
        var setting = Setting.Of(Options.Key(UnitKind.Container, Keys.HealthCmd), new Text(command), new SourceSpan("web.container", 0, 1, 1, 1));
        var unit = new Unit(UnitKind.Container, "web", [setting], "web.container") { Language = Language.UnitFile };
        return HealthCommandRule.Rule.Check(unit, Target.Default with { Podman = podman }).Any();
    }
}
