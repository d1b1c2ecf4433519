using System.Globalization;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose.Topics;

/// <summary>The networks that the container joins.</summary>
internal static class NetworksTopic
{
    /// <summary>Options of podman, and the fields with their values.</summary>
    private static readonly (string Option, string[] Fields)[] Options =
    [
        ("ip", ["ipv4_address"]), ("ip", ["ipv6_address"]), ("mac", ["mac_address", PodmanComposeFields.MacAddress]), ("interface_name", ["interface_name", PodmanComposeFields.InterfaceName]),
    ];

    public static void Apply(ServiceContext service)
    {
        if (service.Fields.Scalar("network_mode") is { } mode)
        {
            var text = service.WithContainer(mode.Text);
            if (text is "bridge" or "default")
            {
                service.Fields.Note(NoteKind.Changed, "network_mode", "The container is in the default network of podman, which has other addresses than docker's.", "Use a network of its own, where names resolve.", mode.Source);
                text = NetworkJoin.Default;
            }

            service.Draft.Key(Keys.Network, text, mode.Source);
            service.Fields.Take("networks");
            return;
        }

        foreach (var (network, keySource, node) in service.Fields.Entries("networks").OrderByDescending(entry => Priority(entry.Value)))
        {
            var place = node.Source.IsNone ? keySource : node.Source;
            if (service.Project.Resource("networks", network) is null && !IsKept(service, network, place))
            {
                continue;
            }

            var name = service.Project.ResourceName("networks", network);
            if (name is "host" or "none" && service.Project.IsExternal("networks", network))
            {
                // These two are no networks to podman: the container has nothing there that could have a name.
                service.Draft.Key(Keys.Network, name, place);
                continue;
            }

            var options = new List<string>();
            var own = node is YamlMapping mapping ? new TakenFields(mapping, $"{service.Fields.Path}.networks.{network}", "services.*.networks.*", service.Fields.Notes) : null;
            options.AddRange((own?.Scalars("aliases").Select(alias => alias.Text) ?? []).Prepend(service.Name).Concat(service.Project.Linked.Of(service.Name, network)).Distinct(StringComparer.Ordinal).Select(alias => "alias=" + alias));
            foreach (var (option, fields) in Options)
            {
                if (own is not null && fields.FirstOrDefault(own.Has) is { } field && PodmanComposeFields.Scalar(own, field) is { } value)
                {
                    options.Add($"{option}={value.Text}");
                }
            }

            service.Draft.Key(Keys.Network, $"{name}:{string.Join(',', options)}", place);
            own?.ReportRest();
        }
    }

    /// <summary>Reports a network that the project does not have. It keeps its name, unless it has none.</summary>
    private static bool IsKept(ServiceContext service, string network, SourceSpan place)
    {
        var field = $"networks.{network}";
        if (network.Length == 0)
        {
            service.Fields.Note(
                NoteKind.Lost, field, "The network has no name, as happens if a variable has no value. docker-compose refuses the file, and the import leaves the network out.",
                "Set the variable in .env, or in the file of --env-file.", place);
            return false;
        }

        service.Fields.Note(
            NoteKind.Changed, field, $"The project has no network '{network}', so docker-compose refuses the file. No unit makes the network, and without it the container does not start.",
            "Declare it below networks, or import the file that does along with this one.", place);
        return true;
    }

    private static long Priority(YamlNode network) =>
        long.TryParse(((network as YamlMapping)?.Find("priority") as YamlScalar)?.Text, CultureInfo.InvariantCulture, out var priority) ? priority : 0;
}
