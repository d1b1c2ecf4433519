using PodDsl.Core.Primitives;

namespace PodDsl.Core.Facts;

/// <summary>A mistake in a file of host facts.</summary>
/// <param name="Message">The mistake, without a full stop.</param>
/// <param name="Start">The offset of the first wrong character.</param>
/// <param name="Length">The number of characters.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public sealed record HostFactsError(Shown Message, int Start, int Length, int Line, int Column)
{
    internal static HostFactsError At(string text, int start, int length, Shown message)
    {
        var line = 1;
        var lineStart = 0;
        for (var index = 0; index < start; index++)
        {
            if (text[index] == '\n')
            {
                line++;
                lineStart = index + 1;
            }
        }

        return new HostFactsError(message, start, length, line, start - lineStart + 1);
    }
}
