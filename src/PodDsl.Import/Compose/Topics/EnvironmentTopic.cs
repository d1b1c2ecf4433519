using System.Text;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Values;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose.Topics;

/// <summary>Variables, and files of them.</summary>
internal static class EnvironmentTopic
{
    public static void Apply(ServiceContext service)
    {
        foreach (var file in service.Fields.Rows("env_file"))
        {
            if (file.Scalar("path") is not { } path)
            {
                continue;
            }

            switch (file.Text(EnvFileUse.Field))
            {
                case EnvFileUse.Converted:
                    Convert(service, file, path);
                    break;
                case EnvFileUse.Absent:
                    file.Note(NoteKind.Told, "path", $"There is no file '{path.Text}', and the service does without it. podman would not, so the unit does not name it.", "Once there is one, add EnvironmentFile=.", path.Source);
                    break;
                default:
                    service.Draft.Key(Keys.EnvironmentFile, path.Text, path.Source);
                    if (file.Text("required") == "false")
                    {
                        file.Note(NoteKind.Changed, "required", $"docker-compose does without '{path.Text}', and podman does not start the container without it.", "Keep the file, or remove EnvironmentFile=.", path.Source);
                    }

                    break;
            }
        }

        ProjectUnits.Labels(service.Draft, service.Fields, "environment", Keys.Environment);
    }

    /// <summary>
    /// podman takes all behind the sign for the value. The values go to a file in that form, as they may be secrets, which neither a unit nor
    /// C# should hold.
    /// </summary>
    private static void Convert(ServiceContext service, TakenFields file, YamlScalar path)
    {
        var text = new StringBuilder();
        foreach (var (name, _, node) in file.Entries(EnvFileUse.ValuesField))
        {
            var value = ((YamlScalar)node).Text;
            if (value.AsSpan().IndexOfAny('\n', '\r') < 0)
            {
                text.Append(name).Append('=').Append(value).Append('\n');
                continue;
            }

            service.Draft.Key(Keys.Environment, new PairValue(name, value), path.Source);
            file.Note(
                NoteKind.Changed, "path", $"The value of {name} in '{path.Text}' has several lines, which no env file of podman can have, so the unit has the value.",
                $"Make a secret of it: Secret=NAME,type=env,target={name}.", path.Source);
        }

        var converted = service.Project.ConvertEnvFile(path, text.ToString());
        service.Draft.Key(Keys.EnvironmentFile, converted.Target, path.Source);
        file.Note(
            NoteKind.Told, "path", $"podman would read other values out of '{path.Text}' than docker-compose does (quotes, comments, variables), so '{converted.Name}' has them in podman's form, and no unit has them.",
            $"Install it as '{converted.Target}', and change values there from now on.", path.Source);
    }
}
