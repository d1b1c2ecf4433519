using PodDsl.Core.Catalogue;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose.Topics;

/// <summary>Other services that must run before.</summary>
internal static class DependenciesTopic
{
    public static void Apply(ServiceContext service)
    {
        foreach (var (other, source, node) in service.Fields.Entries("depends_on"))
        {
            if (!service.Project.HasUnit(other))
            {
                service.Fields.Note(NoteKind.Told, "depends_on." + other, $"There is no unit for '{other}', so nothing waits for it.", "Import it as well, if it is needed.", source);
                continue;
            }

            var dependency = node as YamlMapping;
            var isRequired = dependency?.Find("required") is not YamlScalar { Text: "false" };
            if (service.Project.ReplicasOf(other).IsNone)
            {
                service.Fields.Note(NoteKind.Told, "depends_on." + other, $"'{other}' has no containers, so nothing waits for it.", "Nothing to do.", source);
            }

            foreach (var container in service.Project.ContainerNames(other))
            {
                service.Draft.Needs.Add((container, isRequired ? Keys.Requires : Keys.Wants, source));
                if (dependency?.Find("restart") is YamlScalar { Text: "true" })
                {
                    service.Draft.Needs.Add((container, Keys.PartOf, source));
                }
            }
        }

        foreach (var link in service.Fields.Scalars("links"))
        {
            var (other, alias) = LinkedNames.Parse(link.Text);
            if (alias == other)
            {
                continue;
            }

            if (service.Project.Linked.Has(service.Name, other, alias))
            {
                service.Fields.Note(NoteKind.Changed, "links", $"'{alias}' is a name of '{other}' for all containers in the network, and not for this one alone.", "Nothing to do, if no other container there goes by that name.", link.Source);
            }
            else
            {
                service.Fields.Note(NoteKind.Lost, "links", $"podman has no name '{alias}' for '{other}' in this container alone.", $"Give '{other}' the alias in the network of both.", link.Source);
            }
        }
    }
}
