using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose.Topics;

/// <summary>The build of the image.</summary>
internal static class BuildTopic
{
    public static void Apply(ServiceContext service)
    {
        if (service.Fields.Fields("build") is { } build)
        {
            new BuildUnit(service.Project, service.Name, build, service.Project.Service(service.Name)?.Find("image") as YamlScalar).Make();
        }
    }
}
