using System.Collections.Immutable;
using PodDsl.Core.Primitives;
using PodDsl.Symbols;

namespace PodDsl.Generators;

/// <summary>How the parts of records go into generated files: each into its own, or, of very many records, some together.</summary>
/// <remarks>
/// After each edit the compiler looks for the name of each generated file among all before it, and takes in all of them again, so that a thousand cost more
/// than the edit itself. A few records together are parsed again in less.
/// </remarks>
/// <param name="Groups">The number of files; none if each record has its own.</param>
internal sealed record SourceGrouping(int Groups)
{
    /// <summary>Up to so many records, each has a file of its own. With 200 of them, their files were half of what PodDsl adds to a build.</summary>
    public const int Few = 64;

    private const int Together = 4;

    private static readonly SourceGrouping OwnFiles = new(0);

    public static SourceGrouping Of(int records)
    {
        if (records <= Few)
        {
            return OwnFiles;
        }

        // A power of two, so that a record more seldom moves the others.
        var groups = 1;
        while (groups * Together < records)
        {
            groups *= 2;
        }

        return new(groups);
    }

    /// <summary>The groups, each always in the same place. A record stays in its group whatever the others are.</summary>
    public SourceGroups Divide(ImmutableArray<UnitSource?> sources)
    {
        var groups = new List<UnitSource>?[Groups];
        foreach (var source in Groups == 0 ? [] : sources)
        {
            ref var group = ref groups[(int)(Fingerprint.Add(Fingerprint.Start, source!.HintName) % (ulong)Groups)];
            (group ??= []).Add(source);
        }

        return new(groups.Select(static (group, number) => SourceGroup.Of(number, group)).ToEquatableArray());
    }
}

/// <summary>All groups of records.</summary>
internal sealed record SourceGroups(EquatableArray<SourceGroup> Groups);

/// <summary>The records of one generated file.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Sources">Their parts, in the order of their names.</param>
internal sealed record SourceGroup(int Number, EquatableArray<UnitSource> Sources)
{
    public static SourceGroup Of(int number, List<UnitSource>? sources)
    {
        sources?.Sort(static (one, other) => string.CompareOrdinal(one.HintName, other.HintName));
        return new(number, sources?.ToEquatableArray() ?? default);
    }

    /// <summary>No record has this name: none starts with a digit.</summary>
    public string HintName => FormattableString.Invariant($"Units.{Number:000}.g.cs");

    public string Text => string.Concat(Sources.Select(static source => source.Text));
}
