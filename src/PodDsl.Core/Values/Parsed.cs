using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>
/// The outcome of parsing a text: a value, a refusal, or neither if systemd fills in a specifier or a variable first.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly record struct Parsed<T>
    where T : class
{
    private Parsed(T? value, Refusal? refusal)
    {
        Value = value;
        Refusal = refusal;
    }

    /// <summary>The outcome for a text whose meaning nobody can know before systemd runs.</summary>
    public static Parsed<T> Unknown => default;

    /// <summary>The value, or null if the text is refused or unknown.</summary>
    public T? Value { get; }

    /// <summary>The reason for a refusal by podman or systemd, or null if there is none, or if that is unknown.</summary>
    public Refusal? Refusal { get; }

    public bool IsUnknown => Value is null && Refusal is null;

    public static implicit operator Parsed<T>(T value) => new(value, null);

    public static implicit operator Parsed<T>(Refusal refusal) => new(null, refusal);

    public static Parsed<T> FromValue(T value) => value;

    public static Parsed<T> FromRefusal(Refusal refusal) => refusal;
}

/// <summary>The refusal of a text by podman or systemd.</summary>
/// <param name="Reason">The problem of the text, as the second half of a sentence.</param>
/// <param name="Meant">The text that its author seems to mean, or null if none is near.</param>
public sealed record Refusal(Shown Reason, MeantText? Meant = null);

/// <summary>The text that the author of a refused one seems to mean.</summary>
/// <param name="Text">The text.</param>
/// <param name="Title">What the correction does, in the imperative.</param>
/// <param name="IsCertain">True if nothing else can be meant.</param>
public sealed record MeantText(string Text, Shown Title, bool IsCertain);
