namespace PodDsl.Files;

/// <summary>A file that is to be written.</summary>
/// <param name="Path">Its absolute path.</param>
/// <param name="Text">Its whole text.</param>
/// <param name="IsPrivate">True if it holds what not everybody on this machine may read.</param>
internal readonly record struct NewFile(string Path, string Text, bool IsPrivate = false);
