using PodDsl.Core.Primitives;

namespace PodDsl.Core.Encoding;

/// <summary>The reasons why a text cannot be written in its place.</summary>
public enum EncodingProblemKind
{
    /// <summary>The place does not take the empty text.</summary>
    Empty,

    /// <summary>U+0000, which no argument, path or unit can hold.</summary>
    Null,

    /// <summary>Half of a surrogate pair, which is not text.</summary>
    LoneSurrogate,

    /// <summary>A Unicode noncharacter: systemd refuses the whole unit.</summary>
    Noncharacter,

    /// <summary>A line feed or carriage return where no escape for it exists.</summary>
    LineBreak,

    /// <summary>Another control character where no escape for it exists.</summary>
    ControlCharacter,

    /// <summary>A blank at the start or the end, which the reader would remove.</summary>
    EdgeBlank,

    /// <summary>A double quote at the start or the end, which some versions would remove.</summary>
    EdgeQuote,

    /// <summary>A backslash at the end, which would join the next line.</summary>
    FinalBackslash,

    /// <summary>A semicolon alone, which would start a second command.</summary>
    LoneSemicolon,

    /// <summary>More bytes than the kernel or systemd takes.</summary>
    TooLong,

    /// <summary>A specifier or variable where systemd does not expand it.</summary>
    HoleNotExpanded,

    /// <summary>A specifier or variable that does not exist, or marks that do not match.</summary>
    MalformedHole,

    /// <summary>Not a valid name here.</summary>
    InvalidName,

    /// <summary>Not a valid path here.</summary>
    InvalidPath,

    /// <summary>Prefixes of a command that exclude each other.</summary>
    InvalidPrefix,
}

/// <summary>A problem of a text to be written, and its remedy.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Index">
/// The offset of the character, in <see cref="Text.Marked"/> of the text.
/// </param>
/// <param name="Message">A sentence that names the problem and the way out.</param>
public readonly record struct EncodingProblem(EncodingProblemKind Kind, int Index, Shown Message);
