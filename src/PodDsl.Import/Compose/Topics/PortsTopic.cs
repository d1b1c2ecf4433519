using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;

namespace PodDsl.Import.Compose.Topics;

/// <summary>Published ports.</summary>
internal static class PortsTopic
{
    public static void Apply(ServiceContext service)
    {
        foreach (var port in service.Fields.Rows("ports"))
        {
            var (target, published, address, protocol) = (port.Scalar("target"), port.Scalar("published"), port.Scalar("host_ip"), port.Scalar("protocol"));
            if (port.Text("mode") is not ("ingress" or "host"))
            {
                port.Note(NoteKind.Told, "mode", "It counts in a swarm only, and has no effect in docker-compose either.", "Nothing to do.", port.Source);
            }
            else if (port.Text("mode") == "host")
            {
                port.Note(NoteKind.Told, "mode", "It counts in a swarm only, and has no effect in docker-compose either.", "Nothing to do.", port.Scalar("mode")!.Source);
            }

            if (target is null)
            {
                port.Note(NoteKind.Lost, "target", "The port has no target, and docker-compose refuses the file.", "Give it one.", port.Source);
                continue;
            }

            var host = published?.Text ?? "";
            var ports = service.Project.ReplicasOf(service.Name).Units > 1 && published is not null ? ReplicaPorts.Of(published, service.Project.ReplicasOf(service.Name).Units, port) : null;
            if (host.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash && ports is null)
            {
                port.Note(NoteKind.Changed, "published", $"docker takes a free port out of {host}, and podman needs one, so it is {host[..dash]}.", "Choose another one, if it is taken.", published!.Source);
                host = host[..dash];
            }

            service.Draft.Key(Keys.PublishPort, Mapping(ports?.Of(1) ?? host), (published ?? target).Source);
            if (ports is not null)
            {
                var first = service.Draft.Settings[^1];
                service.Draft.OfInstance[first] = number => ports.Of(number) is { } own ? Setting.Of(first.Option, Mapping(own), first.Source) : null;
            }

            port.ReportRest();

            string Mapping(string from)
            {
                var text = address is null ? (from.Length == 0 ? "" : from + ":")
                    : $"{(address.Text.Contains(':', StringComparison.Ordinal) ? $"[{address.Text}]" : address.Text)}:{from}:";
                return $"{text}{target.Text}{(protocol is null or { Text: "tcp" } ? "" : "/" + protocol.Text)}";
            }
        }
    }
}
