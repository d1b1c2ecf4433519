using System.Globalization;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Import.Compose.Topics;

/// <summary>Published ports. Compose has a row for each; those of one range of the file are one range again.</summary>
internal static class PortsTopic
{
    public static void Apply(ServiceContext service)
    {
        var replicas = service.Project.ReplicasOf(service.Name).Units;
        var ports = service.Fields.Rows("ports").Select(row => Read(row, replicas)).OfType<Port>().ToList();
        for (var index = 0; index < ports.Count;)
        {
            var count = RangeAt(ports, index);
            service.Draft.Key(Keys.PublishPort, ports[index].Publish(count), ports[index].Source);
            if (ports[index] is { Replicas: { } own } port)
            {
                var first = service.Draft.Settings[^1];
                service.Draft.OfInstance[first] = number =>
                    own.Of(number) is { } host ? Setting.Of(first.Option, (port with { Host = host }).Publish(1), first.Source) : null;
            }

            index += count;
        }
    }

    /// <summary>Reads a row, with notes; null if it publishes nothing.</summary>
    private static Port? Read(TakenFields row, int replicas)
    {
        var (target, published, address, protocol) = (row.Scalar("target"), row.Scalar("published"), row.Scalar("host_ip"), row.Scalar("protocol"));
        if (row.Text("mode") is not "ingress")
        {
            row.Note(NoteKind.Told, "mode", "It counts in a swarm only, and has no effect in docker-compose either.", "Nothing to do.", row.Scalar("mode")?.Source ?? row.Source);
        }

        if (target is null)
        {
            row.Note(NoteKind.Lost, "target", "The port has no target, and docker-compose refuses the file.", "Give it one.", row.Source);
            return null;
        }

        var host = published?.Text ?? "";
        var ports = replicas > 1 && published is not null ? ReplicaPorts.Of(published, replicas, row) : null;
        if (ports is not null)
        {
            host = ports.Of(1)!;
        }
        else if (host.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash)
        {
            row.Note(NoteKind.Changed, "published", $"docker takes a free port out of {host}, and podman needs one, so it is {host[..dash]}.", "Choose another one, if it is taken.", published!.Source);
            host = host[..dash];
        }

        row.ReportRest();
        return new Port(address?.Text, host, target.Text, protocol?.Text ?? "tcp", (published ?? target).Source) { Replicas = ports };
    }

    /// <summary>The number of rows from one on that are consecutive ports of one place in the file.</summary>
    private static int RangeAt(List<Port> ports, int start)
    {
        var count = 1;
        while (start + count < ports.Count && ports[start].IsBefore(ports[start + count], count))
        {
            count++;
        }

        return count;
    }

    private sealed record Port(string? Address, string Host, string Target, string Protocol, SourceSpan Source)
    {
        /// <summary>The ports of each container, if the service has several.</summary>
        public ReplicaPorts? Replicas { get; init; }

        public bool IsBefore(Port other, int distance) =>
            Replicas is null && Address == other.Address && Protocol == other.Protocol && Source == other.Source
            && Number(Host) is { } host && host + distance == Number(other.Host) && Number(Target) + distance == Number(other.Target);

        public string Publish(int count)
        {
            var host = Range(Host, count);
            var text = Address is null ? (host.Length == 0 ? "" : host + ":")
                : $"{(Address.Contains(':', StringComparison.Ordinal) ? $"[{Address}]" : Address)}:{host}:";
            return $"{text}{Range(Target, count)}{(Protocol == "tcp" ? "" : "/" + Protocol)}";
        }

        private static string Range(string first, int count) =>
            count == 1 ? first : string.Create(CultureInfo.InvariantCulture, $"{first}-{Number(first) + count - 1}");

        private static int? Number(string port) => int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
