using PodDsl.Core.Encoding;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Import.CSharp;

/// <summary>The abstract record that is the template of several instances, with what they have alike.</summary>
internal static class InstanceRecords
{
    /// <summary>The records with a template in front of the instances of each, unless the template is a unit of the import itself.</summary>
    public static List<UnitRecord> WithTemplates(IReadOnlyList<(Unit Unit, UnitRecord Record)> units, RecordNames names)
    {
        var files = units.Select(static pair => pair.Unit.FileName).ToHashSet(StringComparer.Ordinal);
        var groups = units.Where(static pair => TemplateNames.InstanceOf(pair.Unit.Name) is not null)
            .GroupBy(static pair => (pair.Unit.Kind, Template: pair.Unit.Name[..(pair.Unit.Name.IndexOf('@') + 1)]))
            .Where(group => group.Skip(1).Any() && !files.Contains(group.Key.Kind.FileName(group.Key.Template)))
            .ToDictionary(static group => group.First().Record.Name, static group => group.ToList(), StringComparer.Ordinal);
        var instances = new Dictionary<string, UnitRecord>(StringComparer.Ordinal);
        var records = new List<UnitRecord>(units.Count + groups.Count);
        foreach (var (_, record) in units)
        {
            if (groups.TryGetValue(record.Name, out var group))
            {
                records.Add(Template(group, names, instances));
            }

            records.Add(instances.GetValueOrDefault(record.Name, record));
        }

        return records;
    }

    private static UnitRecord Template(List<(Unit Unit, UnitRecord Record)> group, RecordNames names, Dictionary<string, UnitRecord> instances)
    {
        var (unit, first) = group[0];
        var template = unit.Name[..(unit.Name.IndexOf('@') + 1)];
        var records = group.ConvertAll(static pair => pair.Record);
        var name = names.Unused(RecordNames.Identifier(template), "Template");
        var shared = SharedAttributes(records);
        var lines = first.Attributes.Where(line => shared.Contains(AttributeOf(line)))
            .Append(new AttributeLine($"UnitName({CSharpText.Literal(template)})", 0, int.MaxValue, SourceSpan.None)).ToList();
        if (SharedName(group) is { } resource && DefaultNames.Of(unit.Kind, unit.Name) is var (key, _)
            && first.Attributes.FirstOrDefault(line => AttributeOf(line) == key) is { } named)
        {
            shared.Add(key);
            lines.Add(named with { Text = $"{key}({CSharpText.Expression(resource, static type => type)})" });
        }

        var constants = first.Constants.Where(constant => records.TrueForAll(record => record.Constants.Any(other => other.ToString() == constant.ToString()))).ToList();
        foreach (var record in records)
        {
            instances[record.Name] = record with
            {
                Base = name,
                Attributes = record.Attributes.Where(line => !shared.Contains(AttributeOf(line))).ToEquatableArray(),
                Constants = record.Constants.Where(constant => !constants.Exists(other => other.Name == constant.Name)).ToEquatableArray(),
            };
        }

        return new UnitRecord(
            name, first.Base, lines.OrderBy(static line => line.Group).ThenBy(static line => line.Order).ToEquatableArray(), constants.ToEquatableArray(), first.Source)
        {
            IsAbstract = true,
        };
    }

    /// <summary>The attributes that all have alike, each with all its repetitions: those of a template come before those of an instance.</summary>
    private static HashSet<string> SharedAttributes(List<UnitRecord> records)
    {
        var texts = records.ConvertAll(static record => record.Attributes.ToLookup(AttributeOf, static line => line.Text, StringComparer.Ordinal));
        return texts[0].Select(static attribute => attribute.Key)
            .Where(attribute => attribute != "UnitName" && texts.TrueForAll(other => other[attribute].SequenceEqual(texts[0][attribute])))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>podman's name for all of them with the instance left open: <c>app-web-%i</c>; null if their names differ in more.</summary>
    private static Text? SharedName(List<(Unit Unit, UnitRecord Record)> group)
    {
        string? start = null;
        foreach (var (unit, _) in group)
        {
            var instance = TemplateNames.InstanceOf(unit.Name)!;
            if (!unit.ResourceName.EndsWith(instance, StringComparison.Ordinal) || !instance.All(char.IsAsciiLetterOrDigit)
                || (start ??= unit.ResourceName[..^instance.Length]) + instance != unit.ResourceName)
            {
                return null;
            }
        }

        return start is { } prefix ? new Text(prefix) + Text.Specifier('i') : default(Text?);
    }

    private static string AttributeOf(AttributeLine line) => line.Text.IndexOfAny(['(', '<']) is >= 0 and var end ? line.Text[..end] : line.Text;
}
