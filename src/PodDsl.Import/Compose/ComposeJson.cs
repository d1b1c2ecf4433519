using System.Buffers;
using System.Text;
using System.Text.Json;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose;

/// <summary>Prints a project as <c>docker-compose config --format json</c> does, but for the order of names and blanks.</summary>
internal static class ComposeJson
{
    /// <summary>Fields that docker-compose has used up.</summary>
    private static readonly string[] UsedUp = ["extends", "env_file", "label_file", "include", "version"];

    public static string Print(ComposeProject project)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, project.Root!, ComposeSchema.Root);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan).Replace("$", "$$", StringComparison.Ordinal);
    }

    private static void Write(Utf8JsonWriter writer, YamlNode node, Shape? shape)
    {
        switch (node)
        {
            case YamlMapping hosts when shape?.Entry == ShortForms.ExtraHost:
                Hosts(writer, hosts);
                break;
            case YamlMapping keys when shape is { IsPrintedAsList: true }:
                writer.WriteStartArray();
                foreach (var (name, _, value) in keys.Entries)
                {
                    writer.WriteStringValue(value is YamlScalar { Text.Length: > 0 } text ? $"{name}={text.Text}" : name);
                }

                writer.WriteEndArray();
                break;
            case YamlMapping mapping:
                Mapping(writer, mapping, shape);
                break;
            case YamlSequence list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(writer, item, shape?.Item);
                }

                writer.WriteEndArray();
                break;
            case YamlScalar scalar:
                Scalar(writer, scalar, shape);
                break;
        }
    }

    private static void Hosts(Utf8JsonWriter writer, YamlMapping hosts)
    {
        writer.WriteStartArray();
        foreach (var (host, _, addresses) in hosts.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            foreach (var address in (addresses as YamlSequence)?.Items.OfType<YamlScalar>() ?? [])
            {
                writer.WriteStringValue($"{host}={address.Text}");
            }
        }

        writer.WriteEndArray();
    }

    private static void Mapping(Utf8JsonWriter writer, YamlMapping mapping, Shape? shape)
    {
        if (shape is not null && shape.Fields.ContainsKey("single") && mapping.Find("single") is YamlScalar single)
        {
            Scalar(writer, single, new Shape(ShapeKind.Integer));
            return;
        }

        writer.WriteStartObject();
        foreach (var (name, _, value) in mapping.Entries)
        {
            var inner = shape is null || shape.Kind == ShapeKind.Any ? null
                : shape.Kind == ShapeKind.Fields ? shape.Fields.GetValueOrDefault(name)
                : shape.Item ?? new Shape(ShapeKind.Text);
            if (shape?.Kind == ShapeKind.Fields && (IsUnsaid(value, inner) || UsedUp.Contains(name) || (inner is null && shape != ComposeSchema.Root)))
            {
                continue;
            }

            writer.WritePropertyName(name);
            Write(writer, value, inner);
        }

        foreach (var (name, field) in shape?.Fields ?? new Dictionary<string, Shape>())
        {
            if (field.IsAlwaysPrinted && !mapping.Has(name))
            {
                writer.WritePropertyName(name);
                if (field.Kind == ShapeKind.Fields)
                {
                    writer.WriteStartObject();
                    writer.WriteEndObject();
                }
                else
                {
                    writer.WriteNullValue();
                }
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>True for a value that says the same as none.</summary>
    private static bool IsUnsaid(YamlNode value, Shape? shape) => value switch
    {
        _ when shape is null => false,
        YamlScalar { IsNull: true } => shape.Kind != ShapeKind.Any,
        YamlScalar { Text: "" } => shape.Kind == ShapeKind.Text,
        YamlScalar { Text: "false", Kind: ScalarKind.Boolean } => !shape.IsZeroSaid,
        YamlScalar { Text: "0" } => !shape.IsZeroSaid && shape.Kind is ShapeKind.Integer or ShapeKind.Float or ShapeKind.Bytes,
        YamlSequence { Items.Count: 0 } => !shape.IsEmptySaid,
        YamlMapping { Entries.Count: 0 } => !shape.IsEmptySaid && !shape.IsAlwaysPrinted,
        _ => false,
    };

    private static void Scalar(Utf8JsonWriter writer, YamlScalar scalar, Shape? shape)
    {
        if (scalar.IsNull)
        {
            writer.WriteNullValue();
        }
        else if (scalar.Kind == ScalarKind.Boolean)
        {
            writer.WriteBooleanValue(scalar.Text == "true");
        }
        else if (scalar.Kind is ScalarKind.Integer or ScalarKind.Float && shape?.Kind is not (ShapeKind.Text or ShapeKind.Bytes) && !scalar.Text.Contains("nf", StringComparison.Ordinal) && scalar.Text != "NaN")
        {
            writer.WriteRawValue(scalar.Text, skipInputValidation: true);
        }
        else
        {
            writer.WriteStringValue(scalar.Text);
        }
    }
}
