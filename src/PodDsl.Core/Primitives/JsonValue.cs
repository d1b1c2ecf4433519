namespace PodDsl.Core.Primitives;

/// <summary>A value of a JSON text, with its place.</summary>
/// <param name="Start">The offset of its first character.</param>
/// <param name="Length">The number of characters.</param>
internal abstract record JsonValue(int Start, int Length)
{
    /// <summary>Its kind, as a message names it.</summary>
    public abstract string What { get; }
}

internal sealed record JsonObject(int Start, int Length, IReadOnlyList<JsonMember> Members) : JsonValue(Start, Length)
{
    public override string What => "an object";

    public JsonValue? Find(string name) => Members.FirstOrDefault(member => member.Name.Text == name)?.Value;
}

internal sealed record JsonMember(JsonText Name, JsonValue Value);

internal sealed record JsonArray(int Start, int Length, IReadOnlyList<JsonValue> Items) : JsonValue(Start, Length)
{
    public override string What => "an array";
}

internal sealed record JsonText(int Start, int Length, string Text) : JsonValue(Start, Length)
{
    public override string What => $"\"{Text}\"";
}

/// <summary>A number, as its text.</summary>
internal sealed record JsonNumber(int Start, int Length, string Digits) : JsonValue(Start, Length)
{
    public override string What => Digits;
}

internal sealed record JsonBoolean(int Start, int Length, bool Value) : JsonValue(Start, Length)
{
    public override string What => Value ? "true" : "false";
}

internal sealed record JsonNull(int Start, int Length) : JsonValue(Start, Length)
{
    public override string What => "null";
}
