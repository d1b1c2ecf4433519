using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.Writers;

namespace PodDsl.Import;

/// <summary>Writes units so that a value which the format cannot say does not prevent the others.</summary>
public static class ExpressibleUnits
{
    private const int MostRounds = 4;

    /// <summary>Writes a unit; what it cannot say goes to podman as a flag, or is lost with a note.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="format">The format.</param>
    /// <param name="target">The target.</param>
    /// <param name="members">The services of the containers of a pod.</param>
    /// <param name="notes">Gets what is lost.</param>
    /// <param name="steps">Each setting is a step.</param>
    public static WriteResult Write(Unit unit, FormatRow format, Target target, EquatableArray<string> members, ICollection<ImportNote> notes, Steps steps = default) =>
        Mend(unit, format, target, members, notes, steps).Result;

    /// <summary>The unit with what the format can say of it; the rest goes to podman as a flag, or is lost with a note.</summary>
    public static Unit Fit(Unit unit, FormatRow format, Target target, ICollection<ImportNote> notes, Steps steps = default) =>
        Mend(unit, format, target, [], notes, steps).Unit;

    private static (Unit Unit, WriteResult Result) Mend(
        Unit unit, FormatRow format, Target target, EquatableArray<string> members, ICollection<ImportNote> notes, Steps steps)
    {
        unit = JoinedContainers.ByName(unit, target);
        var result = format.Write(unit, target, members, steps);
        for (var round = 0; round < MostRounds && result.Files.IsEmpty; round++)
        {
            var bad = new HashSet<SourceSpan>(result.Problems.Where(problem => problem.IsError && problem.Source != unit.Source).Select(problem => problem.Source));
            if (bad.Count == 0)
            {
                return (unit, result);
            }

            var settings = new List<Setting>(unit.Settings.Count);
            foreach (var setting in steps.Over(unit.Settings))
            {
                if (!bad.Contains(setting.Source) || WouldWrite(unit, setting, format, target, steps))
                {
                    settings.Add(setting);
                }
                else if (round == 0 && WordsByVariable.Of(setting) is { } said)
                {
                    settings.AddRange(said.Where(one => !settings.Contains(one)));
                    notes.Add(new ImportNote(
                        NoteKind.Told, setting.Option.Name, "Quadlet cannot say an empty word or a semicolon alone, so a variable of the service stands for it, which systemd fills in.", "",
                        setting.Source));
                }
                else if (round == 0 && Passed(setting) is { } passed)
                {
                    settings.Add(passed);
                }
                else
                {
                    notes.Add(new ImportNote(
                        NoteKind.Lost,
                        setting.Option.Name,
                        result.Problems.First(problem => problem.IsError && problem.Source == setting.Source).MessageIn(Language.UnitFile),
                        "",
                        setting.Source));
                }
            }

            unit = unit with { Settings = settings.ToEquatableArray() };
            result = format.Write(unit, target, members, steps);
        }

        return (unit, result);
    }

    /// <summary>True if the setting alone, with the same place as others, is not to blame.</summary>
    private static bool WouldWrite(Unit unit, Setting setting, FormatRow format, Target target, Steps steps) =>
        !format.Write(unit with { Settings = [setting] }, target, [], steps).Problems.Any(problem => problem.IsError && problem.Source == setting.Source);

    /// <summary>The flag of a setting as an argument for podman; null if it has none.</summary>
    private static Setting? Passed(Setting setting) =>
        setting.Option is { Section: Section.Kind, Flag: { } flag, Kind: { } kind, IsQuadletKey: true } && setting.Value.Reference is null
            ? new Setting(
                Options.Key(kind, Keys.PodmanArgs), new WordsValue([new Text(flag + "=" + setting.Option.FlagPrefix) + setting.Value.ToArgument()]), setting.Source)
            : null;
}
