using System.Text;

namespace PodDsl.Core.Encoding;

/// <summary>Builds the lines of a unit file, for both Quadlet and systemd.</summary>
public static class UnitLines
{
    /// <summary>The start of the comment in the first line of every file; a file without it is somebody else's.</summary>
    public const string WrittenBy = "Written by PodDsl";

    /// <summary>The longest line that systemd reads, in bytes without the line end.</summary>
    public const int MaximumBytes = 1_048_575;

    /// <summary>The head of a section, with an empty line before it unless it is the first.</summary>
    public static void AppendSection(StringBuilder builder, string name)
    {
        if (builder.Length > 0)
        {
            builder.Append('\n');
        }

        builder.Append('[').Append(name).Append("]\n");
    }

    /// <summary>Says why a name is no key. Other characters in it could end the line, or start another section.</summary>
    public static EncodingProblem? CheckKey(string key)
    {
        for (var index = 0; index < key.Length; index++)
        {
            if (key[index] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.'))
            {
                return new EncodingProblem(
                    EncodingProblemKind.InvalidName, index, "The name of a key has letters, digits, '-', '_' and '.' only; correct it.");
            }
        }

        return key.Length > 0
            ? null
            : new EncodingProblem(EncodingProblemKind.Empty, 0, "A key needs a name; give it one.");
    }

    /// <summary>
    /// The start of an entry: the key and <c>=</c>. Returns the offset for <see cref="EndEntry"/> or <see cref="DropEntry"/>.
    /// </summary>
    public static int BeginEntry(StringBuilder builder, string key)
    {
        var start = builder.Length;
        builder.Append(key).Append('=');
        return start;
    }

    /// <summary>Ends the line, or removes it if it is longer than systemd reads.</summary>
    public static EncodingProblem? EndEntry(StringBuilder builder, int start)
    {
        var length = builder.Length - start;
        if (length > MaximumBytes / 3
            && System.Text.Encoding.UTF8.GetByteCount(builder.ToString(start, length)) > MaximumBytes)
        {
            DropEntry(builder, start);
            return new EncodingProblem(
                EncodingProblemKind.TooLong, 0, "A line of a unit has at most 1048575 bytes; spread the values over several lines.");
        }

        builder.Append('\n');
        return null;
    }

    /// <summary>Removes everything since <see cref="BeginEntry"/>.</summary>
    public static void DropEntry(StringBuilder builder, int start) => builder.Length = start;

    /// <summary>The first comment of a file, which says what it comes from.</summary>
    public static EncodingProblem? AppendHeader(StringBuilder builder, string declaredName)
    {
        if (TextScanner.Check(declaredName, TextRules.LiteralOnly) is { } problem)
        {
            return problem;
        }

        builder.Append("# " + WrittenBy + " from ").Append(declaredName).Append(". Change it there: what is changed here is overwritten.\n");
        return null;
    }

    /// <summary>A comment of one line.</summary>
    public static EncodingProblem? AppendComment(StringBuilder builder, string comment)
    {
        if (TextScanner.Check(comment, TextRules.LiteralOnly) is { } problem)
        {
            return problem;
        }

        builder.Append(comment.Length > 0 ? "# " : "#").Append(comment).Append('\n');
        return null;
    }
}
