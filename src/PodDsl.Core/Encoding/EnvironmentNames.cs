using PodDsl.Core.Primitives;

namespace PodDsl.Core.Encoding;

/// <summary>The names of environment variables as systemd takes them.</summary>
public static class EnvironmentNames
{
    /// <summary>True if the name is a letter or <c>_</c>, followed by letters, digits and <c>_</c>, all ASCII.</summary>
    public static bool IsValid(string name) => IsValid(name, 0, name.Length);

    internal static bool IsValid(string text, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            if (!Ascii.IsLetter(text[index]) && text[index] != '_' && (index == start || !Ascii.IsDigit(text[index])))
            {
                return false;
            }
        }

        return end > start;
    }
}
