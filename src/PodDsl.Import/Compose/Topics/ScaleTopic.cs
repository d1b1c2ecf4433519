using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose.Topics;

/// <summary>How many containers the service has.</summary>
internal static class ScaleTopic
{
    public static void Apply(ServiceContext service)
    {
        if (CountOf(service) is { Text: not ("1" or "0") } count)
        {
            service.Fields.Note(
                NoteKind.Lost,
                "scale",
                $"The unit is one container, and not {count.Text}.",
                "Make a template of it (name@.container), and enable as many instances, each with ports and names of its own.",
                count.Source);
        }
    }

    /// <summary>The number of containers, if the file has one.</summary>
    private static YamlScalar? CountOf(ServiceContext service) =>
        service.Fields.Fields("deploy")?.Scalar("replicas") ?? service.Fields.Scalar("scale");
}
