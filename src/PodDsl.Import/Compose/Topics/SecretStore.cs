using PodDsl.Import.Yaml;
using PodDsl.Core.Values;

namespace PodDsl.Import.Compose.Topics;

/// <summary>Podman's store of secrets.</summary>
internal static class SecretStore
{
    /// <summary>A secret as a file of the container.</summary>
    public static string Mount(string secret, string target, TakenFields fields)
    {
        var parts = new List<string> { secret, "type=mount", "target=" + target };
        foreach (var option in new[] { "uid", "gid", "mode" })
        {
            if (fields.Text(option) is { } value)
            {
                parts.Add($"{option}={value}");
            }
        }

        return string.Join(',', parts);
    }

    /// <summary>The name of a secret of podman, and the command that makes it.</summary>
    public static string NameOf(ServiceContext service, string section, YamlScalar source)
    {
        var podman = service.Project.ResourceName(section, source.Text);
        var quoted = ShellWords.Join([podman]).Marked;
        var what = section == "secrets" ? "The secret" : "The config";
        if (service.Project.Resource(section, source.Text) is not { } node || service.Project.IsExternal(section, source.Text))
        {
            service.Project.Preparations.Add(new Preparation($"podman secret inspect {quoted}", $"{what} '{podman}' is not of this project, and must exist in podman's store.", source.Source));
            return podman;
        }

        var fate = new TakenFields(node, $"{section}.{source.Text}", $"{section}.*", service.Fields.Notes);
        foreach (var used in new[] { "name", "external" })
        {
            fate.Take(used);
        }

        var reason = $"The service '{service.Name}' reads {what.ToLowerInvariant()} '{source.Text}' out of podman's store.";
        if (fate.Scalar("file") is { } file)
        {
            service.Project.Preparations.Add(new Preparation($"podman secret create {quoted} {ShellWords.Join([file.Text]).Marked}", reason, file.Source));
        }
        else if (fate.Scalar("environment") is { } variable)
        {
            service.Project.Preparations.Add(new Preparation($"printenv {ShellWords.Join([variable.Text]).Marked} | tr -d '\\n' | podman secret create {quoted} -", reason, variable.Source));
        }
        else if (fate.Scalar("content") is { } content)
        {
            var path = UnitNaming.Clean(source.Text, service.Draft.Kind) + ".conf";
            if (service.Project.Files.TrueForAll(known => known.Path != path))
            {
                service.Project.Files.Add(new ImportedFile(path, content.Text, reason, content.Source));
            }

            service.Project.Preparations.Add(new Preparation($"podman secret create {quoted} {ShellWords.Join([path]).Marked}", reason, content.Source));
        }

        if (PodmanComposeFields.Scalar(fate, PodmanComposeFields.Relabel) is { } label)
        {
            fate.Note(NoteKind.Told, PodmanComposeFields.Relabel, "The container gets a copy out of podman's store, which podman labels for it.", "Nothing to do.", label.Source);
        }

        fate.ReportRest();
        return podman;
    }
}
