namespace PodDsl.Import.Compose;

/// <summary>What becomes of a field that no unit gets.</summary>
/// <param name="Field">Its path; <c>*</c> is any name.</param>
/// <param name="Kind">Whether something is missing without it.</param>
/// <param name="Message">What that means.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record FieldFate(string Field, NoteKind Kind, string Message, string Remedy);

/// <summary>The table of all fields that no unit gets. The import reports any other field that it has not used, too.</summary>
internal static class FieldFates
{
    private const string OneHost = "podman runs the service on one host, so nothing chooses another.";
    private const string NoSwarm = "It counts in a swarm only, and has no effect in docker-compose either.";
    private const string Nothing = "Nothing to do.";

    public static IReadOnlyList<FieldFate> All { get; } =
    [
        new("services.*.attach", NoteKind.Told, "It says what docker-compose up prints; the output of a service is in the journal.", "Read it with journalctl -u."),
        new("services.*.annotations.*", NoteKind.Lost, "The annotation has no value.", "Give it one."),
        new("services.*.blkio_config.weight_device", NoteKind.Lost, "The weights of devices are not carried over.", "Use IODeviceWeight= of systemd."),
        new("services.*.build.additional_contexts", NoteKind.Lost, "A context that is a service needs its image first.", "Build that image first, and name it."),
        new("services.*.build.entitlements", NoteKind.Lost, "podman build grants no entitlements one by one.", "Check what the build needs."),
        new("services.*.build.isolation", NoteKind.Told, "Docker for Linux has one isolation.", Nothing),
        new("services.*.build.network", NoteKind.Lost, "The network of the build is not carried over.", "Set Network= in the build."),
        new("services.*.build.provenance", NoteKind.Lost, "podman build attests nothing.", "Attest the image after the build."),
        new("services.*.build.sbom", NoteKind.Lost, "The import does not set up a scanner of the software in the image.", "See --sbom of podman build."),
        new("services.*.configs.*.uid", NoteKind.Lost, "docker-compose mounts the file itself, so the owner is that of the file.", "chown the file."),
        new("services.*.configs.*.gid", NoteKind.Lost, "docker-compose mounts the file itself, so the group is that of the file.", "chown the file."),
        new("services.*.configs.*.mode", NoteKind.Lost, "docker-compose mounts the file itself, so the mode is that of the file.", "chmod the file."),
        new("services.*.cpu_count", NoteKind.Lost, "It counts for containers of Windows only.", "Use cpus."),
        new("services.*.cpu_percent", NoteKind.Lost, "It counts for containers of Windows only.", "Use cpus."),
        new("services.*.credential_spec", NoteKind.Lost, "It counts for containers of Windows only.", "Remove it."),
        new("services.*.deploy.endpoint_mode", NoteKind.Told, NoSwarm, Nothing),
        new("services.*.deploy.labels", NoteKind.Lost, "They are labels of a service of a swarm, which podman does not have.", "Use labels of the service for the container."),
        new("services.*.deploy.mode", NoteKind.Told, NoSwarm, Nothing),
        new("services.*.deploy.placement", NoteKind.Lost, OneHost, "Install the unit on the host that shall run it."),
        new("services.*.deploy.resources.reservations.cpus", NoteKind.Lost, "Linux reserves no processors for a container.", "Use CPUWeight= to give it more than others."),
        new("services.*.deploy.resources.reservations.generic_resources", NoteKind.Lost, OneHost, "Use devices."),
        new("services.*.deploy.rollback_config", NoteKind.Lost, "An update is a restart of the service, and nothing rolls it back in steps.", "See podman auto-update, which rolls back a failed update."),
        new("services.*.deploy.update_config", NoteKind.Lost, "An update is a restart of the service, without steps.", "See podman auto-update."),
        new("services.*.develop", NoteKind.Told, "It counts for docker-compose watch only.", Nothing),
        new("services.*.external_links", NoteKind.Lost, "podman has no links to other containers.", "Put both into one network; names of containers resolve there."),
        new("services.*.isolation", NoteKind.Told, "Docker for Linux has one isolation.", Nothing),
        new("services.*.models", NoteKind.Lost, "podman runs no models beside containers.", "Run the model in a container of its own."),
        new("services.*.networks.*.driver_opts", NoteKind.Lost, "podman has other options of a connection than docker's drivers.", "See podman-run(1), --network."),
        new("services.*.networks.*.gw_priority", NoteKind.Lost, "podman has no order of gateways.", "Set the metric of the networks by Options=metric=."),
        new("services.*.networks.*.link_local_ips", NoteKind.Lost, "podman gives no second address in a network.", "Remove them."),
        new("services.*.networks.*.priority", NoteKind.Told, "The networks are in the order of their priority; podman has none.", Nothing),
        new("services.*.ports.*.app_protocol", NoteKind.Told, "It has no effect in docker-compose either.", Nothing),
        new("services.*.ports.*.mode", NoteKind.Told, NoSwarm, Nothing),
        new("services.*.ports.*.name", NoteKind.Told, "It has no effect in docker-compose either.", Nothing),
        new("services.*.post_start", NoteKind.Lost, "The command in the container after its start is not carried over.", "Write ExecStartPost= with podman exec."),
        new("services.*.pre_stop", NoteKind.Lost, "The command in the container before its stop is not carried over.", "Write ExecStop= with podman exec."),
        new("services.*.provider", NoteKind.Lost, "The service is made by another program, and podman knows none.", "Set up what the provider makes by hand."),
        new("services.*.pull_refresh_after", NoteKind.Lost, "podman pulls a newer image on podman auto-update only.", "Set AutoUpdate=registry."),
        new("services.*.storage_opt", NoteKind.Lost, "podman sets options of storage for all containers.", "See storage.conf."),
        new("services.*.use_api_socket", NoteKind.Lost, "The container does not get the socket and the credentials of docker.", "Mount podman's socket."),
        new("services.*.volumes.*.bind.recursive", NoteKind.Lost, "podman mounts what is mounted below the path as it is.", "Mount each with options of its own."),
        new("services.*.volumes.*.consistency", NoteKind.Told, "It has no effect on Linux.", Nothing),
        new("services.*.volumes.*.volume.nocopy", NoteKind.Lost, "podman fills a part of a volume from the image, if it is empty.", "Mount the whole volume, which can have nocopy."),
        new("services.*.volumes.*.volume.labels", NoteKind.Lost, "Labels of an anonymous volume are not carried over.", "Declare the volume with labels."),
        new("networks.*.attachable", NoteKind.Told, NoSwarm, Nothing),
        new("networks.*.enable_ipv4", NoteKind.Lost, "A network of podman has IPv4, if no subnet says otherwise.", "Give it one subnet of IPv6."),
        new("networks.*.ipam.config.*.aux_addresses", NoteKind.Lost, "podman keeps no addresses free.", "Choose an IPRange= without them."),
        new("networks.*.ipam.options", NoteKind.Lost, "podman has other options of address management.", "See podman-network-create(1)."),
        new("secrets.*.driver", NoteKind.Lost, "The secret is made by the command beside the units.", "Make it with the driver that you want."),
        new("secrets.*.driver_opts", NoteKind.Lost, "The secret is made by the command beside the units.", "Make it with the driver that you want."),
        new("secrets.*.labels", NoteKind.Lost, "The command that makes the secret sets no labels.", "Add --label to it."),
        new("secrets.*.template_driver", NoteKind.Lost, NoSwarm, "Fill in the template before."),
        new("configs.*.labels", NoteKind.Told, "The config is a file here, and has no labels.", Nothing),
        new("configs.*.template_driver", NoteKind.Lost, NoSwarm, "Fill in the template before."),
        new("models.*", NoteKind.Lost, "podman runs no models beside containers.", "Run the model in a container of its own."),
    ];

    private static readonly Dictionary<string, FieldFate> ByField = All.ToDictionary(fate => fate.Field, StringComparer.Ordinal);

    /// <summary>The fate of a field, or of the one that it is in; null if the table has none.</summary>
    public static FieldFate? Find(string field)
    {
        for (var name = field; name.Length > 0; name = name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : "")
        {
            if (ByField.TryGetValue(name, out var fate))
            {
                return fate;
            }
        }

        return null;
    }
}
