using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols;

/// <summary>Looks for words in the text of files, which takes far less than to look at each of their nodes.</summary>
public static class SourceWords
{
    private const int BufferLength = 1024;

    [ThreadStatic]
    private static char[]? _buffer;

    /// <summary>False if a file cannot have an identifier: its text has neither the word nor a backslash, with which letters can be written otherwise.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="word">The identifier, shorter than a thousand letters.</param>
    /// <param name="cancellation">Stops it.</param>
    public static bool MayHave(SyntaxTree tree, string word, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation);
        var buffer = _buffer ??= new char[BufferLength];

        // The parts overlap by a word, since it may stand between two of them.
        for (var start = 0; start < text.Length; start += BufferLength - word.Length)
        {
            cancellation.ThrowIfCancellationRequested();
            var length = Math.Min(BufferLength, text.Length - start);
            text.CopyTo(start, buffer, 0, length);
            var part = buffer.AsSpan(0, length);
            if (part.IndexOf('\\') >= 0 || part.IndexOf(word.AsSpan()) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
