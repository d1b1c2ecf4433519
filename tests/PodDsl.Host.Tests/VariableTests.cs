using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules.SystemdText;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>What POD5015, POD5016 and POD5009 say of the variables of a service.</summary>
public sealed class VariableTests(Hosts hosts) : IClassFixture<Hosts>
{
    private const string Image = "docker.io/library/nextcloud:stable";

    /// <summary>Variables that people expect in a service of the system, and that it does not have.</summary>
    private static readonly string[] Absent = ["HOME", "LOGNAME", "SHELL", "TZ", "HOSTNAME", "XDG_RUNTIME_DIR", "UID", "PWD", "DBUS_SESSION_BUS_ADDRESS", "MINE"];

    /// <summary>Variables that a shell sets itself.</summary>
    private static readonly string[] OfShell = ["PWD", "OLDPWD", "SHLVL", "_"];

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task A_service_has_the_variables_that_the_rule_knows(Suite suite)
    {
        var host = await HostAsync(suite);
        await host.WriteFileAsync(
            "/etc/systemd/system/seen.service",
            """
            [Service]
            Type=oneshot
            RemainAfterExit=yes
            RuntimeDirectory=seen
            StateDirectory=seen
            ExecStartPre=/usr/bin/env
            ExecStart=/usr/bin/env
            ExecStartPost=/usr/bin/env
            ExecStop=/usr/bin/env
            ExecStopPost=/usr/bin/env
            """ + "\n");
        await host.WriteFileAsync("/etc/systemd/system/logged.service", "[Service]\nType=oneshot\nUser=backup\nExecStart=/usr/bin/env\n");
        _ = (await host.ShellAsync("systemctl daemon-reload; systemctl start seen logged; systemctl stop seen")).Output;

        var seen = await NamesAsync(host, "seen");
        Assert.Contains("INVOCATION_ID", seen);
        Assert.Contains("SERVICE_RESULT", seen);
        Assert.All(seen, name => Assert.False(IsReported(name, UnitScope.System), name));
        Assert.All(Absent, name => Assert.True(!seen.Contains(name) && IsReported(name, UnitScope.System), name));

        var logged = await NamesAsync(host, "logged");
        Assert.All(logged, name => Assert.False(IsReported(name, UnitScope.System, "User=backup"), name));
        Assert.Contains("HOME", logged);
    }

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task A_service_of_a_user_has_what_its_manager_has(Suite suite)
    {
        var host = await HostAsync(suite);
        await host.WriteFileAsync("/home/alice/.config/environment.d/mine.conf", "MINE=yes\n");
        await host.WriteFileAsync("/home/alice/.config/systemd/user/seen.service", "[Service]\nType=oneshot\nExecStart=/usr/bin/env\n");
        _ = (await host.ShellAsync(
            """
            useradd --home-dir /home/alice --shell /bin/sh alice
            chown -R alice: /home/alice
            mkdir -p /run/user/7; chown alice /run/user/7
            systemd-run --quiet --unit manager -p User=alice -p Delegate=yes --setenv=XDG_RUNTIME_DIR=/run/user/7 /lib/systemd/systemd --user
            until [ -S /run/user/7/systemd/private ]; do sleep 0.1; done
            setpriv --reuid alice --regid alice --init-groups env XDG_RUNTIME_DIR=/run/user/7 systemctl --user start seen
            journalctl --sync
            """)).Output;

        var seen = (await host.ShellAsync("journalctl -o cat --no-pager _UID=$(id -u alice)")).Output.Split('\n').Select(line => line.Split('=')[0]).ToHashSet();

        Assert.Contains("MINE", seen);
        string[] known = ["HOME", "USER", "LOGNAME", "SHELL", "XDG_RUNTIME_DIR", "PATH", "INVOCATION_ID"];
        Assert.All(known, name => Assert.True(seen.Contains(name) && !IsReported(name, UnitScope.User), name));
    }

    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task A_variable_of_the_container_is_none_of_the_service(Suite suite)
    {
        var host = await HostAsync(suite);
        await host.WriteFileAsync("/etc/app.env", "DATA=/srv\n");
        await host.WriteFileAsync(
            "/etc/containers/systemd/told.container",
            $$"""
            [Container]
            Image={{Image}}
            Network=none
            EnvironmentFile=/etc/app.env
            Environment=A=one
            Environment=B=x${A}y C=x${DATA}y D=x${E}y F=x$A/y
            Label=l=x${DATA}y
            Exec=sh -c "echo [$$A][$$DATA][$$B][$$C][$$D][$$F][${DATA}][$${DATA}]; sleep 1000"
            [Service]
            Environment=E=two
            """ + "\n");
        _ = (await host.ShellAsync("systemctl daemon-reload; systemctl start told")).Output;

        _ = await host.RetryAsync(
            TimeSpan.FromSeconds(30), "told.service", "/bin/sh", "-c", "journalctl -o cat --no-pager | grep -F '[one][/srv][xy][xy][xtwoy][x$A/y][][/srv]'");
        Assert.Equal("xy", (await host.RunAsync("podman", "inspect", "--format", "{{.Config.Labels.l}}", "systemd-told")).Output);

        // systemd itself names them.
        if (suite != Suite.Bookworm)
        {
            Assert.Contains(
                "Referenced but unset environment variable evaluates to an empty string: A, DATA",
                (await host.RunAsync("journalctl", "-o", "cat", "--no-pager", "-u", "told.service")).Output,
                StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task An_empty_text_is_refused_or_becomes_something_random(Suite suite)
    {
        var host = await HostAsync(suite);
        Assert.Contains("host directory cannot be empty", await CreateAsync("-v", ":/data", Image), StringComparison.Ordinal);
        Assert.Contains("Error", await CreateAsync(Image + "@"), StringComparison.Ordinal);
        Assert.Contains("Error", await CreateAsync("docker.io/library/nextcloud:"), StringComparison.Ordinal);
        Assert.Contains("Error", await CreateAsync(""), StringComparison.Ordinal);

        _ = (await host.RunAsync("podman", "create", "--name", "", "--cidfile", "/tmp/cid", "-p", ":80", Image)).Output;
        var inspected = (await host.ShellAsync("podman inspect --format '{{.Name}} {{(index (index .HostConfig.PortBindings \"80/tcp\") 0).HostPort}}' $(cat /tmp/cid); rm /tmp/cid")).Output.Split(' ');
        Assert.NotEqual("", inspected[0]);
        Assert.True(int.Parse(inspected[1], System.Globalization.CultureInfo.InvariantCulture) > 1024);

        async Task<string> CreateAsync(params string[] arguments)
        {
            var result = await host.RunAsync(["podman", "create", "--network", "none", .. arguments]);
            Assert.NotEqual(0, result.ExitCode);
            return result.StandardError;
        }
    }

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task A_variable_stays_where_systemd_does_not_expand_it(Suite suite)
    {
        var host = await HostAsync(suite);
        await host.WriteFileAsync(
            "/etc/systemd/system/stays.service",
            """
            [Unit]
            ConditionPathExists=!/x${B}
            [Service]
            Type=oneshot
            Environment=B=two
            Environment=A=${B} P=$B:/x
            WorkingDirectory=-/srv/${B}
            ExecStart=/bin/sh -c "echo $A $P $(pwd)"
            ExecStart=/bin/echo a$B a${B}
            """ + "\n");
        _ = (await host.ShellAsync("mkdir -p /srv/two '/srv/${B}'; systemctl daemon-reload; systemctl start stays")).Output;

        var lines = (await host.RunAsync("journalctl", "-o", "cat", "--no-pager", "-u", "stays.service")).Lines;
        Assert.Contains("${B} $B:/x /srv/${B}", lines);
        Assert.Contains("a$B atwo", lines);
    }

    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task Quadlet_takes_a_path_with_a_variable_for_a_relative_one(Suite suite)
    {
        var folder = Directory.CreateTempSubdirectory("poddsl-").FullName;
        try
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder, "a.container"), $"[Container]\nImage={Image}\nEnvironmentFile=${{HOME}}/x.env\nEnvironmentFile=~/y.env\nEnvironmentFile=%h/z.env\n",
                TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, "k.kube"), "[Kube]\nYaml=${HOME}/x.yaml\nConfigMap=~/c.yaml\n", TestContext.Current.CancellationToken);

            var generated = await QuadletGenerator.RunAsync(suite, folder);

            Assert.Empty(generated.Complaints);
            Assert.Contains("--env-file /run/units/${HOME}/x.env --env-file /run/units/~/y.env --env-file %h/z.env", generated.Units["a.service"], StringComparison.Ordinal);
            Assert.Contains("/run/units/${HOME}/x.yaml", generated.Units["k.service"], StringComparison.Ordinal);
            Assert.Contains("--configmap /run/units/~/c.yaml", generated.Units["k.service"], StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private Task<RealHost> HostAsync(Suite suite) => hosts.GetAsync(suite, "variables");

    private static async Task<HashSet<string>> NamesAsync(RealHost host, string service) =>
    [
        .. (await host.RunAsync("journalctl", "-o", "cat", "--no-pager", "-u", service + ".service")).Lines
            .Where(line => line.IndexOf('=') is > 0 and var end && line[..end].All(character => character is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'))
            .Select(line => line.Split('=')[0]).Except(OfShell),
    ];

    private static bool IsReported(string name, UnitScope scope, string service = "Type=notify")
    {
        var source = new QuadletSource(
            "/etc/containers/systemd/web.container", $"[Container]\nImage={Image}\nEnvironmentFile=/etc/web.env\nLabel=a=${{{name}}}\n[Service]\n{service}\n");
        var unit = Assert.Single(QuadletReader.Read([source]).Units).Unit;
        return UnsetVariableRule.Rule.Check(new UnitSet([unit]), Target.Default with { Scope = scope }).Any();
    }
}
