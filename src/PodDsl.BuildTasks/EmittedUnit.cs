using PodDsl.Core.Writers;

namespace PodDsl.BuildTasks;

/// <summary>One unit file as the compiled assembly carries it.</summary>
internal readonly record struct EmittedUnit(string Format, string FileName, string Text)
{
    /// <summary>The first characters of every text, which mark a file on disk as ours.</summary>
    public const string Header = "# Written by PodDsl";

    /// <summary>All formats; each has a folder of its own.</summary>
    public static IReadOnlyList<string> Formats { get; } = [.. Enum.GetNames(typeof(UnitFormat)).Select(name => name.ToLowerInvariant())];

    /// <summary>True if the text holds a password or the like.</summary>
    public bool HoldsSecrets { get; init; }

    /// <summary>The path below the output folder, with forward slashes.</summary>
    public string RelativePath => Format + "/" + FileName;
}
