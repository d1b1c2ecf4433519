using PodDsl.Core.Catalogue;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Import.Commands;

/// <summary>Makes units of <c>pod create</c>, <c>network create</c> and <c>volume create</c>.</summary>
internal static class ResourceCommand
{
    /// <summary>Flags of docker's networks and volumes that podman does not have.</summary>
    private static readonly Dictionary<string, (string Message, string Remedy)> Missing = new(StringComparer.Ordinal)
    {
        ["--attachable"] = ("Every container can join a network of podman.", ""),
        ["--ipv4"] = ("A network of podman always has IPv4.", ""),
        ["--ingress"] = ("podman has no swarm, so the network is one of this host.", ""),
        ["--scope"] = ("podman has no swarm, so it is of this host.", ""),
        ["--config-only"] = ("podman has no networks that are only a configuration.", "Write the options into each network."),
        ["--config-from"] = ("podman has no networks that are only a configuration.", "Write the options into each network."),
        ["--aux-address"] = ("podman reserves no single addresses.", "Set IPRange= so that they stay outside of it."),
        ["--ipam-opt"] = ("podman's address managers have no options.", ""),
    };

    public static UnitDraft Pod(Invocation call, CommandReading reading)
    {
        var unit = Begin(UnitKind.Pod, call, reading);
        var (flags, rest) = FlagParser.Read(call.Arguments, FlagTable.Pod);
        foreach (var flag in flags)
        {
            reading.AddText(flag.Value.InterpolatedIn(flag.Value.Text));
            switch (flag.Name)
            {
                case "--name":
                    SetName(unit, Keys.PodName, flag.Value);
                    break;
                case "--replace" or "--help":
                    reading.LeaveToQuadlet(flag.Written, flag.Source);
                    break;
                case "--infra-conmon-pidfile":
                    reading.Note(NoteKind.Told, flag.Written, "Quadlet has a file of its own for the process of the pod.", "", flag.Source);
                    break;
                case "--pod-id-file":
                    unit.IdFile = flag.Value.Marked;
                    break;
                case "--volume" when VolumeMount.Parse(flag.Value.Text).Value is { Source: { } source } mount && HostPaths.IsPath(source.Marked):
                    unit.Key(Keys.Volume, mount with { Source = HostPaths.Resolve(source, reading.Folder) }, flag.Source);
                    break;
                case "--restart":
                    reading.Note(NoteKind.Told, flag.Written, "systemd restarts the services of the pod, and podman does not.", "Set Restart= in [Service].", flag.Source);
                    if (flag.Value.Marked is "always" or "unless-stopped" or "on-failure")
                    {
                        unit.Directive(Section.Service, Keys.Restart, flag.Value.Marked == "on-failure" ? "on-failure" : "always", flag.Source);
                    }

                    break;
                default:
                    Default(unit, flag, reading, FlagTable.Pod);
                    break;
            }
        }

        // pod create also takes the name as a word.
        if (rest.Count > 0 && unit.ResourceName is null)
        {
            SetName(unit, Keys.PodName, rest[0]);
        }

        return unit;
    }

    public static UnitDraft? Network(Invocation call, CommandReading reading)
    {
        var unit = Begin(UnitKind.Network, call, reading);
        var (flags, rest) = FlagParser.Read(call.Arguments, FlagTable.Network);
        foreach (var flag in flags)
        {
            reading.AddText(flag.Value.InterpolatedIn(flag.Value.Text));
            if (call.IsDocker && flag.Name == "--opt" && flag.Value.Marked.StartsWith("com.docker.network.bridge.name=", StringComparison.Ordinal))
            {
                unit.Key(Keys.InterfaceName, flag.Value.From("com.docker.network.bridge.name=".Length).Text, flag.Source);
            }
            else if (call.IsDocker && flag.Name == "--opt" && flag.Value.Marked.StartsWith("com.docker.network.driver.mtu=", StringComparison.Ordinal))
            {
                unit.Key(Keys.Options, new PairValue("mtu", flag.Value.From("com.docker.network.driver.mtu=".Length).Text), flag.Source);
            }
            else if (call.IsDocker && flag.Name == "--opt" && flag.Value.Marked.StartsWith("com.docker.", StringComparison.Ordinal))
            {
                reading.Note(NoteKind.Lost, flag.Value.ToString(), "It is an option of docker's driver, which podman's does not have.", "Look for one in podman-network-create(1).", flag.Source);
            }
            else if (flag.Name == "--driver" && flag.Value.Marked == "overlay")
            {
                reading.Note(NoteKind.Lost, flag.Written, "podman has no swarm, so the network is a bridge of this host.", "", flag.Source);
            }
            else
            {
                Default(unit, flag, reading, FlagTable.Network);
            }
        }

        return Named(unit, Keys.NetworkName, rest, call, reading);
    }

    public static UnitDraft? Volume(Invocation call, CommandReading reading)
    {
        var unit = Begin(UnitKind.Volume, call, reading);
        var (flags, rest) = FlagParser.Read(call.Arguments, FlagTable.Volume);
        Word? name = null;
        foreach (var flag in flags)
        {
            reading.AddText(flag.Value.InterpolatedIn(flag.Value.Text));
            switch (flag.Name)
            {
                case "--name":
                    name = flag.Value;
                    break;
                case "--opt":
                    SetOption(unit, flag);
                    break;
                default:
                    Default(unit, flag, reading, FlagTable.Volume);
                    break;
            }
        }

        // Quadlet takes no Type= and Options= without Device=.
        if (!unit.Settings.Exists(setting => setting.Option.Name == Keys.Device))
        {
            PassOption(unit, Keys.Type, "type");
            PassOption(unit, Keys.Options, "o");
        }

        return Named(unit, Keys.VolumeName, name is null ? rest : [name], call, reading);
    }

    private static void PassOption(UnitDraft unit, string key, string option)
    {
        if (unit.Settings.Find(setting => setting.Option.Name == key) is { } found)
        {
            unit.Settings.Remove(found);
            unit.Argument(new Text($"--opt={option}=") + found.Value.ToArgument(), found.Source);
        }
    }

    private static void SetOption(UnitDraft unit, GivenFlag flag)
    {
        var text = flag.Value.Marked;
        var equals = text.IndexOf('=');
        var key = equals < 0 ? text : text[..equals];
        switch (key)
        {
            case "type":
                unit.Key(Keys.Type, text[(equals + 1)..], flag.Source);
                break;
            case "device":
                unit.Key(Keys.Device, text[(equals + 1)..], flag.Source);
                break;
            case "o" when !unit.Settings.Exists(setting => setting.Option.Name == Keys.Options):
                unit.Key(Keys.Options, text[(equals + 1)..], flag.Source);
                break;
            case "copy" or "nocopy":
                unit.Key(Keys.Copy, new BooleanValue(key == "copy"), flag.Source);
                break;
            default:
                unit.Argument(flag.Argument, flag.Source);
                break;
        }
    }

    private static UnitDraft Begin(UnitKind kind, Invocation call, CommandReading reading)
    {
        var unit = new UnitDraft(kind, call.Program.Source);
        GlobalFlags.Set(call, unit, reading);
        return unit;
    }

    private static void Default(UnitDraft unit, GivenFlag flag, CommandReading reading, FlagSet set)
    {
        if (flag.Name is "--help" or "--ignore")
        {
            reading.LeaveToQuadlet(flag.Written, flag.Source);
            return;
        }

        if (Missing.TryGetValue(flag.Name, out var missing) && unit.Kind == UnitKind.Network)
        {
            reading.Note(NoteKind.Lost, flag.Written, missing.Message, missing.Remedy, flag.Source);
            return;
        }

        var rows = PodmanFlags.RowsOf(unit.Kind, flag.Name);
        if (!flag.IsKnown)
        {
            reading.Note(NoteKind.Lost, flag.Written, $"podman has no flag '{flag.Written}', so no unit has it.", FlagSpelling.Remedy(flag.Written, set), flag.Source);
        }
        else if (rows.Count > 0 && PodmanFlags.RowOf(rows, flag.Value.Text) is { } option)
        {
            unit.Set(option, flag.Value.Marked[option.FlagPrefix.Length..], flag.Source);
        }
        else
        {
            unit.Argument(flag.Argument, flag.Source);
        }
    }

    private static UnitDraft? Named(UnitDraft unit, string key, IReadOnlyList<Word> rest, Invocation call, CommandReading reading)
    {
        if (rest.Count == 0)
        {
            reading.Note(NoteKind.Lost, call.Verb, "It has no name, and nothing can refer to it.", "Give it a name.", call.Program.Source);
            return null;
        }

        SetName(unit, key, rest[0]);
        foreach (var word in rest.Skip(1))
        {
            reading.Note(NoteKind.Lost, word.ToString(), $"'{call.Verb}' takes one name, and refuses another word.", "Check the words before it.", word.Source);
        }

        return unit;
    }

    private static void SetName(UnitDraft unit, string key, Word name)
    {
        unit.Key(key, name.Text, name.Source);
        unit.WantedName = name.Text.HasHoles ? unit.Kind.Extension() : name.Marked;
    }
}
