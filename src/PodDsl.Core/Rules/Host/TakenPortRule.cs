using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.Network;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Host;

/// <summary>POD2020: something of the host listens on a port that a unit publishes.</summary>
public static class TakenPortRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD2020",
        "The host has a published port already",
        RuleCategory.Network,
        Severity.Warning,
        "Host {0} of '{1}' is taken on the host by {2}, so it does not start. {3}.");

    public static readonly SetRule Rule = new([Descriptor], Check) { Reads = Aspects.Ports, NeedsFacts = true };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        if (target.Facts is not { Listeners: { } listeners } facts)
        {
            yield break;
        }

        var units = UnitIndex.Of(set);
        var foreign = set.Steps.Over(listeners).Where(listener => !IsOfPodman(listener.Process) && !IsOfSet(listener.Unit, units))
            .GroupBy(listener => listener.Protocol)
            .ToDictionary(group => group.Key, group => group.OrderBy(listener => listener.Port).ToArray(), StringComparer.Ordinal);
        var free = new Lazy<FreePorts>(() => HostPorts.Free(set, facts));
        foreach (var port in units.Distinct.SelectMany(HostPorts.Of))
        {
            if (foreign.TryGetValue(port.Protocol, out var listening) && Find(listening, port, target.Podman) is { } listener)
            {
                yield return Report(port, listener, free.Value, target);
            }
        }
    }

    private static HostListener? Find(HostListener[] listeners, PublishedPort port, PodmanVersion podman)
    {
        var (low, high) = (0, listeners.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = listeners[middle].Port < port.HostStart ? (middle + 1, high) : (low, middle);
        }

        for (; low < listeners.Length && listeners[low].Port < port.HostEnd; low++)
        {
            if (HostPorts.Meets(port, listeners[low], podman) && !Replacements.Declares(port.Unit, listeners[low]))
            {
                return listeners[low];
            }
        }

        return null;
    }

    /// <summary>A port of podman may belong to an earlier container of the same unit; the facts may be from before or after its
    /// start.</summary>
    private static bool IsOfPodman(string? process) => process is "conmon" or "rootlessport" or "podman" or "exe" or "slirp4netns"
        || process?.StartsWith("pasta", StringComparison.Ordinal) == true
        || process?.StartsWith("passt", StringComparison.Ordinal) == true
        || process?.StartsWith("rootlesspor", StringComparison.Ordinal) == true;

    private static bool IsOfSet(string? unit, UnitIndex units) => unit is not null && units.FindByService(unit) is not null;

    private static Finding Report(PublishedPort port, HostListener listener, FreePorts ports, Target target)
    {
        var unit = port.Unit;
        var who = (listener.Process, listener.Unit) switch
        {
            ({ } process, { } service) => $"{process} ({service})",
            ({ } process, null) => process,
            (null, { } service) => service,
            _ => "another process",
        };
        var where = listener.Address is "*" or "0.0.0.0" or "::" ? "" : $" on {listener.Address}";
        var fixes = new List<Fix>();
        Shown remedy = "Take another port";
        var from = port.HostStart < PrivilegedPortRule.FirstOfUsers(target) ? port.HostStart + PrivilegedPortRule.Distance : port.HostStart + 1;
        if (ports.Next(port, from) is { } free)
        {
            remedy = $"Take another port, for example {free}";
            fixes.Add(port.MoveTo(free));
        }

        if ((listener.Unit ?? listener.Process) is { } name)
        {
            remedy = $"{remedy}, or declare {Parts.Declaration(unit, Replacements.Key, name)} if it takes its place";
            fixes.Add(Declarations.Declare(
                unit, Replacements.Key, new TextValue(name), $"Declare that '{unit.Name}' takes the place of {name}"));
        }

        return new Finding(Descriptor, unit, port.Setting.Source, [port.Name, unit.Name, who + where, remedy])
        {
            Parameter = "HostPort",
            Fixes = fixes.ToEquatableArray(),
        };
    }
}
