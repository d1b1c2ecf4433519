using PodDsl.Core.Findings;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Writers;

/// <summary>One file that was written.</summary>
/// <param name="Format">The format of its text.</param>
/// <param name="FileName">Its name in the folder of its format.</param>
/// <param name="Text">Its whole text, with LF line ends.</param>
public sealed record WrittenFile(UnitFormat Format, string FileName, string Text)
{
    /// <summary>True if the text holds a password or the like, so that not everybody on the machine may read it.</summary>
    public bool HoldsSecrets { get; init; }
}

/// <summary>What a writer made of a unit. If anything is wrong, there are no files.</summary>
public sealed record WriteResult(EquatableArray<WrittenFile> Files, EquatableArray<Finding> Problems)
{
    /// <summary>The files and everything that was found on the way; errors leave no file.</summary>
    public static WriteResult Of(IReadOnlyList<Finding> problems, params WrittenFile[] files) =>
        new(problems.Any(problem => problem.IsError) ? default : new(files), problems.ToEquatableArray());
}
