namespace PodDsl.Core.Rules.Start;

/// <summary>Units from systemd.special(7) and common packages.</summary>
internal static class WellKnownUnits
{
    /// <summary>Targets of the system's manager that the manager of a user does not have.</summary>
    public static IReadOnlyCollection<string> SystemOnly { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "multi-user.target", "graphical.target", "network.target", "network-online.target", "network-pre.target",
        "nss-lookup.target", "nss-user-lookup.target", "local-fs.target", "local-fs-pre.target", "remote-fs.target",
        "remote-fs-pre.target", "time-sync.target", "time-set.target", "sysinit.target", "swap.target",
        "cryptsetup.target", "getty.target", "rescue.target", "emergency.target", "rpcbind.target", "slices.target",
        "user.target", "machines.target", "boot-complete.target", "initrd.target", "system-update.target",
        "first-boot-complete.target", "usb-gadget.target", "veritysetup.target", "reboot.target", "poweroff.target", "halt.target",
    };

    /// <summary>Targets of the manager of a user that the system's manager does not have.</summary>
    public static IReadOnlyCollection<string> UserOnly { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "graphical-session.target", "graphical-session-pre.target", "xdg-desktop-autostart.target", "session.slice",
        "app.slice", "background.slice",
    };

    /// <summary>Targets that both have.</summary>
    private static readonly string[] Both =
    [
        "default.target", "basic.target", "exit.target", "paths.target", "sockets.target", "timers.target", "shutdown.target",
        "bluetooth.target", "printer.target", "smartcard.target", "sound.target", "sleep.target",
    ];

    private static readonly string[] Services =
    [
        "NetworkManager", "NetworkManager-wait-online", "systemd-networkd", "systemd-networkd-wait-online",
        "systemd-resolved", "systemd-timesyncd", "systemd-journald", "systemd-logind", "systemd-udevd", "systemd-tmpfiles-setup",
        "systemd-sysctl", "systemd-sysusers", "dbus", "dbus-broker", "ssh", "sshd", "cron", "crond", "chronyd", "chrony", "ntpd",
        "podman", "podman-restart", "podman-auto-update", "podman-user-wait-network-online", "docker", "containerd", "crio", "firewalld", "nftables", "iptables",
        "ufw", "fail2ban", "nginx", "apache2", "httpd", "caddy", "haproxy", "mysql", "mysqld", "mariadb", "postgresql", "postgres", "redis", "redis-server",
        "mongod", "mongodb", "memcached", "rabbitmq-server", "named", "bind9", "unbound", "dnsmasq", "smb", "smbd", "nmb", "nmbd", "nfs-server",
        "rpcbind", "tailscaled", "zerotier-one", "libvirtd", "avahi-daemon", "bluetooth", "cups", "rsyslog", "auditd", "polkit", "cockpit",
        "zfs-import", "zfs-mount", "postfix", "dovecot", "prometheus", "grafana-server", "influxdb", "mosquitto",
    ];

    /// <summary>
    /// Services that packages bring for the manager of the system, under names that no container has by chance: who names one in a
    /// unit of a user means that of the system.
    /// </summary>
    public static IReadOnlyCollection<string> SystemServices { get; } = new HashSet<string>(
        new[]
        {
            "NetworkManager", "NetworkManager-wait-online", "systemd-networkd", "systemd-networkd-wait-online", "systemd-resolved",
            "systemd-timesyncd", "systemd-logind", "systemd-udevd", "ssh", "sshd", "cron", "crond", "chronyd", "ntpd", "docker", "containerd",
            "firewalld", "nftables", "iptables", "ufw", "fail2ban", "apache2", "httpd", "mysqld", "postgresql", "redis-server", "mongod",
            "rabbitmq-server", "named", "bind9", "smb", "smbd", "nmb", "nmbd", "nfs-server", "rpcbind", "tailscaled", "zerotier-one", "libvirtd",
            "avahi-daemon", "bluetooth", "cups", "rsyslog", "auditd", "polkit", "zfs-import", "zfs-mount", "grafana-server",
        }.Select(name => name + ".service"),
        StringComparer.Ordinal);

    /// <summary>Targets that exist for either manager.</summary>
    public static IReadOnlyList<string> Targets { get; } = [.. SystemOnly, .. UserOnly.Where(IsTarget), .. Both];

    /// <summary>Every correct name.</summary>
    public static IReadOnlyCollection<string> All { get; } =
        new HashSet<string>([.. Targets, .. UserOnly, .. Services.Select(name => name + ".service")], StringComparer.Ordinal);

    private static bool IsTarget(string name) => name.EndsWith(".target", StringComparison.Ordinal);
}
