using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>
/// Values of <c>--tz</c>: the name of a zone, which podman looks up on the host, or <c>local</c>. The tz database grows, so a name that is
/// not known is refused only where no zone can have it, or where it is nearly that of another.
/// </summary>
internal static class TimeZones
{
    private const int LongestMistake = 2;

    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    /// <summary>Cities that have no zone, and the zone that they are in.</summary>
    private static readonly Dictionary<string, string> Cities = new(StringComparer.OrdinalIgnoreCase)
    {
        ["America/Atlanta"] = "America/New_York",
        ["America/Austin"] = "America/Chicago",
        ["America/Boston"] = "America/New_York",
        ["America/Dallas"] = "America/Chicago",
        ["America/Houston"] = "America/Chicago",
        ["America/Miami"] = "America/New_York",
        ["America/Portland"] = "America/Los_Angeles",
        ["America/San_Francisco"] = "America/Los_Angeles",
        ["America/Seattle"] = "America/Los_Angeles",
        ["America/Washington"] = "America/New_York",
        ["Asia/Bangalore"] = "Asia/Kolkata",
        ["Asia/Beijing"] = "Asia/Shanghai",
        ["Asia/Delhi"] = "Asia/Kolkata",
        ["Asia/Mumbai"] = "Asia/Kolkata",
        ["Asia/Shenzhen"] = "Asia/Shanghai",
        ["Europe/Barcelona"] = "Europe/Madrid",
        ["Europe/Frankfurt"] = "Europe/Berlin",
        ["Europe/Geneva"] = "Europe/Zurich",
        ["Europe/Hamburg"] = "Europe/Berlin",
        ["Europe/Milan"] = "Europe/Rome",
        ["Europe/Munich"] = "Europe/Berlin",
    };

    private static readonly HashSet<string> Known = new(
        TimeZoneNames.Areas.SelectMany(area => Split(area.Names).Select(name => area.Area + "/" + name)).Concat(Split(TimeZoneNames.Bare)), StringComparer.Ordinal);

    /// <summary>True if no tz database has a name, as far as that can be known.</summary>
    public static bool IsRefused(string text)
    {
        // The first is no zone at all, and the second that of the host; paths and copies of the database lead to files of the host.
        if (text is "" or "local" or "Local" || Known.Contains(text.TrimEnd('/')) || text[0] == '/' || text.IndexOf('.') >= 0
            || text.StartsWith("posix/", StringComparison.Ordinal) || text.StartsWith("right/", StringComparison.Ordinal))
        {
            return false;
        }

        var slash = text.IndexOf('/');
        return slash < 0
            || TimeZoneNames.Areas.All(area => area.Area != text.Substring(0, slash))
            || text.IndexOfAny(Blanks) >= 0
            || IsFolder(text)
            || Meant(text) is not null;
    }

    /// <summary>The name that the author of a refused one seems to mean, or null.</summary>
    public static string? Meant(string text)
    {
        text = text.Trim();
        if (Known.Contains(text))
        {
            return text;
        }

        if (Cities.TryGetValue(text, out var city))
        {
            return city;
        }

        // The name of the city alone; a single word of few letters is as near to one name as to another.
        var ofCity = Known.Where(name => name.EndsWith("/" + text, StringComparison.OrdinalIgnoreCase)).ToList();
        return ofCity.Count == 1 ? ofCity[0]
            : text.IndexOf('/') < 0 ? null
            : Spelling.Nearest(text.Replace(' ', '_'), Known) is { } near && Spelling.Distance(text, near, LongestMistake) <= LongestMistake ? near
            : null;
    }

    private static bool IsFolder(string text)
    {
        var folder = text.TrimEnd('/') + "/";
        return Known.Any(name => name.StartsWith(folder, StringComparison.Ordinal));
    }

    private static string[] Split(string names) => names.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
}
