using System.Text;

namespace PodDsl.Host.Tests.Meaning;

/// <summary>Random strings that break naive quoting, the same for the same seed.</summary>
internal sealed class HostileStrings(int seed)
{
    private static readonly string[] Pieces =
    [
        "a", "word", "é", "=", "-", "--flag=", "/", "..", "/usr/bin", ".", ",", ":", "[Service]", "KEY=value", "1",
        " ", "  ", "\t", "\n", "\r", "\r\n", "\"", "'", "\\", "\\\\", "\\x25", "\\n", "\\q", "\\;", "\\\n", ";", " ; ", "#", "\n#",
        "%", "%%", "%n", "%z", "%5", "$", "$$", "$HOME", "${HOME}", "${", "$(id)", "`id`", "|", "&&", "~", "*", "{a,b}",
        "\n[Service]\nExecStart=/bin/id\n", "\r[Service]\rExecStart=/bin/id\r", "\u0001", "\u001b[31m", "\u007f", "\u0081", "\u0085",
        "\u009f", "\u00a0", "\u2003", "\u2028", "\u2029", "\u3000", "\ufeff", "\u200b", "\u202e", "\ue000", "\U0001F600", "\U0010FFFD",
    ];

    // Not for secrets: the strings must come again for the same seed.
#pragma warning disable CA5394
    private readonly Random random = new(seed);

    /// <summary>Like <see cref="Next"/>, and now and then the empty string.</summary>
    public string NextOrEmpty() => random.Next(50) == 0 ? "" : Next();

    public string Next()
    {
        var text = new StringBuilder();
        for (var left = random.Next(1, 8); left > 0; left--)
        {
            text.Append(random.Next(10) switch
            {
                < 7 => Pieces[random.Next(Pieces.Length)],
                7 => ((char)random.Next('!', '~' + 1)).ToString(),
                8 => ((char)random.Next(1, 0x300)).ToString(),
                _ => new string('x', random.Next(1, random.Next(20) == 0 ? 5000 : 20)),
            });
        }

        return text.ToString();
    }
#pragma warning restore CA5394
}
