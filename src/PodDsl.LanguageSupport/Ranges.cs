// What the compiler makes of ^1 and 1..2.
using Microsoft.CodeAnalysis;

namespace System;

/// <summary>A place in a list, counted from its start, or from its end.</summary>
[Embedded]
internal readonly struct Index : IEquatable<Index>
{
    // From the end it is the complement, which is negative.
    private readonly int _place;

    public Index(int value, bool fromEnd = false)
    {
        if (value < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(value));
        }

        _place = fromEnd ? ~value : value;
    }

    public static Index Start => new(0);

    public static Index End => new(0, fromEnd: true);

    public int Value => _place < 0 ? ~_place : _place;

    public bool IsFromEnd => _place < 0;

    public static implicit operator Index(int value) => new(value);

    public int GetOffset(int length) => _place < 0 ? length - ~_place : _place;

    public bool Equals(Index other) => _place == other._place;

    public override bool Equals(object? obj) => obj is Index other && Equals(other);

    public override int GetHashCode() => _place;
}

/// <summary>A part of a list.</summary>
[Embedded]
internal readonly struct Range(Index start, Index end) : IEquatable<Range>
{
    public static Range All => new(Index.Start, Index.End);

    public Index Start { get; } = start;

    public Index End { get; } = end;

    public static Range StartAt(Index start) => new(start, Index.End);

    public static Range EndAt(Index end) => new(Index.Start, end);

    public (int Offset, int Length) GetOffsetAndLength(int length)
    {
        var from = Start.GetOffset(length);
        var to = End.GetOffset(length);
        return (uint)to <= (uint)length && (uint)from <= (uint)to ? (from, to - from) : throw new ArgumentOutOfRangeException(nameof(length));
    }

    public bool Equals(Range other) => Start.Equals(other.Start) && End.Equals(other.End);

    public override bool Equals(object? obj) => obj is Range other && Equals(other);

    public override int GetHashCode() => (Start.GetHashCode() * 31) + End.GetHashCode();
}
