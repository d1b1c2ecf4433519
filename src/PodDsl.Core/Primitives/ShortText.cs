using System.Globalization;

namespace PodDsl.Core.Primitives;

/// <summary>A short text of a few numbers and marks, put together without strings for its parts.</summary>
/// <param name="room">Characters for the longest text.</param>
internal ref struct ShortText(Span<char> room)
{
    /// <summary>The most characters of a number.</summary>
    public const int Number = 20;

    private readonly Span<char> _room = room;
    private int _length;

    public void Append(char character) => _room[_length++] = character;

    public void Append(long number)
    {
        if (number < 0)
        {
            var text = number.ToString(CultureInfo.InvariantCulture);
            text.AsSpan().CopyTo(_room.Slice(_length));
            _length += text.Length;
            return;
        }

        var start = _length;
        do
        {
            _room[_length++] = (char)('0' + (number % 10));
            number /= 10;
        }
        while (number > 0);

        _room.Slice(start, _length - start).Reverse();
    }

    public override readonly string ToString() => _room.Slice(0, _length).ToString();
}
