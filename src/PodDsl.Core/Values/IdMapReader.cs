using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>Reads maps of ids.</summary>
internal static class IdMapReader
{
    /// <summary>The entry, or the text where it would not be written the same again.</summary>
    public static SettingValue Read(Text text)
    {
        if (text.Literal is { } literal && IdMapParser.TryParse(literal, out var entries, out _) && entries.Count == 1)
        {
            var value = new IdMapValue(entries[0]);
            if (value.ToArgument() == text)
            {
                return value;
            }
        }

        return new TextValue(text);
    }
}
