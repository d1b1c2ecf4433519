using PodDsl.Core.Primitives;

namespace PodDsl.Import.Commands;

/// <summary>The kinds of pieces of a word of a script.</summary>
internal enum ShellPieceKind
{
    /// <summary>Text that stays as it is.</summary>
    Literal,

    /// <summary><c>$NAME</c> or <c>${NAME}</c>, also with a default.</summary>
    Variable,

    /// <summary>All words of an array: <c>${NAME[@]}</c>.</summary>
    Array,

    /// <summary>The output of a command, a calculation, or a change of a variable: text that only a shell knows.</summary>
    Output,

    /// <summary>The folder of the user: <c>~</c>.</summary>
    Home,
}

/// <summary>A piece of a word.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">The literal text, the name of the variable, or the command.</param>
/// <param name="Start">Its offset.</param>
/// <param name="IsQuoted">True if quotes keep the shell from splitting it.</param>
internal sealed record ShellPiece(ShellPieceKind Kind, string Text, int Start, bool IsQuoted)
{
    /// <summary>The offset of each character of a literal; null if they stand one after the other.</summary>
    public int[]? Places { get; init; }

    /// <summary>The end of a piece that is no literal.</summary>
    public int End { get; init; }

    public VariableForm Form { get; init; }

    public string? Operand { get; init; }
}

/// <summary>A word of a script, before the shell expands it.</summary>
/// <param name="Pieces">Its pieces.</param>
/// <param name="Start">Its offset.</param>
/// <param name="End">Its end.</param>
internal sealed record ShellWord(IReadOnlyList<ShellPiece> Pieces, int Start, int End)
{
    /// <summary>The words of an array, if this assigns one: <c>ARGS=(-v a:b)</c>.</summary>
    public IReadOnlyList<ShellWord>? Items { get; init; }

    /// <summary>The text, if it needs no shell and has no quotes; else null.</summary>
    public string? Plain => Pieces is [{ Kind: ShellPieceKind.Literal, IsQuoted: false } piece] ? piece.Text : null;

    /// <summary>The literal text that it starts with.</summary>
    public string Head => Pieces is [{ Kind: ShellPieceKind.Literal, IsQuoted: false } piece, ..] ? piece.Text : "";
}

/// <summary>One simple command of a script.</summary>
/// <param name="Words">Its words.</param>
internal sealed record ShellCommand(IReadOnlyList<ShellWord> Words)
{
    /// <summary>The ranges of commands whose output it uses.</summary>
    public IReadOnlyList<(int Start, int End)> Inner { get; init; } = [];
}

/// <summary>Something that the scanner cannot read.</summary>
internal sealed record ShellProblem(SourceSpan Source, string Message, string Remedy);
