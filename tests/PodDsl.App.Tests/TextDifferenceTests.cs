namespace PodDsl.App.Tests;

public sealed class TextDifferenceTests
{
    /// <summary>The lines of a difference are those of both texts, so that patch could apply it.</summary>
    [Fact]
    public void A_difference_has_the_lines_of_both_texts()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var before = Text(random);
            var after = random.Next(4) == 0 ? Text(random) : Edit(before, random);
            var lines = TextDifference.Unified("a", "b", before, after).Skip(2).ToList();
            var (old, current) = (before.Split('\n')[..^1].ToList(), after.Split('\n')[..^1].ToList());
            var result = new List<string>();
            var next = 0;
            foreach (var line in lines)
            {
                if (line.StartsWith("@@ -", StringComparison.Ordinal))
                {
                    var words = line[4..line.IndexOf(' ', 4)].Split(',');
                    var start = int.Parse(words[0], System.Globalization.CultureInfo.InvariantCulture) - (words[1] == "0" ? 0 : 1);
                    result.AddRange(old[next..start]);
                    next = start;
                }
                else
                {
                    if (line[0] != '+')
                    {
                        Assert.Equal(old[next++], line[1..]);
                    }

                    if (line[0] != '-')
                    {
                        result.Add(line[1..]);
                    }
                }
            }

            result.AddRange(old[next..]);
            Assert.Equal(current, result);
            Assert.Equal(before == after, lines.Count == 0);
        }
    }

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => $"{(char)('a' + random.Next(6))}\n"));

    private static string Edit(string text, Random random)
    {
        var lines = text.Split('\n')[..^1].ToList();
        for (var edits = random.Next(4); edits >= 0; edits--)
        {
            lines.Insert(random.Next(lines.Count + 1), "new");
        }

        return string.Concat(lines.Select(line => line + "\n"));
    }
}
