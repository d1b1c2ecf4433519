using System.Globalization;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose;

/// <summary>The ports of the host for the containers of one service: one port is for the first of them, a range has one for each.</summary>
internal sealed class ReplicaPorts
{
    private readonly string _text;
    private readonly int _first;
    private readonly int _count;

    private ReplicaPorts(string text, int first, int last) => (_text, _first, _count) = (text, first, last - first + 1);

    /// <summary>Reads a port or a range, and says who gets none.</summary>
    public static ReplicaPorts Of(YamlScalar published, int replicas, TakenFields port)
    {
        var text = published.Text;
        var ports = text.Split('-') is [var from, var to] && Number(from) is { } first && Number(to) is { } last && last >= first
            ? new ReplicaPorts(text, first, last) : new ReplicaPorts(text, 0, 0);
        if (ports._first == 0)
        {
            port.Note(
                NoteKind.Changed, "published", $"Only one of {replicas} containers can have a port of the host, so the first one has it; docker does not start the others.",
                $"Give each a port, by a range of {replicas} ports, or put a proxy in front of them.", published.Source);
        }
        else if (ports._count < replicas)
        {
            port.Note(
                NoteKind.Changed, "published", $"The range {text} has ports for {ports._count} of {replicas} containers, so the others have none; docker does not start them.",
                $"Enlarge the range to {Example(from: ports._first, replicas)}.", published.Source);
        }
        else
        {
            port.Note(NoteKind.Told, "published", $"docker gives each container any free port of {text}, and here the instances have them in their order, from {ports._first} on.", "", published.Source);
        }

        return ports;
    }

    /// <summary>The port of a container, or null if there is none for it.</summary>
    public string? Of(int number) => _first == 0 ? number == 1 ? _text : null
        : number <= _count ? (_first + number - 1).ToString(CultureInfo.InvariantCulture) : null;

    private static string Example(int from, int replicas) => FormattableString.Invariant($"{from}-{from + replicas - 1}");

    private static int? Number(string text) => ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
