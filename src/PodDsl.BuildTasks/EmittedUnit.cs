namespace PodDsl.BuildTasks;

/// <summary>One unit file as the compiled assembly carries it.</summary>
internal readonly record struct EmittedUnit(string Format, string FileName, string Text)
{
    /// <summary>The first characters of every text, which mark a file on disk as ours.</summary>
    public const string Header = "# Written by PodDsl";

    /// <summary>The constant of a record with its first text of a format: <c>QuadletText</c> for <c>quadlet</c>.</summary>
    public static string ConstantOf(string format) => char.ToUpperInvariant(format[0]) + format.Substring(1) + "Text";

    /// <summary>True if the text holds a password or the like.</summary>
    public bool HoldsSecrets { get; init; }

    /// <summary>The path below the output folder, with forward slashes.</summary>
    public string RelativePath => Format + "/" + FileName;
}
