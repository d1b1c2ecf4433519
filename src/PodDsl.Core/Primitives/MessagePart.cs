namespace PodDsl.Core.Primitives;

/// <summary>A part of a message that each language spells in its own way.</summary>
public abstract record MessagePart
{
    /// <summary>The words of the part.</summary>
    /// <param name="language">The language of the message's reader.</param>
    public abstract Shown In(Language language);
}
