using System.Collections.Concurrent;
using System.Text;

namespace PodDsl.Core.Findings;

/// <summary>What a rule finds and why it bites, in a few sentences, from its page.</summary>
/// <remarks>
/// The compiler asks for the descriptions of all rules before each analysis, also where nobody will see one. So each page is read once in a
/// process, without a regular expression or anything else that would have to be made first.
/// </remarks>
public static class RuleDescriptions
{
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    /// <summary>The description without markup; empty without a page.</summary>
    public static string Of(string id) => Known.GetOrAdd(id, Read);

    private static string Read(string id)
    {
        if (RulePages.Find(id) is not { } page)
        {
            return "";
        }

        var (found, bites) = (FirstParagraph(page, "\n## What it finds\n\n"), FirstParagraph(page, "\n## Why it bites\n\n"));
        return found.Length > 0 && bites.Length > 0 ? found + " " + bites : found + bites;
    }

    private static string FirstParagraph(string page, string heading)
    {
        var start = page.IndexOf(heading, StringComparison.Ordinal);
        if (start < 0)
        {
            return "";
        }

        start += heading.Length;
        var end = page.IndexOf("\n\n", start, StringComparison.Ordinal);
        return WithoutMarkup(page.Substring(start, (end < 0 ? page.Length : end) - start)).Trim();
    }

    /// <summary>The text on one line, with the words of a link in its place: <c>[words](address)</c>.</summary>
    public static string WithoutMarkup(string text)
    {
        var plain = new StringBuilder(text.Length);
        var addressEnd = -1;
        for (var index = 0; index < text.Length; index++)
        {
            switch (text[index])
            {
                case '`':
                    break;
                case '\n':
                    plain.Append(' ');
                    break;
                case '[' when addressEnd < 0 && EndOfAddress(text, index) is var end and > 0:
                    addressEnd = end;
                    break;
                case ']' when addressEnd >= 0:
                    index = addressEnd;
                    addressEnd = -1;
                    break;
                default:
                    plain.Append(text[index]);
                    break;
            }
        }

        return plain.ToString();
    }

    /// <summary>Where the address of a link ends, or -1 if the bracket opens no link.</summary>
    private static int EndOfAddress(string text, int bracket)
    {
        var address = text.IndexOf(']', bracket) + 1;
        return address > 0 && address < text.Length && text[address] == '(' ? text.IndexOf(')', address) : -1;
    }
}
