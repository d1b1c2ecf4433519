using PodDsl.Core.Catalogue;
using PodDsl.Core.Encoding;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Lint;

/// <summary>
/// Turns the difference between a unit and its mended form into changes of unit text. Everything else in the files stays byte for byte.
/// </summary>
/// <remarks>A replaced setting keeps the source of the one that it replaces; an added one has none, or that of a line without
/// effect.</remarks>
internal sealed class FixText
{
    private readonly FileTexts _texts;
    private readonly Unit _before;
    private readonly List<TextEdit> _edits = [];

    private FixText(FileTexts texts, Unit before)
    {
        _texts = texts;
        _before = before;
    }

    /// <summary>The changes, or null if one is impossible.</summary>
    public static IReadOnlyList<TextEdit>? Of(Unit before, Unit after, FileTexts texts)
    {
        var text = new FixText(texts, before);
        return text.Change(after) && text.Take(after) && text.Add(after) ? text._edits : null;
    }

    private bool Change(Unit after)
    {
        var originals = _before.Settings.ToLookup(setting => setting.Source);
        var replacements = after.Settings.ToLookup(setting => setting.Source);
        foreach (var source in originals.Concat(replacements).Select(group => group.Key).Distinct())
        {
            var old = originals[source].ToList();
            var settings = replacements[source].ToList();
            if (old.SequenceEqual(settings) || (old.Count == 0 && source.IsNone))
            {
                continue;
            }

            // Quadlet drops an entry without settings.
            var isWritten = _texts.FindEntry(source) is { } entry ? Replace(entry, old.Count != 1, settings) : Remove(source, settings);
            if (!isWritten)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes entries out of sections that nobody reads.</summary>
    private bool Take(Unit after)
    {
        var kept = new HashSet<VerbatimEntry>(after.OtherSections.SelectMany(section => section.Entries));
        foreach (var gone in _before.OtherSections.SelectMany(section => section.Entries).Where(entry => !kept.Contains(entry)))
        {
            if (_texts.FindEntry(gone.Source) is not { } entry)
            {
                return false;
            }

            _edits.Add(new TextEdit(entry.Source.File, entry.LinesSource.Start, entry.LinesSource.Length, ""));
        }

        return true;
    }

    /// <summary>A declaration is a comment, which is taken out as a whole.</summary>
    private bool Remove(SourceSpan source, List<Setting> settings)
    {
        if (settings.Count > 0 || _texts.FindComment(source) is not { LineSource: var line })
        {
            return false;
        }

        _edits.Add(new TextEdit(source.File, line.Start, line.Length, ""));
        return true;
    }

    private bool Replace(UnitEntry entry, bool mayHoldSeveral, List<Setting> settings)
    {
        var file = entry.Source.File;
        if (settings.Count == 0)
        {
            Remove(entry);
            return true;
        }

        var values = settings.ConvertAll(SettingText.Of);
        if (values.Contains(null) || settings.Exists(setting => setting.Option.Section == Section.Intent))
        {
            return false;
        }

        var isSameKey = settings.TrueForAll(setting => setting.Option.Name == entry.Key);
        if (isSameKey && mayHoldSeveral && EntryText.IsList(settings[0].Option))
        {
            values = [EntryText.Join(settings)];
        }

        var lines = values.Select((value, index) => $"{settings[index].Option.Name}={value}");
        var text = string.Join(_texts.LineEnd(file) + _texts.Indent(entry), lines);
        var (start, old) = (entry.Source.Start, entry.Source.Length);
        if (settings[0].Option.Name == entry.Key && entry.ValueSource.Length > 0)
        {
            // Text between key and value, such as blanks, is the author's.
            text = text.Substring(entry.Key.Length + 1);
            (start, old) = (entry.ValueSource.Start, entry.ValueSource.Length);
        }

        _edits.Add(new TextEdit(file, start, old, text));
        return true;
    }

    /// <summary>Removes an entry, and the earlier ones that would count again without it.</summary>
    private void Remove(UnitEntry entry)
    {
        var isSingle = Options.Find(_before.Kind, Section.Kind, entry.Key) is { Repeat: Repeat.Single };
        var file = _texts.Find(entry.Source)!;
        foreach (var lines in file.Entries(_before.Kind.ToString(), entry.Key)
            .Where(other => isSingle && other != entry)
            .Prepend(entry)
            .Select(other => other.LinesSource))
        {
            _edits.Add(new TextEdit(file.Path, lines.Start, lines.Length, ""));
        }
    }

    private bool Add(Unit after)
    {
        var added = after.Settings.Where(setting => setting.Source.IsNone && !_before.Settings.Contains(setting));
        foreach (var group in added.GroupBy(setting => setting.Option))
        {
            var lines = group.Select(LineOf).ToList();
            if (lines.Contains(null) || !AddLines(group.First(), lines!))
            {
                return false;
            }
        }

        return true;
    }

    private static string? LineOf(Setting setting)
    {
        if (setting.Option.Section == Section.Intent)
        {
            var value = setting.Value is BooleanValue ? null : setting.Value.ToQuadlet().Literal;
            return Pragma.Spell(setting.Option.Name, value);
        }

        return SettingText.Of(setting) is { } text ? $"{setting.Option.Name}={text}" : null;
    }

    private bool AddLines(Setting setting, List<string> lines)
    {
        var section = setting.Option.Section == Section.Intent ? _before.Kind.ToString() : EntryText.SectionOf(setting, _before.Kind);
        if (_before.FindAll(setting.Option.Section, setting.Option.Name).LastOrDefault() is { } last && _texts.FindEntry(last.Source) is { } neighbour)
        {
            return AddBehind(neighbour, lines);
        }

        if (_texts.Find(_before.DeclaredName) is not { } file)
        {
            return false;
        }

        if (setting.Option.Section != Section.Intent && FindNeighbour(file, setting, section) is { } entry)
        {
            return AddBehind(entry, lines);
        }

        if (file.Sections.FirstOrDefault(candidate => candidate.Name == section) is { } head)
        {
            _edits.Add(_texts.InsertLines(file.Path, LineBehind(file, head.Source.Start), lines));
            return true;
        }

        List<string> text = ["", $"[{section}]", .. lines];
        _edits.Add(_texts.InsertLines(file.Path, EndOf(file), text));
        return true;
    }

    private bool AddBehind(UnitEntry entry, IEnumerable<string> lines)
    {
        var indent = _texts.Indent(entry);
        var lineSource = entry.LinesSource;
        _edits.Add(_texts.InsertLines(entry.Source.File, lineSource.Start + lineSource.Length, lines.Select(line => indent + line)));
        return true;
    }

    /// <summary>
    /// The entry after which a reader expects a new one: the last of the same key, else the previous one in the order of the catalogue.
    /// </summary>
    private UnitEntry? FindNeighbour(UnitFile file, Setting setting, string section)
    {
        UnitEntry? best = null;
        var bestOrder = -1;
        foreach (var entry in file.Entries(section))
        {
            if (entry.Key == setting.Option.Name)
            {
                return file.Entries(section, entry.Key).Last();
            }

            var order = Options.Find(_before.Kind, setting.Option.Section, entry.Key)?.Order ?? -1;
            if (order >= bestOrder && order < setting.Option.Order)
            {
                (best, bestOrder) = (entry, order);
            }
        }

        return best;
    }

    private static int LineBehind(UnitFile file, int place)
    {
        foreach (var line in file.Lines)
        {
            var end = line.Start + line.Length + line.EndLength;
            if (place < end)
            {
                return end;
            }
        }

        return EndOf(file);
    }

    private static int EndOf(UnitFile file) =>
        file.Lines.IsEmpty ? 0 : file.Lines[file.Lines.Count - 1] is var last ? last.Start + last.Length + last.EndLength : 0;
}
