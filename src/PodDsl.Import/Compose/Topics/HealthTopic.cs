using PodDsl.Core.Catalogue;

namespace PodDsl.Import.Compose.Topics;

/// <summary>The check of health.</summary>
internal static class HealthTopic
{
    public static void Apply(ServiceContext service)
    {
        if (service.Fields.Fields("healthcheck") is not { } health)
        {
            return;
        }

        var words = health.Scalars("test").ToList();
        var disable = health.Scalar("disable");
        if (disable is { Text: "true" } || words is [{ Text: "NONE" }, ..])
        {
            service.Draft.Key(Keys.HealthCmd, "none", (disable ?? words[0]).Source);
        }
        else if (words is [{ Text: "CMD-SHELL" }, var line, ..])
        {
            service.Draft.Key(Keys.HealthCmd, line.Text, line.Source);
        }
        else if (words is [{ Text: "CMD" }, ..])
        {
            service.Draft.Key(Keys.HealthCmd, JsonText.Array(words.Select(word => word.Text)), words[0].Source);
        }
        else if (words.Count > 0)
        {
            health.Note(NoteKind.Lost, "test", $"A check starts with CMD, CMD-SHELL or NONE, and not with '{words[0].Text}'; docker-compose refuses the file.", "Put CMD in front.", words[0].Source);
        }

        foreach (var (field, key) in new[] { ("interval", Keys.HealthInterval), ("timeout", Keys.HealthTimeout), ("retries", Keys.HealthRetries), ("start_period", Keys.HealthStartPeriod) })
        {
            if (health.Scalar(field) is not { } value)
            {
                continue;
            }

            if (value.Text is "0" or "0s")
            {
                health.Note(NoteKind.Told, field, "0 stands for the default, which podman has without it.", "Nothing to do.", value.Source);
            }
            else if (words.Count == 0 && disable is not { Text: "true" })
            {
                health.Note(NoteKind.Lost, field, "podman takes it with a command only, and the command is that of the image here, which keeps its own times.", "Write the test of the image.", value.Source);
            }
            else
            {
                service.Draft.Key(key, value.Text, value.Source);
            }
        }

        if (health.Scalar("start_interval") is { } interval)
        {
            if (words is [_, ..] && service.Draft.Settings.LastOrDefault(setting => setting.Option.Name == Keys.HealthCmd) is { } check)
            {
                service.Draft.Key(Keys.HealthStartupCmd, check.Value, interval.Source);
                service.Draft.Key(Keys.HealthStartupInterval, interval.Text, interval.Source);
                health.Note(NoteKind.Changed, "start_interval", "podman has a check of its own for the start: the same command, until it succeeds once.", "See HealthStartupCmd=.", interval.Source);
            }
            else
            {
                health.Note(NoteKind.Lost, "start_interval", "podman needs the command of the check for it, which is that of the image here.", "Write the test.", interval.Source);
            }
        }

        health.ReportRest();
    }
}
