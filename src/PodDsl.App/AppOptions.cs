using PodDsl.Core.Writers;

namespace PodDsl.App;

/// <summary>The command line of a program.</summary>
/// <param name="Command">The command, or null if there is none.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Format">The format that is asked for, or null.</param>
/// <param name="Host">The host that is asked for, or null.</param>
/// <param name="User">The user that is asked for, or null.</param>
/// <param name="AsksForHelp">True if somebody asks how to use it.</param>
internal sealed record AppOptions(string? Command, IReadOnlyList<string> Arguments, FormatRow? Format, string? Host, string? User, bool AsksForHelp)
{
    /// <summary>Reads a command line; a problem is text for people.</summary>
    public static (AppOptions? Options, string? Problem) Read(IReadOnlyList<string> words)
    {
        var arguments = new List<string>();
        var (format, host, user) = ((FormatRow?)null, (string?)null, (string?)null);
        var asksForHelp = false;
        for (var index = 0; index < words.Count; index++)
        {
            var (name, value) = words[index].StartsWith("--", StringComparison.Ordinal) && words[index].IndexOf('=', StringComparison.Ordinal) is > 0 and var equals
                ? (words[index][..equals], words[index][(equals + 1)..])
                : (words[index], null);
            switch (name)
            {
                case "--help" or "-h" or "-?":
                    asksForHelp = true;
                    continue;
                case "--format" or "--host" or "--user":
                    value ??= ++index < words.Count ? words[index] : null;
                    if (string.IsNullOrEmpty(value))
                    {
                        return (null, $"{name} needs a value after it.");
                    }

                    if (name == "--host")
                    {
                        host = value;
                    }
                    else if (name == "--user")
                    {
                        user = value;
                    }
                    else if ((format = UnitFormats.Find(value)) is null)
                    {
                        return (null, $"There is no format '{value}'. Use {string.Join(" or ", UnitFormats.All.Select(row => row.Name))}.");
                    }

                    continue;
                case ['-', _, ..]:
                    return (null, $"There is no option '{name}'. --help lists all.");
                default:
                    arguments.Add(words[index]);
                    continue;
            }
        }

        return (new AppOptions(arguments.FirstOrDefault(), [.. arguments.Skip(1)], format, host, user, asksForHelp), null);
    }
}
