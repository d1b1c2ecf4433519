using System.Text.RegularExpressions;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Podman;
using PodDsl.Core.Readers;
using PodDsl.Core.Values;
using PodDsl.Import.Commands;

namespace PodDsl.Import.Services;

/// <summary>What a unit takes over of the directives of a service, and what Quadlet sets itself.</summary>
/// <param name="file">The service.</param>
/// <param name="facts">What the command of its container says; null if it has none.</param>
/// <param name="reading">Gets notes.</param>
internal sealed class ServiceDirectives(UnitFile file, ContainerFacts? facts, CommandReading reading)
{
    /// <summary>Directives that Quadlet sets itself.</summary>
    private static readonly HashSet<string> OfQuadlet = new(StringComparer.Ordinal) { Keys.NotifyAccess, Keys.PIDFile, Keys.KillMode, Keys.Delegate, "GuessMainPID" };

    /// <summary>The description by podman generate systemd.</summary>
    private static readonly Regex GeneratedDescription = new(@"^Podman \S+\.service( for %I)?$", RegexOptions.CultureInvariant);

    public bool IsOneshot => IsOneshotIn(file);

    public static bool IsOneshotIn(UnitFile file) => file.Entries("Service", Keys.Type).LastOrDefault()?.Value == "oneshot";

    /// <summary>Adds a directive of the service to the unit, unless Quadlet sets it itself.</summary>
    public void Add(UnitDraft main, string sectionName, UnitEntry entry)
    {
        var section = Enum.Parse<Section>(sectionName);
        if (IsOfQuadlet(section, entry))
        {
            reading.LeaveToQuadlet($"{entry.Key}={entry.Value}", entry.Source);
            return;
        }

        var option = Options.Find(main.Kind, section, entry.Key) ?? new Option(section, entry.Key) { Order = Options.OrderOf(section, entry.Key) };
        var parts = DirectiveReader.Read(option, entry.Value);
        var isWhole = true;
        foreach (var part in parts)
        {
            if (IsDropped(main, section, entry, part.Value))
            {
                isWhole = false;
            }
        }

        foreach (var part in parts.Where(part => !IsDropped(main, section, entry, part.Value)))
        {
            // Names of imported services become references later, and then have no text of their own.
            var isName = option.SystemdSyntax == SystemdSyntax.Units && part.Value is TextValue;
            main.Settings.Add(new Setting(option, part.Value, entry.Source) { Written = isWhole && !isName ? new WrittenText(part.Text) : null });
        }
    }

    private bool IsOfQuadlet(Section section, UnitEntry entry)
    {
        if (section == Section.Service && entry.Key == Keys.Type)
        {
            if (entry.Value == "oneshot" && facts is { IsDetached: true })
            {
                reading.Note(
                    NoteKind.Changed, "Type=oneshot", "The command does not wait for the container to end, so the unit is a service that runs, and not one that ends.", "", entry.Source);
                return true;
            }

            if (entry.Value is "idle" or "dbus")
            {
                reading.Note(NoteKind.Changed, "Type=" + entry.Value, "podman tells systemd when the container has started.", "", entry.Source);
            }

            return entry.Value != "oneshot";
        }

        if (section == Section.Service && entry.Key == Keys.RemainAfterExit && IsOneshot && facts is { IsDetached: true })
        {
            return true;
        }

        return (section == Section.Service && OfQuadlet.Contains(entry.Key))
            || (section == Section.Unit && entry.Key == Keys.RequiresMountsFor && (entry.Value is "%t/containers" || entry.Value.Contains("/containers", StringComparison.Ordinal)))
            || (section == Section.Unit && entry.Key == Keys.Documentation && entry.Value.Contains("podman-generate-systemd", StringComparison.Ordinal))
            || (section == Section.Unit && entry.Key == Keys.Description && GeneratedDescription.IsMatch(entry.Value));
    }

    private bool IsDropped(UnitDraft main, Section section, UnitEntry entry, SettingValue value)
    {
        if (section == Section.Service && entry.Key == Keys.Environment)
        {
            return value is PairValue { Name: "PODMAN_SYSTEMD_UNIT" } && Leave(entry, "PODMAN_SYSTEMD_UNIT");
        }

        if (section != Section.Unit || value is not TextValue { Text: var name })
        {
            return false;
        }

        if (name.Marked is "docker.service" or "docker.socket" or "containerd.service")
        {
            return Leave(entry, name.Marked);
        }

        return main.Kind != UnitKind.Kube && name.Marked == "network-online.target" && entry.Key is Keys.Wants or Keys.After && Leave(entry, name.Marked);
    }

    private bool Leave(UnitEntry entry, string value)
    {
        reading.LeaveToQuadlet($"{entry.Key}={value}", entry.Source);
        return true;
    }

    /// <summary>podman hands systemd's socket for notifications to the container, unless it is told otherwise.</summary>
    public void SetNotify(UnitDraft main)
    {
        var type = file.Entries("Service", Keys.Type).LastOrDefault();
        if (type?.Value == "notify" && facts is { IsDocker: false, HasNotify: false } && main.Kind == UnitKind.Container)
        {
            main.Key(Keys.Notify, new BooleanValue(true), type.Source);
        }
    }

    /// <summary>The service restarts the container, and not podman.</summary>
    public void SetRestart(UnitDraft main)
    {
        if (facts?.Restart is not { } flag)
        {
            return;
        }

        var policy = flag.Value.Marked.Split(':')[0] switch { "always" or "unless-stopped" => "always", "on-failure" => "on-failure", _ => null };
        if (file.Entries("Service", Keys.Restart).Any())
        {
            reading.Note(NoteKind.Told, flag.Written, "The service has a Restart= of its own, which counts.", "", flag.Source);
        }
        else if (policy is not null)
        {
            main.Directive(Section.Service, Keys.Restart, policy, flag.Source);
            reading.Note(NoteKind.Changed, flag.Written, "systemd restarts the service, and podman no longer the container.", "", flag.Source);
        }
    }
}
