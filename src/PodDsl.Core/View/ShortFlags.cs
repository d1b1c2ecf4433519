using PodDsl.Core.Podman;

namespace PodDsl.Core.View;

/// <summary>A one-letter flag, in a word that can have several.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="Name">The long name of the flag.</param>
/// <param name="IsSwitch">True if it takes no value except one after <c>=</c>.</param>
/// <param name="Value">Its value in the word, or null if there is none.</param>
/// <param name="Rest">The word without it, or null if nothing is left.</param>
public readonly record struct ShortFlag(char Letter, string Name, bool IsSwitch, string? Value, string? Rest);

/// <summary>The one-letter flags of <c>podman run</c> and <c>podman pod create</c>.</summary>
public static class ShortFlags
{
    private static readonly Dictionary<char, (string Name, bool IsSwitch)> OfContainers = new()
    {
        ['a'] = ("--attach", false), ['c'] = ("--cpu-shares", false), ['d'] = ("--detach", true), ['e'] = ("--env", false),
        ['h'] = ("--hostname", false), ['i'] = ("--interactive", true), ['l'] = ("--label", false), ['m'] = ("--memory", false),
        ['p'] = ("--publish", false), ['P'] = ("--publish-all", true), ['q'] = ("--quiet", true), ['t'] = ("--tty", true),
        ['u'] = ("--user", false), ['v'] = ("--volume", false), ['w'] = ("--workdir", false),
    };

    private static readonly Dictionary<char, (string Name, bool IsSwitch)> OfPods = new()
    {
        ['c'] = ("--cpu-shares", false), ['h'] = ("--hostname", false), ['l'] = ("--label", false), ['m'] = ("--memory", false),
        ['n'] = ("--name", false), ['p'] = ("--publish", false), ['v'] = ("--volume", false),
    };

    /// <summary>The letters with the long names of their flags.</summary>
    public static IReadOnlyDictionary<char, string> Letters(UnitKind kind) =>
        (kind == UnitKind.Pod ? OfPods : OfContainers).ToDictionary(flag => flag.Key, flag => flag.Value.Name);

    /// <summary>
    /// The flags in a word such as <c>-it</c> or <c>-dp8080:80</c>, as podman parses it: switches one after the other, and the first flag
    /// with a value takes the rest. It ends at a letter that podman does not know.
    /// </summary>
    public static IEnumerable<ShortFlag> Read(UnitKind kind, string word)
    {
        var known = kind == UnitKind.Pod ? OfPods : OfContainers;
        for (var index = 1; index < word.Length && known.TryGetValue(word[index], out var flag); index++)
        {
            var letter = word[index];
            var behind = word.Substring(index + 1);
            if (behind.Length > 1 && behind[0] == '=')
            {
                yield return new ShortFlag(letter, flag.Name, flag.IsSwitch, behind.Substring(1), Before(word, index));
                yield break;
            }

            if (!flag.IsSwitch)
            {
                yield return new ShortFlag(letter, flag.Name, flag.IsSwitch, behind.Length > 0 ? behind : null, Before(word, index));
                yield break;
            }

            yield return new ShortFlag(letter, flag.Name, flag.IsSwitch, null, word.Length > 2 ? word.Remove(index, 1) : null);
        }
    }

    private static string? Before(string word, int index) => index > 1 ? word.Substring(0, index) : null;
}
