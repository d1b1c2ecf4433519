namespace PodDsl.Core.Values;

/// <summary>Names of containers, pods, networks and volumes: <c>[a-zA-Z0-9][a-zA-Z0-9_.-]*</c>.</summary>
internal static class NameSyntax
{
    public static bool IsName(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!(text[index] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')
                || (index > 0 && text[index] is ('_' or '.' or '-'))))
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
