using PodDsl.Core.Catalogue;
using PodDsl.Core.Values;

namespace PodDsl.Import.Compose.Topics;

/// <summary>What the container may do.</summary>
internal static class SecurityTopic
{
    public static void Apply(ServiceContext service)
    {
        if (service.Fields.Scalar("read_only") is { } readOnly)
        {
            service.Draft.Key(Keys.ReadOnly, readOnly.Text, readOnly.Source);
            if (readOnly.Text == "true")
            {
                // docker makes nothing writable then, and podman /tmp and the like.
                service.Draft.Key(Keys.ReadOnlyTmpfs, "false", readOnly.Source);
            }
        }

        foreach (var option in service.Fields.Scalars("security_opt"))
        {
            var text = option.Text;
            var end = text.IndexOfAny([':', '=']);
            var (key, value) = end < 0 ? (text, "") : (text[..end], text[(end + 1)..]);
            switch (key, value)
            {
                case ("no-new-privileges", "" or "true"):
                    service.Draft.Key(Keys.NoNewPrivileges, "true", option.Source);
                    break;
                case ("no-new-privileges", "false"):
                    service.Draft.Key(Keys.NoNewPrivileges, "false", option.Source);
                    break;
                case ("label", "disable"):
                    service.Draft.Key(Keys.SecurityLabelDisable, "true", option.Source);
                    break;
                case ("label", _) when value.StartsWith("type:", StringComparison.Ordinal):
                    service.Draft.Key(Keys.SecurityLabelType, value["type:".Length..], option.Source);
                    break;
                case ("label", _) when value.StartsWith("level:", StringComparison.Ordinal):
                    service.Draft.Key(Keys.SecurityLabelLevel, value["level:".Length..], option.Source);
                    break;
                case ("seccomp", _):
                    service.Draft.Key(Keys.SeccompProfile, value is "unconfined" or "builtin" ? value : service.Project.Absolute(value), option.Source);
                    break;
                case ("systempaths", "unconfined"):
                    service.Draft.Key(Keys.Unmask, new WordsValue(["ALL"]), option.Source);
                    break;
                default:
                    service.Draft.Argument($"--security-opt={key}{(end < 0 ? "" : "=" + value)}", option.Source);
                    break;
            }
        }
    }
}
