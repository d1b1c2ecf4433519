using PodDsl.Core.Catalogue;

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
            if (host.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash)
            {
                port.Note(NoteKind.Changed, "published", $"docker takes a free port out of {host}, and podman needs one, so it is {host[..dash]}.", "Choose another one, if it is taken.", published!.Source);
                host = host[..dash];
            }

            var text = address is null ? (host.Length == 0 ? "" : host + ":")
                : $"{(address.Text.Contains(':', StringComparison.Ordinal) ? $"[{address.Text}]" : address.Text)}:{host}:";
            service.Draft.Key(Keys.PublishPort, $"{text}{target.Text}{(protocol is null or { Text: "tcp" } ? "" : "/" + protocol.Text)}", (published ?? target).Source);
            port.ReportRest();
        }
    }
}
