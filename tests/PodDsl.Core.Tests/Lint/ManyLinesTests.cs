using PodDsl.Core.Facts;
using PodDsl.Core.Lint;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Tests.Lint;

/// <summary>
/// A file with very many lines of one key: readers and rules pass over them a number of times that does not grow with their number. A search over
/// all lines for each of them allocates nothing, so it shows in the passed lines alone.
/// </summary>
public sealed class ManyLinesTests
{
    private const int Lines = 1000;
    private const int Factor = 4;

    /// <summary>What sorting takes more than the factor.</summary>
    private const double MostGrowth = 1.25 * Factor;

    [Theory]
    [InlineData("Service", "Restart=always{0}")]
    [InlineData("Service", "TimeoutStartSec=soon{0}")]
    [InlineData("Container", "DropCapability=CAP_{0}")]
    [InlineData("Container", "PodmanArgs=--label=l{0}")]
    [InlineData("Container", "PodmanArgs=--unknown{0}")]
    [InlineData("Container", "Environment=NAME{0}=value")]
    [InlineData("Container", "Label=org.example.l{0}=b")]
    [InlineData("Container", "Volume=/srv/{0}:/data/{0}")]
    [InlineData("Container", "UIDMap={0}:{0}:1")]
    [InlineData("Container", "Secret=secret{0},type=env")]
    [InlineData("Container", "Image=docker.io/library/nginx:{0}")]
    [InlineData("Container", "Unknown{0}=value")]
    [InlineData("Unit", "After=unit{0}.service")]
    [InlineData("Unit", "Requires=unit{0}.service")]
    [InlineData("Install", "WantedBy=unit{0}.target")]
    public void Passes_over_the_lines_do_not_grow_in_number(string section, string line)
    {
        var (few, many) = (Looked(section, line, Lines), Looked(section, line, Factor * Lines));
        Assert.SkipUnless(few > 0, "Only builds for debugging count.");

        Assert.True(many <= MostGrowth * few, $"{few} lines passed for {Lines}, {many} for {Factor * Lines}.");
    }

    /// <summary>The lines passed by a lint of a file, in which another key comes first that readers ask for.</summary>
    private static long Looked(string section, string line, int lines)
    {
        var many = string.Concat(Enumerable.Range(0, lines).Select(index => string.Format(System.Globalization.CultureInfo.InvariantCulture, line, index) + "\n"));
        var text = $"[Container]\nRemapUsers=auto\nImage=docker.io/library/nginx:1.29\n[{section}]\n{many}";
        var before = Looks.Taken;
        _ = QuadletLint.Check([new QuadletSource("/units/web.container", text)], Target.Default);
        return Looks.Taken - before;
    }
}
