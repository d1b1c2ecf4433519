using System.Globalization;
using PodDsl.Cli.Printing;

namespace PodDsl.TestSupport;

/// <summary>What <c>poddsl lint --diff</c> and <c>diff</c> of a program print: the tests of both compile this.</summary>
public sealed class UnifiedDiffTests
{
    [Fact]
    public void It_has_the_form_of_diff_u() => Assert.Equal(
        """
        --- /etc/web.container
        +++ web.container
        @@ -2,5 +2,5 @@
         b
         c
         d
        -e
        +E
         f
        \ No newline at end of file

        """.ReplaceLineEndings("\n"),
        UnifiedDiff.Of("/etc/web.container", "web.container", "a\nb\nc\nd\ne\nf", "a\nb\nc\nd\nE\nf", isTerminal: false));

    [Fact]
    public void Equal_texts_have_none() => Assert.Equal("", UnifiedDiff.Of("a", "b", "same\n", "same\n", isTerminal: false));

    [Fact]
    public void A_terminal_gets_no_control_characters()
    {
        Assert.Contains("+\u001b[31mred\n", UnifiedDiff.Of("a", "b", "", "\u001b[31mred\n", isTerminal: false), StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', UnifiedDiff.Of("a", "b", "", "\u001b[31mred\n", isTerminal: true));
    }

    /// <summary>The old text with the hunks in it is the new one, and no other way has fewer lines.</summary>
    [Fact]
    public void It_makes_the_new_text_of_the_old_one_by_the_fewest_lines()
    {
        var random = new Random(7);
        for (var round = 0; round < 1000; round++)
        {
            var before = Text(random);
            var after = random.Next(4) == 0 ? Text(random) : Edit(before, random);
            var lines = UnifiedDiff.Of("a", "b", before, after, isTerminal: false).Split('\n')[..^1];

            var (result, changed) = Patch(Lines(before), lines.Skip(2));

            Assert.Equal(after, string.Concat(result));
            Assert.Equal(before == after, lines.Length == 0);
            Assert.Equal(Fewest(Lines(before), Lines(after)), changed);
        }
    }

    /// <summary>The time and memory of texts with nothing in common are bounded.</summary>
    [Fact]
    public void Long_texts_differ_as_a_whole()
    {
        static string Numbers(int from) => string.Concat(Enumerable.Range(from, 50_000).Select(number => $"{number}\n"));
        var changes = LineDifference.Of(Lines("head\n" + Numbers(0) + "tail\n"), Lines("head\n" + Numbers(50_000) + "tail\n"));
        Assert.Equal([new LineChange(1, 50_000, 1, 50_000)], changes);

        Assert.Equal([new LineChange(25_000, 1, 25_000, 0)], LineDifference.Of(Lines(Numbers(0)), Lines(Numbers(0).Replace("\n25000\n", "\n", StringComparison.Ordinal))));
    }

    private static (List<string> Result, int Changed) Patch(List<string> old, IEnumerable<string> lines)
    {
        var (result, next, changed, last) = (new List<string>(), 0, 0, ' ');
        foreach (var line in lines)
        {
            var before = last;
            last = line[0];
            switch (last)
            {
                case '@':
                    var words = line.Split(' ')[1][1..].Split(',').Select(word => int.Parse(word, CultureInfo.InvariantCulture)).ToList();
                    var start = words[0] - (words[1] == 0 ? 0 : 1);
                    result.AddRange(old[next..start]);
                    next = start;
                    continue;
                case '\\':
                    // The line above it ends the text that it is of.
                    if (before != '-')
                    {
                        result[^1] = result[^1].TrimEnd('\n');
                    }

                    continue;
                case ' ' or '-':
                    Assert.Equal(old[next++].TrimEnd('\n'), line[1..]);
                    break;
            }

            changed += line[0] == ' ' ? 0 : 1;
            if (line[0] != '-')
            {
                result.Add(line[1..] + "\n");
            }
        }

        result.AddRange(old[next..]);
        return (result, changed);
    }

    private static int Fewest(List<string> before, List<string> after)
    {
        var common = new int[before.Count + 1, after.Count + 1];
        for (var left = before.Count - 1; left >= 0; left--)
        {
            for (var right = after.Count - 1; right >= 0; right--)
            {
                common[left, right] = before[left] == after[right] ? common[left + 1, right + 1] + 1 : Math.Max(common[left + 1, right], common[left, right + 1]);
            }
        }

        return before.Count + after.Count - (2 * common[0, 0]);
    }

    private static List<string> Lines(string text)
    {
        var lines = text.Split('\n').Select(line => line + "\n").ToList();
        lines[^1] = lines[^1][..^1];
        return lines[^1].Length > 0 ? lines : lines[..^1];
    }

    private static string Text(Random random)
    {
        var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => $"{(char)('a' + random.Next(6))}{(random.Next(9) == 0 ? "\r" : "")}\n"));
        return random.Next(3) == 0 ? text.TrimEnd('\n') : text;
    }

    private static string Edit(string text, Random random)
    {
        var lines = Lines(text);
        for (var edits = random.Next(4); edits >= 0; edits--)
        {
            if (random.Next(2) == 0 && lines.Count > 0)
            {
                lines.RemoveAt(random.Next(lines.Count));
            }
            else
            {
                lines.Insert(random.Next(lines.Count + 1), "new\n");
            }
        }

        return string.Concat(lines);
    }
}
