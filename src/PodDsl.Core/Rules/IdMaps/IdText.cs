using PodDsl.Core.IdMaps;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>Names ids and units in messages.</summary>
internal static class IdText
{
    public const string BothIds = "UIDs and GIDs";

    /// <summary>A half-open range as people read it: <c>110000-114998</c>, or just <c>114999</c>.</summary>
    public static string Range(long start, long end) => end - start == 1
        ? FormattableString.Invariant($"{start}")
        : FormattableString.Invariant($"{start}-{end - 1}");

    /// <summary><c>UID 5</c> or <c>UIDs 5-9</c>.</summary>
    public static string Ids(string ids, long start, long end) =>
        (end - start == 1 ? Singular(ids) : ids) + " " + Range(start, end);

    /// <summary>The common ids of two entries.</summary>
    public static (long Start, long End) Common(OwnedRange first, OwnedRange second) =>
        (Math.Max(first.Start, second.Start), Math.Min(first.End, second.End));

    private static string Singular(string ids) => ids switch
    {
        "UIDs" => "UID",
        "GIDs" => "GID",
        _ => "UID and GID",
    };
}
