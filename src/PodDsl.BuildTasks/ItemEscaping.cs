using System.Text;

namespace PodDsl.BuildTasks;

/// <summary>MSBuild's percent escapes. A task gets its inputs without them, and must write them into the items that it returns.</summary>
internal static class ItemEscaping
{
    private const string Special = "%*?@$();'";

    public static string Escape(string value)
    {
        if (value.IndexOfAny(Special.ToCharArray()) < 0)
        {
            return value;
        }

        var escaped = new StringBuilder(value.Length + 8);
        foreach (var character in value)
        {
            _ = Special.IndexOf(character) < 0
                ? escaped.Append(character)
                : escaped.Append('%').Append(((int)character).ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }
}
