namespace PodDsl.Symbols;

/// <summary>Names that users can have on Linux, in the widest reading: that of useradd, systemd and directory services together.</summary>
internal static class UserNames
{
    /// <summary>Says why no user has such a name, or returns null.</summary>
    public static string? FindProblem(string name) => name switch
    {
        "" => "has no name",
        "." or ".." => "has a name that means a folder",
        _ when name.All(static letter => letter is >= '0' and <= '9') => "has a number for a name, which systemd takes for an id",
        _ when name[0] == '-' => "has a name that starts with '-', as an option does",
        _ when name.FirstOrDefault(static letter => !IsAllowed(letter)) is var found and not '\0' => $"has a name with '{found}', which no user has",
        _ when name.Contains('\0') => "has a name with a null in it, which no user has",
        _ => null,
    };

    private static bool IsAllowed(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.' or '@' or '$';
}
