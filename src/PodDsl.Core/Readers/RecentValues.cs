using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Readers;

/// <summary>
/// The values that were read last. What a text means as a value of an option does not depend on the file, and files that belong together say
/// the same in many places: then it is parsed once, and takes the memory of one.
/// </summary>
/// <param name="files">How many files are read.</param>
internal sealed class RecentValues(int files)
{
    private const int Most = 2048;
    private const int Longest = 128;

    private readonly Known[] _known = new Known[Math.Min(Most, RoundUp(16 * files))];

    /// <summary>The value of an option as <see cref="SettingValues.Of"/> makes it.</summary>
    public SettingValue Of(Option option, Text text)
    {
        var marked = text.Marked;
        if (marked.Length > Longest)
        {
            return SettingValues.Of(option, text);
        }

        ref var place = ref PlaceOf(option, marked);
        if (place.IsOf(option, marked) && place.Read is SettingValue value)
        {
            return value;
        }

        value = SettingValues.Of(option, text);
        place = new Known(option, marked, value);
        return value;
    }

    /// <summary>The values of a directive that names no unit, with their texts, as <see cref="DirectiveReader.Read"/> makes them.</summary>
    public (SettingValue Value, WrittenText Text)[] OfDirective(Option option, string text)
    {
        if (text.Length > Longest || !option.IsRow)
        {
            return Read(option, text);
        }

        ref var place = ref PlaceOf(option, text);
        if (place.IsOf(option, text) && place.Read is (SettingValue, WrittenText)[] values)
        {
            return values;
        }

        values = Read(option, text);
        place = new Known(option, text, values);
        return values;
    }

    private static (SettingValue, WrittenText)[] Read(Option option, string text)
    {
        var parts = DirectiveReader.Read(option, text);
        var values = new (SettingValue, WrittenText)[parts.Count];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = (parts[index].Value, new WrittenText(parts[index].Text));
        }

        return values;
    }

    private ref Known PlaceOf(Option option, string text)
    {
        var hash = option.Order;
        foreach (var character in text)
        {
            hash = unchecked((hash * 31) + character);
        }

        return ref _known[hash & (_known.Length - 1)];
    }

    private static int RoundUp(int count)
    {
        var power = 16;
        while (power < count && power < Most)
        {
            power *= 2;
        }

        return power;
    }

    /// <summary>A text with what was read in it.</summary>
    private readonly struct Known(Option option, string text, object read)
    {
        public object? Read => read;

        public bool IsOf(Option other, string otherText) => ReferenceEquals(option, other) && text == otherText;
    }
}
