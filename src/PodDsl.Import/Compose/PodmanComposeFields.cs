using PodDsl.Core.Catalogue;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose;

/// <summary>
/// The fields that podman-compose adds to Compose. A value of another form than podman-compose reads is not taken, and so reported with the rest.
/// </summary>
internal static class PodmanComposeFields
{
    /// <summary>The start of all names; alone, settings of podman-compose for the whole project.</summary>
    public const string Prefix = "x-podman";

    public const string UidMaps = Prefix + ".uidmaps";
    public const string GidMaps = Prefix + ".gidmaps";
    public const string NoHosts = Prefix + ".no_hosts";
    public const string Rootfs = Prefix + ".rootfs";
    public const string InterfaceName = Prefix + ".interface_name";
    public const string MacAddress = Prefix + ".mac_address";
    public const string DisableDns = Prefix + ".disable_dns";
    public const string Dns = Prefix + ".dns";
    public const string Routes = Prefix + ".routes";
    public const string Relabel = Prefix + ".relabel";

    /// <summary>Arguments of the pod, if the project gives none: a pod that its containers share nothing in.</summary>
    private static readonly string[] OrdinaryPod = ["--infra=false", "--share="];

    /// <summary>The text of a field.</summary>
    public static YamlScalar? Scalar(TakenFields fields, string field) => fields.Peek(field) is YamlScalar ? fields.Scalar(field) : null;

    /// <summary>The texts in a list.</summary>
    public static IEnumerable<YamlScalar> Items(TakenFields fields, string field) =>
        fields.Peek(field) is YamlSequence list && list.Items.All(item => item is YamlScalar) ? fields.Scalars(field) : [];

    /// <summary>The texts in a list, or one without a list.</summary>
    public static IEnumerable<YamlScalar> OneOrMore(TakenFields fields, string field) =>
        Scalar(fields, field) is { } one ? [one] : Items(fields, field);

    /// <summary>A switch that is on. One that is off says nothing.</summary>
    public static YamlScalar? Switch(TakenFields fields, string field) =>
        fields.Peek(field) is YamlScalar { Text: "true" or "false" } ? fields.Scalar(field) is { Text: "true" } on ? on : null : null;

    /// <summary>Sets what a network says.</summary>
    public static void Network(UnitDraft draft, TakenFields fields)
    {
        if (Switch(fields, DisableDns) is { } off)
        {
            draft.Key(Keys.DisableDNS, off.Text, off.Source);
        }

        foreach (var server in OneOrMore(fields, Dns))
        {
            draft.Key(Keys.DNS, server.Text, server.Source);
        }

        foreach (var route in OneOrMore(fields, Routes))
        {
            draft.Argument("--route=" + route.Text, route.Source);
        }
    }

    /// <summary>Reports settings of podman-compose for the project.</summary>
    public static void Project(YamlNode settings, Notes notes)
    {
        if (settings is not YamlMapping mapping)
        {
            notes.Lost(Prefix, $"podman-compose reads no '{Prefix}' of this form, and no unit has it.", "Write its settings as a mapping.", settings.Source);
            return;
        }

        foreach (var (name, _, value) in mapping.Entries)
        {
            var subject = $"{Prefix}.{name}";
            switch (name)
            {
                case "in_pod":
                    notes.Told(subject, "The pod of podman-compose is no more than a list of its containers, so the units have none.", "Nothing to do.", value.Source);
                    break;
                case "pod_args" when value is YamlSequence arguments && arguments.Items.OfType<YamlScalar>().Select(argument => argument.Text).Order(StringComparer.Ordinal).SequenceEqual(OrdinaryPod):
                    notes.Told(subject, "Its containers share nothing in such a pod, so the units have none.", "Nothing to do.", value.Source);
                    break;
                case "pod_args":
                    notes.Lost(subject, "The units have no pod, and so not what its containers share.", "Write a .pod unit with these arguments, and Pod= in each container.", value.Source);
                    break;
                case "name_separator_compat" or "default_net_name_compat" or "docker_compose_compat":
                    notes.Told(subject, "It says how podman-compose names containers and networks; the units have the names of docker-compose.", "Change what calls them by other names.", value.Source);
                    break;
                case "default_net_behavior_compat":
                    notes.Told(subject, "It says which network podman-compose takes for a service that names none; the units have the one of docker-compose.", "Nothing to do, if it is on.", value.Source);
                    break;
                default:
                    notes.Lost(subject, $"podman-compose has no setting '{name}', and no unit has it.", "Remove it.", value.Source);
                    break;
            }
        }
    }
}
