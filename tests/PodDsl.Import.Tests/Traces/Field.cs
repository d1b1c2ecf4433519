namespace PodDsl.Import.Tests.Traces;

/// <summary>A part of an input that its author wrote for a reason: a value, a flag, a directive, a command.</summary>
/// <param name="Name">What it is, without the names of this input: <c>services.*.image</c>, <c>run --rm</c>, <c>[Service] Restart=</c>.</param>
/// <param name="Line">Its line.</param>
/// <param name="Written">Its text.</param>
/// <param name="Without">The input without it; the lines of all else stay where they are.</param>
/// <param name="Others">The input with other values in its place.</param>
internal sealed record Field(string Name, int Line, string Written, string Without, IEnumerable<string> Others)
{
    /// <summary>What it is a part of, such as its service: a note about all of that counts for it too.</summary>
    public IReadOnlyList<Whole> Wholes { get; init; } = [];

    /// <summary>Its file, if a note of a file that makes no unit counts for it; else empty.</summary>
    public string File { get; init; } = "";
}

/// <summary>Something that has fields.</summary>
/// <param name="Start">Its offset.</param>
/// <param name="Key">Its name in the subject of notes; empty if only a note about a missing unit is about all of it.</param>
internal readonly record struct Whole(int Start, string Key);

/// <summary>What an import does with a field.</summary>
internal enum Fate
{
    /// <summary>A unit, a file beside it, or a command to run before has it.</summary>
    Kept,

    /// <summary>A note is about it.</summary>
    Reported,

    /// <summary>Neither: with another value, or without the field, the import says the same.</summary>
    Lost,

    /// <summary>Nor has it an effect in docker-compose: another file overrides it, or nothing uses it.</summary>
    Overridden,

    /// <summary>Every change of it makes an input that is refused.</summary>
    Unknown,
}

/// <summary>A field and its fate.</summary>
internal sealed record TracedField(Field Field, Fate Fate)
{
    public override string ToString() => $"{Field.Line}: {Fate} {Field.Name}: {Field.Written.ReplaceLineEndings(" ")}";
}
