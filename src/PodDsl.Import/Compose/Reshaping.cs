using System.Globalization;
using PodDsl.Core.Primitives;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose;

/// <summary>
/// Brings one file into long forms, with values of the types of the schema, and reports what Compose does not know. One wrong field
/// never takes others with it.
/// </summary>
/// <param name="notes">Takes the reports.</param>
/// <param name="folder">The folder to which relative paths are relative.</param>
/// <param name="home">The home folder.</param>
internal sealed class Reshaping(Notes notes, string folder, string home)
{
    /// <summary>A range of ports is one entry for each, and no system takes more.</summary>
    private const int MostPorts = 100_000;

    private readonly List<string> _path = [];

    private int _ports;

    /// <summary>The node in its long form, or null if it says nothing.</summary>
    public YamlNode? Reshape(YamlNode node, Shape shape)
    {
        if (node is YamlScalar { IsNull: true } && shape.Kind != ShapeKind.Any)
        {
            return null;
        }

        if (shape.Long is { } lengthen && node is YamlScalar scalar)
        {
            var forms = lengthen(scalar, this);
            if (forms is not [var form])
            {
                return Wrong(node, shape);
            }

            node = form;
        }

        var reshaped = shape.Kind switch
        {
            ShapeKind.Any => node,
            ShapeKind.Text => Text(node, shape),
            ShapeKind.Boolean => Boolean(node) ?? Wrong(node, shape),
            ShapeKind.Integer => Integer(node, shape),
            ShapeKind.Float => Float(node, shape),
            ShapeKind.Bytes => Bytes(node, shape),
            ShapeKind.Duration => Duration(node, shape),
            ShapeKind.FileMode => FileMode(node, shape),
            ShapeKind.Words => Words(node, shape),
            ShapeKind.List => List(node, shape),
            ShapeKind.Map => Map(node, shape),
            ShapeKind.Pairs => Pairs(node, shape),
            _ => Fields(node, shape),
        };
        return reshaped is not null && shape.Finish is { } finish ? finish(reshaped, this) : reshaped;
    }

    /// <summary>A boolean, in one of the spellings that docker-compose takes.</summary>
    public YamlScalar? Boolean(YamlNode node) => node is not YamlScalar scalar ? null : scalar.Text.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" or "y" => new YamlScalar("true", ScalarKind.Boolean, node.Source),
        "false" or "no" or "off" or "n" => new YamlScalar("false", ScalarKind.Boolean, node.Source),
        _ => null,
    };

    /// <summary>Counts the ports of a range; false if there are too many.</summary>
    public bool TakePorts(int count) => (_ports += count) <= MostPorts;

    /// <summary>A path of the host as an absolute one.</summary>
    public string Absolute(string path) => ComposePaths.Absolute(path, folder, home);

    public void UnknownMountOption(YamlScalar value, string option) => notes.Lost(
        Subject, $"docker-compose ignores the option '{option}' of '{value.Text}', and so does the import.", "Take it out, or write it in the unit.", value.Source);

    private string Subject => string.Join('.', _path).Replace(".[", "[", StringComparison.Ordinal);

    private YamlNode? Wrong(YamlNode node, Shape shape)
    {
        var wanted = shape.Kind switch
        {
            ShapeKind.Boolean => "true or false",
            ShapeKind.Integer => "a whole number",
            ShapeKind.Float => "a number",
            ShapeKind.Bytes => "a size, such as 512m",
            ShapeKind.Duration => "a duration, such as 1m30s",
            ShapeKind.FileMode => "the mode of a file, such as 0440",
            ShapeKind.Words => "a command, as text with closed quotes or as a list",
            ShapeKind.List => "a list",
            ShapeKind.Map or ShapeKind.Pairs or ShapeKind.Fields when shape.Long is null => "a mapping",
            ShapeKind.Fields => "a short form that docker-compose knows, or a mapping",
            _ => "a text",
        };
        if (shape.Kind == ShapeKind.Fields && node is YamlScalar { Text: [':', ..] } mount)
        {
            notes.Lost(
                Subject, $"'{mount.Text}' has nothing before its ':', as happens if a variable has no value. docker-compose refuses the file, and the import leaves the value out.",
                "Set the variable in .env, or in the file of --env-file.", node.Source);
            return null;
        }

        notes.Lost(Subject, $"'{Subject}' is {wanted}, and not {node.Words}. docker-compose refuses the file, and the import leaves the value out.", "Mend the value.", node.Source);
        return null;
    }

    private YamlNode? Text(YamlNode node, Shape shape) => node is not YamlScalar scalar ? Wrong(node, shape)
        : shape.IsPath && !IsRemote(scalar.Text) ? scalar.With(Absolute(scalar.Text))
        : scalar.With(scalar.Text);

    private static bool IsRemote(string path) =>
        path.Contains("://", StringComparison.Ordinal) || path.StartsWith("git@", StringComparison.Ordinal)
        || path.StartsWith("github.com/", StringComparison.Ordinal) || path.StartsWith("service:", StringComparison.Ordinal);

    private YamlNode? Integer(YamlNode node, Shape shape)
    {
        var text = (node as YamlScalar)?.Text.Trim() ?? "";
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? Number(node, value)
            : shape.Finish is not null && node is YamlScalar ? node
            : Wrong(node, shape);
    }

    private static YamlScalar Number(YamlNode node, long value) => new(value.ToString(CultureInfo.InvariantCulture), ScalarKind.Integer, node.Source);

    private YamlNode? Float(YamlNode node, Shape shape) =>
        double.TryParse((node as YamlScalar)?.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? new YamlScalar(YamlScalars.Print(value), ScalarKind.Float, node.Source)
            : Wrong(node, shape);

    private YamlNode? Bytes(YamlNode node, Shape shape) =>
        node is YamlScalar scalar && Quantities.Bytes(scalar.Text) is { } bytes ? Number(node, bytes) : Wrong(node, shape);

    private YamlNode? Duration(YamlNode node, Shape shape) =>
        node is YamlScalar scalar && Quantities.Nanoseconds(scalar.Text) is { } nanoseconds ? scalar.With(Quantities.PrintDuration(nanoseconds)) : Wrong(node, shape);

    private YamlNode? FileMode(YamlNode node, Shape shape)
    {
        if (node is not YamlScalar scalar)
        {
            return Wrong(node, shape);
        }

        if (scalar.Kind == ScalarKind.Integer && long.TryParse(scalar.Text, CultureInfo.InvariantCulture, out var mode) && mode is >= 0 and < 4096)
        {
            return scalar.With("0" + Convert.ToString(mode, 8));
        }

        return scalar.Text.Length is > 0 and <= 5 && scalar.Text.All(character => character is >= '0' and <= '7')
            ? scalar.With("0" + Convert.ToString(Convert.ToInt64(scalar.Text, 8), 8))
            : Wrong(node, shape);
    }

    private YamlNode? Words(YamlNode node, Shape shape)
    {
        switch (node)
        {
            case YamlSequence list:
                return new YamlSequence([.. list.Items.OfType<YamlScalar>().Select(item => item.With(item.Text))], node.Source);
            case YamlScalar scalar when CommandText.Parse(scalar.Text) is { } command:
                if (command.Rest is { } rest)
                {
                    notes.Told(
                        Subject,
                        $"docker-compose leaves out '{rest}', since no shell reads the command, and so does the import.",
                        "If a shell has to read it, write the command as a list: [\"sh\", \"-c\", \"...\"].",
                        node.Source);
                }

                return new YamlSequence([.. command.Words.Select(scalar.With)], node.Source);
            default:
                return Wrong(node, shape);
        }
    }

    private YamlNode? List(YamlNode node, Shape shape)
    {
        if (node is YamlMapping)
        {
            return Wrong(node, shape);
        }

        var items = new List<YamlNode>();
        var index = 0;
        foreach (var item in node is YamlSequence list ? list.Items : [node])
        {
            _path.Add($"[{index++}]");
            if (item is YamlScalar { IsNull: false } scalar && shape.Item!.Long is { } lengthen)
            {
                var forms = lengthen(scalar, this);
                if (forms is null)
                {
                    Wrong(item, shape.Item);
                }

                items.AddRange((forms ?? []).Select(form => Reshape(form, shape.Item)).OfType<YamlNode>());
            }
            else if (Reshape(item, shape.Item!) is { } reshaped)
            {
                items.Add(reshaped);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        return new YamlSequence(Merging.Unique(items, shape), node.Source);
    }

    private YamlNode? Map(YamlNode node, Shape shape)
    {
        var entries = node switch
        {
            YamlMapping mapping => mapping.Entries,
            YamlSequence list when shape.Entry is { } entryOf => EntriesOf(list, entryOf, shape),
            _ => null,
        };
        if (entries is null)
        {
            return Wrong(node, shape);
        }

        var reshaped = new List<YamlEntry>(entries.Count);
        foreach (var entry in entries)
        {
            _path.Add(entry.Key);
            if (entry.Value is YamlScalar { IsNull: true })
            {
                reshaped.Add(entry);
            }
            else if (Reshape(entry.Value, shape.Item!) is { } value)
            {
                reshaped.Add(entry with { Value = value });
            }

            _path.RemoveAt(_path.Count - 1);
        }

        return new YamlMapping(reshaped, node.Source);
    }

    private List<YamlEntry> EntriesOf(YamlSequence list, Func<YamlScalar, YamlEntry?> entryOf, Shape shape)
    {
        var entries = new List<YamlEntry>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (item is not YamlScalar scalar || entryOf(scalar) is not { } entry)
            {
                Wrong(item, shape with { Kind = ShapeKind.Text });
            }
            else if (places.TryGetValue(entry.Key, out var place))
            {
                entries[place] = entry with { Value = Merging.Merge(entries[place].Value, entry.Value, shape.Item!) };
            }
            else
            {
                places.Add(entry.Key, entries.Count);
                entries.Add(entry);
            }
        }

        return entries;
    }

    private YamlNode? Pairs(YamlNode node, Shape shape)
    {
        var entries = new List<YamlEntry>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    Add(entry.Key, entry.KeySource, entry.Value);
                }

                break;
            case YamlSequence list:
                foreach (var item in list.Items)
                {
                    if (item is not YamlScalar scalar)
                    {
                        Wrong(item, shape with { Kind = ShapeKind.Text });
                        continue;
                    }

                    var equals = scalar.Text.IndexOf('=', StringComparison.Ordinal);
                    Add(
                        equals < 0 ? scalar.Text : scalar.Text[..equals],
                        scalar.Source,
                        equals < 0 ? new YamlScalar("", ScalarKind.Null, scalar.Source) : scalar.With(scalar.Text[(equals + 1)..]));
                }

                break;
            case YamlScalar { Text.Length: > 0 } scalar:
                Add(scalar.Text, scalar.Source, new YamlScalar("", ScalarKind.Null, scalar.Source));
                break;
            default:
                return Wrong(node, shape);
        }

        return new YamlMapping(entries, node.Source);

        void Add(string name, SourceSpan source, YamlNode value)
        {
            if (value is not YamlScalar scalar)
            {
                _path.Add(name);
                Wrong(value, shape with { Kind = ShapeKind.Text });
                _path.RemoveAt(_path.Count - 1);
                return;
            }

            value = !scalar.IsNull ? Text(scalar, shape.Item ?? shape)! : shape.Valueless == Valueless.FromEnvironment ? scalar : scalar.With("");
            var entry = new YamlEntry(name, source, value);
            if (!places.TryAdd(name, entries.Count))
            {
                entries[places[name]] = entry;
            }
            else
            {
                entries.Add(entry);
            }
        }
    }

    private YamlNode? Fields(YamlNode node, Shape shape)
    {
        if (node is not YamlMapping mapping)
        {
            return Wrong(node, shape);
        }

        var entries = new List<YamlEntry>(mapping.Entries.Count);
        foreach (var entry in mapping.Entries)
        {
            _path.Add(entry.Key);
            if (shape.Fields.TryGetValue(entry.Key, out var field))
            {
                if (Reshape(entry.Value, field) is { } value)
                {
                    entries.Add(entry with { Value = value });
                }
            }
            else if (entry.Key.StartsWith("x-", StringComparison.Ordinal))
            {
                entries.Add(entry);
            }
            else
            {
                const int longestWord = 64;
                var near = notes.IsFull || entry.Key.Length > longestWord ? null : Spelling.Nearest(entry.Key, shape.Fields.Keys);
                notes.Lost(
                    Subject,
                    $"Compose has no field '{entry.Key}' here. docker-compose refuses the file, and the import leaves the field out.",
                    near is null ? "Take it out, or start its name with 'x-'." : (Shown)$"Did you mean '{near}'?",
                    entry.KeySource);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        return new YamlMapping(entries, node.Source);
    }
}
