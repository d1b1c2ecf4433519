using PodDsl.Core.Findings;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Writers;

/// <summary>One written file.</summary>
/// <param name="Format">The format of its text.</param>
/// <param name="FileName">Its name in the folder of its format.</param>
/// <param name="Text">Its whole text, with LF line ends.</param>
public sealed record WrittenFile(UnitFormat Format, string FileName, string Text)
{
    /// <summary>True if the text holds a password or the like, so that not everybody on the machine may read it.</summary>
    public bool HoldsSecrets { get; init; }
}

/// <summary>The result of writing a unit. With any error, there are no files.</summary>
public sealed record WriteResult(EquatableArray<WrittenFile> Files, EquatableArray<Finding> Problems)
{
    /// <summary>The files and all findings; with an error, there are no files.</summary>
    public static WriteResult Of(IReadOnlyList<Finding> problems, params WrittenFile[] files) => problems.Count == 0
        ? new(new(files), default)
        : new(problems.Any(problem => problem.IsError) ? default : new(files), problems.ToEquatableArray());
}
