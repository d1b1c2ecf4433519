using System.Text;

namespace PodDsl.Core.Catalogue;

/// <summary>
/// Spells attributes: as the key or directive, with acronyms as in .NET. Three capitals or more become a
/// word (<c>CPUQuota</c> is <c>[CpuQuota]</c>, <c>LimitNOFILE</c> is <c>[LimitNofile]</c>), two stay (<c>[IPRange]</c>,
/// <c>[UserNS]</c>).
/// </summary>
public static class AttributeName
{
    private const int LongestKept = 2;

    /// <summary>The attribute of a key that has no other name in C#, without the suffix <c>Attribute</c>.</summary>
    /// <param name="key">A key of Quadlet or a directive of systemd.</param>
    public static string Of(string key)
    {
        var name = new StringBuilder(key);
        for (var start = 0; start < key.Length; start++)
        {
            var end = start;
            while (end < key.Length && key[end] is >= 'A' and <= 'Z')
            {
                end++;
            }

            // The last capital in front of a small letter begins the next word.
            var acronymEnd = end < key.Length && key[end] is >= 'a' and <= 'z' ? end - 1 : end;
            if (acronymEnd - start > LongestKept)
            {
                for (var index = start + 1; index < acronymEnd; index++)
                {
                    name[index] = (char)(key[index] | 0x20);
                }
            }

            start = Math.Max(start, end);
        }

        return name.ToString();
    }
}
