using PodDsl.Core.Catalogue;
using PodDsl.Core.Values;

namespace PodDsl.Import.Compose.Topics;

/// <summary>Namespaces that the container shares with others, and the runtime that makes them.</summary>
internal static class NamespacesTopic
{
    public static void Apply(ServiceContext service)
    {
        foreach (var (field, key) in new[] { ("ipc", Keys.Ipc), ("pid", Keys.Pid) })
        {
            if (service.Fields.Scalar(field) is { } value)
            {
                service.Draft.Key(key, service.WithContainer(value.Text), value.Source);
            }
        }

        if (service.Fields.Scalar("userns_mode") is { } users)
        {
            service.Draft.Key(Keys.UserNS, users.Text, users.Source);
        }

        if (service.Fields.Scalar("runtime") is { } runtime)
        {
            service.Draft.Key(Keys.GlobalArgs, new WordsValue(["--runtime=" + runtime.Text]), runtime.Source);
        }
    }
}
