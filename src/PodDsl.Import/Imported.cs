using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Import;

/// <summary>What a source says, in units, and what of it the units do not say.</summary>
/// <param name="Name">The name of the application: that of the Compose project, or of the file.</param>
/// <param name="Units">The units, in the order of the source.</param>
/// <param name="Notes">What its owner has to know.</param>
public sealed record Imported(string Name, EquatableArray<Unit> Units, EquatableArray<ImportNote> Notes)
{
    /// <summary>The variables that the source fills in from its environment.</summary>
    public EquatableArray<ImportedVariable> Variables { get; init; }

    /// <summary>Values with variables in them.</summary>
    public EquatableArray<InterpolatedText> Texts { get; init; }

    /// <summary>Commands to be run once on the host before the units start.</summary>
    public EquatableArray<Preparation> Preparations { get; init; }

    /// <summary>Files that the units need beside them.</summary>
    public EquatableArray<ImportedFile> Files { get; init; }

    /// <summary>The comments of the source.</summary>
    public EquatableArray<ImportedComment> Comments { get; init; }

    /// <summary>The files of units whose resource has a name that a tool made, such as <c>project_data</c>, and not the author.</summary>
    public EquatableArray<string> MadeNames { get; init; }

    /// <summary>What the units say about themselves in comments, beside their losses.</summary>
    public EquatableArray<UnitRemark> Remarks { get; init; }
}

/// <summary>A comment for a unit.</summary>
/// <param name="FileName">The file of the unit.</param>
/// <param name="Text">The comment, in one line.</param>
public sealed record UnitRemark(string FileName, string Text);

/// <summary>A variable of a source, such as <c>${TAG:-latest}</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value in the environment of the import or in an env file, else the default of its first use, or null.</param>
/// <param name="IsRequired">True if the source refuses to go on without a value.</param>
/// <param name="Message">What the source says if it has none, or null.</param>
/// <param name="Source">The first place that uses it.</param>
public sealed record ImportedVariable(string Name, string? Value, bool IsRequired, string? Message, SourceSpan Source)
{
    /// <summary>True if <see cref="Value"/> is the default of a use, and no value of the environment.</summary>
    public bool IsDefault { get; init; }
}

/// <summary>A value of the source with variables in it.</summary>
/// <param name="Source">The place of the value; settings made of it have the same place.</param>
/// <param name="Parts">Its parts in order, whose texts put together are the value that settings have.</param>
public sealed record InterpolatedText(SourceSpan Source, EquatableArray<TextPart> Parts);

/// <summary>A part of a value.</summary>
/// <param name="Text">Its text with all variables filled in.</param>
/// <param name="Variable">The variable that gives the text, or null if the source spells it out.</param>
/// <param name="Form">How the source uses the variable.</param>
/// <param name="Operand">The default, message or other text behind the form; null without one.</param>
public sealed record TextPart(string Text, string? Variable = null, VariableForm Form = VariableForm.Plain, string? Operand = null);

/// <summary>The ways to use a variable.</summary>
public enum VariableForm
{
    /// <summary><c>$X</c> or <c>${X}</c>: empty without a value.</summary>
    Plain,

    /// <summary><c>${X-default}</c>: the default counts if the variable does not exist.</summary>
    DefaultIfUnset,

    /// <summary><c>${X:-default}</c>: the default counts if the variable does not exist or is empty.</summary>
    DefaultIfEmpty,

    /// <summary><c>${X?message}</c>: the variable must exist.</summary>
    RequiredSet,

    /// <summary><c>${X:?message}</c>: the variable must exist and not be empty.</summary>
    RequiredFilled,

    /// <summary><c>${X+other}</c>: the other text counts if the variable exists.</summary>
    OtherIfSet,

    /// <summary><c>${X:+other}</c>: the other text counts if the variable exists and is not empty.</summary>
    OtherIfFilled,
}

/// <summary>A command to be run once on the host.</summary>
/// <param name="Command">The line for a shell.</param>
/// <param name="Reason">What needs it, in one sentence.</param>
/// <param name="Source">The place in the source that asks for it.</param>
public sealed record Preparation(string Command, string Reason, SourceSpan Source = default);

/// <summary>A file that the units need beside them.</summary>
/// <param name="Path">Its path, relative to the folder of the units.</param>
/// <param name="Content">Its text.</param>
/// <param name="Reason">What needs it, in one sentence.</param>
/// <param name="Source">The place in the source that has the text.</param>
public sealed record ImportedFile(string Path, string Content, string Reason, SourceSpan Source = default)
{
    /// <summary>True if only its owner may read it.</summary>
    public bool IsPrivate { get; init; }
}

/// <summary>A comment of a source: a whole line, or the end of one.</summary>
/// <param name="Source">Its place.</param>
/// <param name="Text">Its text without the sign that starts it.</param>
public sealed record ImportedComment(SourceSpan Source, string Text);
