namespace PodDsl.BuildTasks;

/// <summary>One unit file as the compiled assembly carries it.</summary>
internal sealed record EmittedUnit(string Format, string FileName, string Text)
{
    /// <summary>The first characters of every text, which mark a file on disk as ours.</summary>
    public const string Header = "# Written by PodDsl";

    /// <summary>The constant of a record with its first text of a format: <c>QuadletText</c> for <c>quadlet</c>.</summary>
    public static string ConstantOf(string format) => char.ToUpperInvariant(format[0]) + format.Substring(1) + "Text";

    /// <summary>The folder, in that of a host, with a folder for each of its users.</summary>
    public const string UsersFolder = "users";

    /// <summary>True if the text holds a password or the like.</summary>
    public bool HoldsSecrets { get; init; }

    /// <summary>The host that the file is for, or null in a project without hosts.</summary>
    public string? Host { get; init; }

    /// <summary>The user whose systemd runs the unit, or null for that of the host.</summary>
    public string? User { get; init; }

    /// <summary>The path below the output folder, with forward slashes: <c>attic/users/media/quadlet/jellyfin.container</c>.</summary>
    public string RelativePath =>
        (Host is null ? "" : Host + "/") + (User is null ? "" : UsersFolder + "/" + User + "/") + Format + "/" + FileName;
}
