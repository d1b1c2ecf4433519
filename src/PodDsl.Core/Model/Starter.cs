using PodDsl.Core.Primitives;

namespace PodDsl.Core.Model;

/// <summary>A timer, socket or path of systemd in a file of its own, which starts a service.</summary>
/// <param name="FileName">The name of its file, such as <c>backup.timer</c>.</param>
/// <param name="Started">The unit that it starts.</param>
/// <param name="Source">The start of its file.</param>
public sealed record Starter(string FileName, string Started, SourceSpan Source)
{
    /// <summary>What makes it start the unit again and again, such as <c>OnCalendar=daily</c>; null if it does so once.</summary>
    public StarterLine? Repeat { get; init; }

    /// <summary>The lines that start units as soon as it starts itself, such as <c>Requires=backup.service</c>.</summary>
    public EquatableArray<StarterLine> Needs { get; init; }

    /// <summary>The name of its kind: <c>timer</c>.</summary>
    public string Kind => FileName.Substring(FileName.LastIndexOf('.') + 1);
}

/// <summary>A line of a starter.</summary>
/// <param name="Key">The directive.</param>
/// <param name="Value">Its value; of several names one.</param>
/// <param name="Source">Its place.</param>
public sealed record StarterLine(string Key, string Value, SourceSpan Source);
