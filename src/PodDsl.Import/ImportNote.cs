using PodDsl.Core.Primitives;

namespace PodDsl.Import;

/// <summary>Something of a source that its owner has to know.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Subject">What it is about, as the source spells it: <c>services.web.deploy.mode</c>, <c>--link</c>.</param>
/// <param name="Message">What will happen, in one sentence.</param>
/// <param name="Remedy">What its owner can do; empty if there is nothing to do.</param>
/// <param name="Source">Its place.</param>
public sealed record ImportNote(NoteKind Kind, string Subject, string Message, string Remedy, SourceSpan Source = default)
{
    /// <summary>The variable that the source requires and that has no value, if the note is about one. C# does not compile without it.</summary>
    public string? Variable { get; init; }

    /// <summary>The note as a comment of what was made of the source.</summary>
    internal string ToComment(string subject) => $"{Kind}: {subject}: {Message}{(Remedy.Length > 0 ? " " + Remedy : "")}";
}

/// <summary>What became of a part of a source, the worst first.</summary>
public enum NoteKind
{
    /// <summary>The reader cannot read it: a file, or the part that the note names, is not there.</summary>
    Refused,

    /// <summary>No unit has it.</summary>
    Lost,

    /// <summary>A unit has it, with another meaning.</summary>
    Changed,

    /// <summary>The units mean the same, and still the owner should know.</summary>
    Told,
}
