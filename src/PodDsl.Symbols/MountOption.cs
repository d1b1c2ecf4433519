namespace PodDsl.Symbols;

/// <summary>Options of a mount in the long form; each is one field of podman's record.</summary>
internal static class MountOption
{
    /// <summary>Options whose value is free text. In all others a comma can only mean a second option.</summary>
    private static readonly string[] TakeText = ["subpath", "volume-subpath", "volume-opt", "volume-label", "title", "name"];

    public static string? ProblemOf(string option)
    {
        var equals = option.IndexOf('=');
        return option.IndexOf(',') < 0 || (equals > 0 && TakeText.Contains(option.Substring(0, equals)))
            ? null
            : "It has ','. It reaches podman as one option, which podman refuses. Write each by itself.";
    }
}
