using System.Text;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Encoding;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Writers;

/// <summary>Collects the entries of one unit file section by section, and writes them in the order of the catalogue.</summary>
internal sealed class SectionWriter : IDisposable
{
    private readonly Unit _unit;
    private readonly Steps _steps;
    private readonly WriterBuffers _buffers = WriterBuffers.Take();
    private readonly StringBuilder _text;
    private readonly CatalogueOrder<SectionEntry> _entries;

    public SectionWriter(Unit unit, Steps steps)
    {
        _unit = unit;
        _steps = steps;
        _text = _buffers.Text;
        _entries = _buffers.Entries;
    }

    public List<Finding> Problems { get; } = [];

    /// <summary>The steps of the caller. Each setting is one.</summary>
    public Steps Steps => _steps;

    public string Text => _text.ToString();

    public StringBuilder Builder => _text;

    /// <summary>An empty list for the settings of the unit's own section. There is one, so only until the next call.</summary>
    public CatalogueOrder<Setting> BeginKeys()
    {
        _buffers.Keys.Clear();
        return _buffers.Keys;
    }

    public void Dispose() => _buffers.Return();

    /// <summary>The comment at the start of the file, which the build recognizes.</summary>
    public void Header(string declaredName)
    {
        if (UnitLines.AppendHeader(_text, declaredName) is { } problem)
        {
            Report(problem, null, "The name");
        }
    }

    /// <summary>The author's summary, for readers of the file.</summary>
    public void Summary()
    {
        foreach (var line in CommentText.LinesOf(_unit.Summary))
        {
            UnitLines.AppendComment(_text, line);
        }
    }

    /// <summary>A comment that <c>poddsl lint</c> reads.</summary>
    public void Comment(Pragma pragma)
    {
        if (pragma.Spell() is { } comment)
        {
            _text.Append(comment).Append('\n');
        }
    }

    /// <summary>A directive as the author set it.</summary>
    public void Add(Setting setting) => Add(setting, setting.Written?.Text);

    /// <summary>A directive as the author set it, with names of services instead of Quadlet files.</summary>
    public void AddTranslated(Setting setting)
    {
        if (setting.Written?.ServiceText is not { } text)
        {
            Add(setting);
        }
        else if (text.Length > 0)
        {
            Add(setting, text);
        }
    }

    /// <summary>A directive that follows from other settings.</summary>
    public void Add(Section section, string key, Text value, Setting? source = null) =>
        AddEntry(new(Options.Common(section, key), source, new TextValue(value)));

    /// <summary>A directive with raw text.</summary>
    public void AddRaw(Section section, string key, string text)
    {
        _steps.Next();
        var option = Options.Find(UnitKind.Container, section, key) ?? new Option(section, key);
        _entries.Add(new(option, null, text), Options.OrderOf(section, key));
    }

    /// <summary>A podman command.</summary>
    public void Add(string key, CommandLine command) => AddEntry(new(Options.Common(Section.Service, key), null, command));

    private void Add(Setting setting, string? text) => AddEntry(new(setting.Option, setting, text ?? (object)setting.Value));

    private void AddEntry(SectionEntry entry)
    {
        _steps.Next();
        _entries.Add(entry, entry.Option.Order);
    }

    /// <summary>Writes the collected entries as one section, if there are any.</summary>
    public void End(string section)
    {
        if (_entries.Count == 0)
        {
            return;
        }

        UnitLines.AppendSection(_text, section);
        for (var index = 0; index < _entries.Count; index++)
        {
            _steps.Next();
            var entry = _entries[index];
            if (entry.Text is not null)
            {
                index = WriteText(index);
            }
            else if (entry.IsName)
            {
                index = WriteUnits(index);
            }
            else
            {
                Write(entry);
            }
        }

        _entries.Clear();
    }

    /// <summary>Copies the sections that nobody interprets.</summary>
    public void AddOtherSections()
    {
        foreach (var section in _unit.OtherSections)
        {
            UnitLines.AppendSection(_text, section.Name);
            foreach (var entry in section.Entries)
            {
                var start = UnitLines.BeginEntry(_text, entry.Key);
                if ((VerbatimEncoder.Append(_text, entry.UnitText) ?? UnitLines.EndEntry(_text, start)) is { } problem)
                {
                    Problems.Add(new Finding(
                        WriterRules.NotExpressible, _unit, entry.Source, new([entry.Key + "=", _unit.Name, problem.Message])));
                }
            }
        }
    }

    /// <summary>Reports a problem at the setting that causes it.</summary>
    public void Report(EncodingProblem? problem, Setting? setting, Option option)
    {
        if (problem is not null)
        {
            Report(problem, setting, Parts.Name(_unit, option));
        }
    }

    private void Report(EncodingProblem? problem, Setting? setting, Shown what)
    {
        if (problem is { } reason)
        {
            Report(WriterRules.NotExpressible, setting, what, _unit.Name, reason.Message);
        }
    }

    public void Report(RuleDescriptor rule, Setting? setting, params EquatableArray<Shown> arguments) =>
        Problems.Add(new Finding(rule, _unit, setting?.Source ?? _unit.Source, arguments));

    /// <summary>Writes all units of one directive on one line, each once. Returns the index of the last entry.</summary>
    private int WriteUnits(int first)
    {
        var option = _entries[first].Option;
        var start = UnitLines.BeginEntry(_text, option.Name);
        string? only = null;
        HashSet<string>? several = null;
        var index = first;
        for (; index < _entries.Count && _entries[index] is { IsName: true } entry && entry.Option.Equals(option); index++)
        {
            _steps.Next();
            var name = entry.Value.Reference is { } other ? other.ServiceUnit : entry.Value.ToArgument();
            if (only is null)
            {
                only = name.Marked;
            }
            else
            {
                several ??= new(StringComparer.Ordinal) { only };
                if (!several.Add(name.Marked))
                {
                    continue;
                }

                _text.Append(' ');
            }

            Report(SystemdEncoder.AppendUnitName(_text, name), entry.Setting, option);
        }

        UnitLines.EndEntry(_text, start);
        return index - 1;
    }

    /// <summary>Writes an assignment as its author wrote it. Returns the index of the last entry that is a part of it.</summary>
    private int WriteText(int first)
    {
        var entry = _entries[first];
        var text = entry.Text!;
        StringBuilder? joined = null;
        var index = first;
        for (; index + 1 < _entries.Count && IsSameText(entry, _entries[index + 1]); index++)
        {
            joined ??= new StringBuilder(text);
            joined.Append(_entries[index + 1].Text);
        }

        text = joined?.ToString() ?? text;
        var start = UnitLines.BeginEntry(_text, entry.Option.Name);
        if ((VerbatimEncoder.Append(_text, text.TrimStart()) ?? UnitLines.EndEntry(_text, start)) is { } problem)
        {
            Report(problem, entry.Setting, entry.Option.Name + "=");
        }

        return index;
    }

    private static bool IsSameText(SectionEntry first, SectionEntry other) =>
        other.Text is not null && first.Setting is { Source.IsNone: false } setting
        && other.Setting is { } next && next.Source == setting.Source && next.Option.Equals(setting.Option);

    private void Write(SectionEntry entry)
    {
        var option = entry.Option;
        var start = UnitLines.BeginEntry(_text, option.Name);
        if (entry.Command is { } command)
        {
            if (CommandWriter.Append(_text, command) is { } found)
            {
                Report(found.Problem, found.Source, found.Source?.Option ?? option);
            }
            else
            {
                Report(UnitLines.EndEntry(_text, start), null, option);
            }

            return;
        }

        Report(DirectiveWriter.Append(_text, option, entry.Value) ?? UnitLines.EndEntry(_text, start), entry.Setting, option);
    }
}
