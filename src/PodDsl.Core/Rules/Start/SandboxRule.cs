using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4033: systemd locks podman in, which then cannot start the container.</summary>
public static class SandboxRule
{
    private const string Storage = "write its storage";
    private const string Mounts = "mount anything";
    private const string UserNamespace = "enter the user namespace of its user";

    /// <summary>Modes of a network in which podman makes no bridge.</summary>
    private static readonly string[] OtherNetworks = ["host", "none", "private", "container:", "ns:", "pasta", "slirp4netns"];

    /// <summary>What podman cannot do as root with a directive, and the values that take it away.</summary>
    private static readonly Locking[] OfRoot =
    [
        new(Keys.ProtectSystem, Storage, static (unit, text) => text == "strict" && !Directives.Has(unit, Section.Service, Keys.ReadWritePaths)),
        new(Keys.PrivateUsers, Storage, static (_, text) => IsOn(text)),
        new(Keys.PrivateDevices, "make devices", static (_, text) => IsOn(text)),
        new(Keys.ProtectControlGroups, "make its control group", static (_, text) => !IsOff(text)),
        new(Keys.RestrictNamespaces, "make namespaces", static (_, text) => IsOn(text)),
        new(Keys.ProtectHostname, "name the host of a container", static (_, text) => IsOn(text)),
        new(Keys.ProcSubset, "read /proc/sys", static (_, text) => text == "pid"),
        new(Keys.ProtectKernelTunables, "set up a network", static (unit, text) => IsOn(text) && HasBridge(unit)),
        new(Keys.RestrictAddressFamilies, "reach the kernel's network and systemd", static (unit, text) => Lacks(text, "AF_UNIX") || (Lacks(text, "AF_NETLINK") && HasBridge(unit))),
        new(Keys.CapabilityBoundingSet, Mounts, static (_, text) => Lacks(text, "CAP_SYS_ADMIN")),
        new(Keys.SystemCallFilter, Mounts, static (_, text) => Lacks(text, "@mount") && Lacks(text, "mount")),
    ];

    /// <summary>Directives for which the manager of a user makes a user namespace of its own around podman.</summary>
    private static readonly Locking[] OfUser =
    [
        .. new[]
        {
            Keys.ProtectSystem, Keys.ProtectHome, Keys.PrivateTmp, Keys.PrivateDevices, Keys.PrivateUsers, Keys.ProtectKernelTunables, Keys.ProtectKernelModules,
            Keys.ProtectControlGroups, Keys.ProtectClock,
        }.Select(static key => new Locking(key, UserNamespace, static (_, text) => !IsOff(text))),
    ];

    public static readonly RuleDescriptor Descriptor = new(
        "POD4033",
        "systemd locks podman in",
        RuleCategory.Start,
        Severity.Warning,
        "{0} of '{1}' {2} for podman too, which then cannot {3}, so the container does not start. Take {4} out: {5} keep the container from the host.");

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = [.. OfRoot.Concat(OfUser).Select(static one => one.Key).Distinct()] };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (unit.Kind != UnitKind.Container)
        {
            return [];
        }

        var found = new List<Lock>();
        foreach (var (key, lost, bites) in target.Scope == UnitScope.User ? OfUser : OfRoot)
        {
            List<Setting> lines = [.. unit.FindAll(Section.Service, key)];
            if (Known(lines) is { } text && bites(unit, text))
            {
                found.Add(new Lock(lines, text, lost));
            }
        }

        return found.Count == 0 ? [] : [Report(unit, found)];
    }

    private static Finding Report(Unit unit, List<Lock> found)
    {
        var isOne = found.Count == 1;
        var written = Listed.All([.. found.Select(one => Parts.Set(unit, Section.Service, one.Last.Option.Name, one.Text))]);
        return new Finding(Descriptor, unit, found[0].Last.Source,
            [
                Parts.Either(unit, written, $"{written} in [Service]"),
                unit.Name,
                isOne ? "holds" : "hold",
                Listed.Any([.. found.Select(static one => one.Lost).Distinct().Select(Shown.FromString)]),
                isOne ? "it" : "them",
                Listed.All([Parts.Name(unit, Keys.ReadOnly), Parts.Name(unit, Keys.NoNewPrivileges), Parts.Name(unit, Keys.DropCapability)]),
            ])
        {
            AdditionalSources = [.. found[0].Last.Source.OthersOf(found.Select(static one => one.Last.Source))],
            Fixes =
            [
                new Fix(FixKinds.RemoveDirective, $"Remove {Listed.All([.. found.Select(one => Parts.Name(unit, one.Last.Option))])}",
                    [.. found.SelectMany(static one => one.Lines).Select(setting => Edit.Remove(unit, setting))]),
            ],
        };
    }

    /// <summary>What a directive says in all of its lines; null where one of them is not known, or takes others back.</summary>
    private static string? Known(List<Setting> lines) =>
        lines.Count == 0 || lines.Exists(static line => string.IsNullOrEmpty(line.KnownText)) ? null : string.Join(" ", lines.Select(static line => line.KnownText));

    /// <summary>A directive that can keep podman from something.</summary>
    /// <param name="Key">The directive.</param>
    /// <param name="Lost">What podman cannot do then.</param>
    /// <param name="Bites">True for a text of it that takes that away.</param>
    private sealed record Locking(string Key, string Lost, Func<Unit, string, bool> Bites);

    /// <summary>A directive that keeps podman from something.</summary>
    private sealed record Lock(List<Setting> Lines, string Text, string Lost)
    {
        public Setting Last => Lines[Lines.Count - 1];
    }

    private static bool IsOn(string text) => Directives.Boolean(text) == true;

    private static bool IsOff(string text) => Directives.Boolean(text) == false;

    /// <summary>True for a list of what is allowed that does not have a word.</summary>
    private static bool Lacks(string text, string word) =>
        text[0] != '~' && text != "none" && Array.IndexOf(text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries), word) < 0;

    private static bool HasBridge(Unit unit) => unit.FindSetting(Section.Kind, Keys.Pod) is null
        && unit.FindAll(Section.Kind, Keys.Network).All(network => network.KnownText is { } text && !OtherNetworks.Any(other => text.StartsWith(other, StringComparison.Ordinal)));
}
