using System.Text;
using PodDsl.Core.Podman;

namespace PodDsl.Import;

/// <summary>Names of units out of names of other things.</summary>
internal static class UnitNaming
{
    private const int Longest = 100;

    /// <summary>The name with the characters that systemd and every file system take.</summary>
    public static string Clean(string wanted, UnitKind kind)
    {
        var name = new StringBuilder();
        foreach (var character in wanted)
        {
            if (name.Length == Longest)
            {
                break;
            }

            var isKept = char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.' or ':';
            if (isKept || (name.Length > 0 && name[^1] != '-'))
            {
                name.Append(isKept ? character : '-');
            }
        }

        var text = name.ToString().Trim('-', '.', ':');
        return text.Length > 0 ? text : kind.Extension();
    }

    /// <summary>The name of a unit file, with all that systemd takes in one: that of a template ends in <c>@</c>.</summary>
    public static string OfFile(string name)
    {
        var text = string.Concat(name.Select(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.' or ':' or '@' or '\\' ? character : '-'));
        return text.Length is > 0 and <= 200 ? text : "service";
    }

    /// <summary>A name for what an image runs: the last part of its path.</summary>
    public static string OfImage(string image)
    {
        var at = image.IndexOf('@');
        var name = at < 0 ? image : image[..at];
        name = name[(name.LastIndexOf('/') + 1)..];
        var colon = name.IndexOf(':');
        return colon < 0 ? name : name[..colon];
    }
}
