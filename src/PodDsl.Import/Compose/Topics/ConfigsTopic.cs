using PodDsl.Core.Catalogue;
using PodDsl.Core.Values;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose.Topics;

/// <summary>Configs: a file is mounted, and other text is a secret of podman, as podman has no configs.</summary>
internal static class ConfigsTopic
{
    public static void Apply(ServiceContext service)
    {
        foreach (var config in service.Fields.Rows("configs"))
        {
            if (config.Scalar("source") is not { } source)
            {
                continue;
            }

            var target = config.Text("target") ?? "/" + source.Text;
            if ((service.Project.Resource("configs", source.Text)?.Find("file") as YamlScalar) is { } file)
            {
                service.Draft.Key(Keys.Volume, new VolumeMount(file.Text, null, target, ["ro"]), source.Source);
            }
            else
            {
                service.Draft.Key(Keys.Secret, SecretStore.Mount(SecretStore.NameOf(service, "configs", source), target, config), source.Source);
            }

            config.ReportRest();
        }
    }
}
