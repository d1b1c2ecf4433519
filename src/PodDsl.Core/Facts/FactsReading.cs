using System.Globalization;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Facts;

/// <summary>Takes values out of a JSON text, and keeps the first mistake; values read after it do not count.</summary>
internal sealed class FactsReading(Steps steps)
{
    private static readonly JsonObject Nothing = new(0, 0, []);

    public (JsonValue At, Shown Message)? Error { get; private set; }

    public void Fail(JsonValue at, Shown message) => Error ??= (at, message);

    /// <summary>An object without members other than these.</summary>
    public JsonObject Object(JsonValue value, params string[] names)
    {
        if (value is not JsonObject found)
        {
            Fail(value, $"Expected an object, not {value.What}");
            return Nothing;
        }

        CheckNames(found, names);
        return found;
    }

    public void CheckNames(JsonObject value, IReadOnlyCollection<string> names)
    {
        foreach (var member in value.Members)
        {
            if (!names.Contains(member.Name.Text))
            {
                var meant = Spelling.Nearest(member.Name.Text, names);
                Fail(member.Name, $"\"{member.Name.Text}\" is unknown" + (meant is null ? "" : $"; \"{meant}\" may be meant"));
            }
        }
    }

    /// <summary>The value of a member; null if it is missing or unknown.</summary>
    public JsonValue? Optional(JsonObject parent, string name) => parent.Find(name) is { } value and not JsonNull ? value : null;

    public string Text(JsonValue value)
    {
        if (value is JsonText { Text.Length: > 0 } text)
        {
            return text.Text;
        }

        Fail(value, $"Expected a text, not {value.What}");
        return "";
    }

    public string? OptionalText(JsonObject parent, string name) => Optional(parent, name) is { } value ? Text(value) : null;

    public string RequiredText(JsonObject parent, string name) => Text(Required(parent, name));

    public long Integer(JsonValue value, long from, long to)
    {
        if (value is JsonNumber { Digits: var digits }
            && long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= from && number <= to)
        {
            return number;
        }

        Fail(value, FormattableString.Invariant($"Expected a whole number from {from} to {to}, not {value.What}"));
        return from;
    }

    public long? OptionalInteger(JsonObject parent, string name, long from, long to) =>
        Optional(parent, name) is { } value ? Integer(value, from, to) : null;

    public long RequiredInteger(JsonObject parent, string name, long from, long to) => Integer(Required(parent, name), from, to);

    public bool RequiredBoolean(JsonObject parent, string name)
    {
        var value = Required(parent, name);
        if (value is JsonBoolean boolean)
        {
            return boolean.Value;
        }

        Fail(value, $"Expected true or false, not {value.What}");
        return false;
    }

    public EquatableArray<T>? OptionalItems<T>(JsonObject parent, string name, Func<JsonValue, FactsReading, T> read)
    {
        if (Optional(parent, name) is not { } value)
        {
            return null;
        }

        if (value is JsonArray array)
        {
            return steps.Over(array.Items).Select(item => read(item, this)).ToEquatableArray();
        }

        Fail(value, $"Expected an array, not {value.What}");
        return null;
    }

    private JsonValue Required(JsonObject parent, string name)
    {
        if (parent.Find(name) is { } value)
        {
            return value;
        }

        Fail(parent, $"\"{name}\" is missing");
        return Nothing;
    }
}
