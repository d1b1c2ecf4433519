using PodDsl.Core.Catalogue;
using PodDsl.Core.Values;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose.Topics;

/// <summary>Where the output goes.</summary>
internal static class LoggingTopic
{
    public static void Apply(ServiceContext service)
    {
        if (service.Fields.Fields("logging") is not { } logging)
        {
            return;
        }

        string? chosen = null;
        if (logging.Scalar("driver") is { } driver)
        {
            if (PodmanLogs.HasDriver(driver.Text))
            {
                chosen = driver.Text;
                service.Draft.Key(Keys.LogDriver, chosen, driver.Source);
            }
            else if (driver.Text == "local")
            {
                chosen = "k8s-file";
                service.Draft.Key(Keys.LogDriver, chosen, driver.Source);
                logging.Note(NoteKind.Changed, "driver", "podman has no driver 'local', and k8s-file comes closest.", "Or leave it out: the journal has limits of its own.", driver.Source);
            }
            else
            {
                logging.Note(NoteKind.Lost, "driver", $"podman has no log driver '{driver.Text}', so the output goes to the journal.", "Have the journal forwarded, or leave it there.", driver.Source);
            }
        }

        foreach (var (option, _, value) in logging.Entries("options"))
        {
            if (PodmanLogs.Refusal(option, chosen) is var (message, remedy))
            {
                logging.Note(NoteKind.Lost, "options." + option, message, remedy, value.Source);
            }
            else if (value is YamlScalar text)
            {
                service.Draft.Key(Keys.LogOpt, new WordsValue([$"{option}={text.Text}"]), text.Source);
            }
            else
            {
                logging.Note(NoteKind.Lost, "options." + option, $"The option '{option}' has no text, and docker-compose refuses the file.", "Write its value.", value.Source);
            }
        }

        logging.ReportRest();
    }
}
