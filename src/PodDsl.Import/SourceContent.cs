namespace PodDsl.Import;

/// <summary>What is at a path.</summary>
/// <param name="Bytes">The bytes of the file, or null if there is none.</param>
/// <param name="Problem">Why a file that is there cannot be read, or null.</param>
public readonly record struct SourceContent(ReadOnlyMemory<byte>? Bytes, string? Problem = null)
{
    /// <summary>There is nothing at the path.</summary>
    public static SourceContent Missing => default;
}
