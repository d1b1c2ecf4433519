using PodDsl.Core.Facts;
using PodDsl.Core.Lint;
using PodDsl.Core.Podman;
using PodDsl.Core.Readers;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>What POD4033 says of services that systemd locks in.</summary>
public sealed class SandboxTests
{
    private const string Image = "localhost/locked:1";

    private static readonly string[] OfRoot =
    [
        "ProtectSystem=strict", "PrivateUsers=yes", "PrivateDevices=yes", "ProtectControlGroups=yes", "RestrictNamespaces=yes",
        "ProtectHostname=yes", "ProcSubset=pid", "ProtectKernelTunables=yes", "RestrictAddressFamilies=AF_INET AF_INET6", "RestrictAddressFamilies=AF_UNIX AF_INET",
        "CapabilityBoundingSet=CAP_NET_ADMIN CAP_NET_BIND_SERVICE", "SystemCallFilter=@system-service",
        "ProtectSystem=full", "ProtectHome=yes", "PrivateTmp=yes", "NoNewPrivileges=yes", "ProtectKernelModules=yes", "LockPersonality=yes",
        "RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK", "ProtectSystem=strict\nReadWritePaths=/var /run",
    ];

    private static readonly string[] OfUser =
    [
        "ProtectSystem=full", "ProtectHome=read-only", "PrivateTmp=yes", "PrivateDevices=yes", "PrivateUsers=yes", "ProtectKernelTunables=yes",
        "ProtectKernelModules=yes", "ProtectControlGroups=yes", "ProtectClock=yes", "LockPersonality=yes",
    ];

    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task Podman_does_not_start_a_container_in_it(Suite suite)
    {
        await using var host = await RealHost.StartAsync(suite);
        _ = (await host.ShellAsync(MakeImage)).Output;
        await StartEach(host, OfRoot, UnitScope.System, "/etc/containers/systemd", "systemctl");
    }

    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task Podman_of_a_user_does_not_either(Suite suite)
    {
        await using var host = await RealHost.StartAsync(suite);
        _ = (await host.ShellAsync(MakeImage + """

            useradd --create-home alice
            loginctl enable-linger alice
            for _ in $(seq 100); do [ -S /run/user/$(id -u alice)/bus ] && break; sleep 0.1; done
            cat >/usr/local/bin/as-alice <<'END'
            #!/bin/sh
            cd /home/alice
            exec runuser -u alice -- env HOME=/home/alice XDG_RUNTIME_DIR=/run/user/$(id -u alice) DBUS_SESSION_BUS_ADDRESS=unix:path=/run/user/$(id -u alice)/bus "$@"
            END
            chmod +x /usr/local/bin/as-alice
            chmod a+r /srv/image.tar
            as-alice podman import --quiet /srv/image.tar localhost/locked:1
            as-alice mkdir -p /home/alice/.config/containers/systemd
            # Else each service of the user waits for the network until it gives up.
            systemctl start network-online.target
            """)).Output;
        await StartEach(host, OfUser, UnitScope.User, "/home/alice/.config/containers/systemd", "as-alice systemctl --user", PauseProcess, "Network=none\n");
    }

    /// <summary>One of podman that is well: a service that fails takes it along, and without it every directive that forbids new privileges would count.</summary>
    private const string PauseProcess = "as-alice podman system migrate >/dev/null 2>&1; as-alice podman unshare true >/dev/null 2>&1";

    private const string MakeImage = $$"""
        mkdir -p /srv/image/bin
        cp /bin/busybox /srv/image/bin/busybox
        tar -C /srv/image -cf /srv/image.tar .
        podman import --quiet /srv/image.tar {{Image}}
        """;

    /// <summary>Each service has to start if and only if the rule is silent.</summary>
    private static async Task StartEach(RealHost host, string[] directives, UnitScope scope, string folder, string systemctl, string before = "true", string more = "")
    {
        var texts = directives.Select(line => $"[Container]\nImage={Image}\nExec=/bin/busybox sleep 1000\nStopTimeout=1\n{more}[Service]\n{line}\n").ToList();
        for (var index = 0; index < texts.Count; index++)
        {
            await host.WriteFileAsync($"{folder}/locked{index}.container", texts[index]);
        }

        var states = (await host.ShellAsync($"{systemctl} daemon-reload; for n in $(seq 0 {texts.Count - 1}); do {before}; if {systemctl} start locked$n.service >/dev/null 2>&1; then echo started; else echo failed; fi; {systemctl} stop locked$n.service >/dev/null 2>&1; done")).Lines;
        Assert.Equal(
            directives.Zip(texts, (line, text) => $"{line}: {(IsReported(text, scope) ? "failed" : "started")}"),
            directives.Zip(states, (line, state) => $"{line}: {state}"));
    }

    private static bool IsReported(string text, UnitScope scope) => QuadletLint
        .Check([new QuadletSource("/units/a.container", text)], Target.Default with { Scope = scope })
        .Findings.Any(finding => finding.Rule.Id == "POD4033");
}
