using PodDsl.Core.Catalogue;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose.Topics;

/// <summary>Limits of processes.</summary>
internal static class UlimitsTopic
{
    public static void Apply(ServiceContext service)
    {
        foreach (var (limit, _, node) in service.Fields.Entries("ulimits"))
        {
            if (node is YamlMapping ulimit)
            {
                service.Draft.Key(Keys.Ulimit, $"{limit}={ValueOf(ulimit)}", node.Source);
            }
        }
    }

    /// <summary>The limit as podman takes it.</summary>
    public static string ValueOf(YamlMapping ulimit) =>
        ulimit.Find("single") is YamlScalar single ? single.Text
        : $"{(ulimit.Find("soft") as YamlScalar)?.Text ?? "0"}:{(ulimit.Find("hard") as YamlScalar)?.Text ?? "0"}";
}
