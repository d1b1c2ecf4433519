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
            service.Draft.Needs.Add((service.Project.ContainerName(other), isRequired ? Keys.Requires : Keys.Wants, source));
            if (dependency?.Find("restart") is YamlScalar { Text: "true" })
            {
                service.Draft.Needs.Add((service.Project.ContainerName(other), Keys.PartOf, source));
            }
        }

        foreach (var link in service.Fields.Scalars("links"))
        {
            if (link.Text.Split(':') is [var other, var alias] && alias != other)
            {
                service.Fields.Note(NoteKind.Lost, "links", $"podman has no name '{alias}' for '{other}' in this container alone.", $"Give '{other}' the alias in the network of both.", link.Source);
            }
        }
    }
}
