using PodDsl.Core.Catalogue;
using PodDsl.Core.Values;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose.Topics;

/// <summary>Where the output goes.</summary>
internal static class LoggingTopic
{
    private static readonly string[] LogDrivers = ["k8s-file", "json-file", "journald", "none", "passthrough"];
    private static readonly string[] LogOptions = ["path", "max-size", "tag", "label"];

    public static void Apply(ServiceContext service)
    {
        if (service.Fields.Fields("logging") is not { } logging)
        {
            return;
        }

        if (logging.Scalar("driver") is { } driver)
        {
            if (LogDrivers.Contains(driver.Text))
            {
                service.Draft.Key(Keys.LogDriver, driver.Text, driver.Source);
            }
            else if (driver.Text == "local")
            {
                service.Draft.Key(Keys.LogDriver, "k8s-file", driver.Source);
                logging.Note(NoteKind.Changed, "driver", "podman has no driver 'local', and k8s-file comes closest.", "Or leave it out: the journal has limits of its own.", driver.Source);
            }
            else
            {
                logging.Note(NoteKind.Lost, "driver", $"podman has no log driver '{driver.Text}', so the output goes to the journal.", "Have the journal forwarded, or leave it there.", driver.Source);
            }
        }

        foreach (var (option, _, value) in logging.Entries("options"))
        {
            if (LogOptions.Contains(option) && value is YamlScalar text)
            {
                service.Draft.Key(Keys.LogOpt, new WordsValue([$"{option}={text.Text}"]), text.Source);
            }
            else
            {
                logging.Note(
                    NoteKind.Lost,
                    "options." + option,
                    $"podman has no option '{option}' of logs.",
                    option == "max-file" ? "podman keeps one file up to max-size; journald has limits of its own." : "Remove it.",
                    value.Source);
            }
        }

        logging.ReportRest();
    }
}
