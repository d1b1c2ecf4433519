namespace PodDsl.Files;

/// <summary>A file to write.</summary>
/// <param name="Path">Its absolute path.</param>
/// <param name="Text">Its whole text.</param>
/// <param name="IsPrivate">True if not everybody on this machine may read it.</param>
internal sealed record NewFile(string Path, string Text, bool IsPrivate = false)
{
    /// <summary>What is written instead of the text, where it is not ours and may be no text.</summary>
    public byte[]? Bytes { get; init; }
}
