using PodDsl.Core.Catalogue;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose.Topics;

/// <summary>Variables, and files of them.</summary>
internal static class EnvironmentTopic
{
    public static void Apply(ServiceContext service)
    {
        foreach (var file in service.Fields.Rows("env_file"))
        {
            var isInlined = file.Flag(Normalizing.InlinedField);
            var path = file.Scalar("path");
            file.Take("required");
            file.Take("format");
            if (path is null)
            {
                continue;
            }

            if (isInlined)
            {
                file.Note(NoteKind.Changed, "path", $"podman reads '{path.Text}' in another way than docker-compose (quotes, variables, or it need not exist), so the unit has its values of today.", "Write them plainly as NAME=value, and use EnvironmentFile=.", path.Source);
            }
            else
            {
                service.Draft.Key(Keys.EnvironmentFile, path.Text, path.Source);
            }
        }

        ProjectUnits.Labels(service.Draft, service.Fields, "environment", Keys.Environment);
        foreach (var (name, _, value) in service.Fields.Entries("environment"))
        {
            if (value is YamlScalar text)
            {
                SwarmTemplates.Tell(service.Fields, "environment." + name, text);
            }
        }
    }
}
