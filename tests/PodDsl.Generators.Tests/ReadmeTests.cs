using System.Text.RegularExpressions;

namespace PodDsl.Generators.Tests;

/// <summary>What the first screen of the README shows is what comes out.</summary>
public sealed partial class ReadmeTests
{
    private const string Others =
        """

        [Subnet("10.89.1.0/24")]
        public partial record Backend : Network;

        [Image("docker.io/library/mariadb:11"), Network<Backend>]
        public partial record MariaDb : Container;
        """;

    [Fact]
    public void The_unit_beside_the_record_is_its_unit()
    {
        var text = File.ReadAllText(Path.Combine(BuildFacts.RepositoryRoot, "README.md"));
        var record = Blocks().Matches(text).First(block => block.Groups["language"].Value == "csharp").Groups["text"].Value;
        var unit = Blocks().Matches(text).First(block => block.Groups["language"].Value == "ini").Groups["text"].Value;

        var emitted = GeneratorRun.Of("using PodDsl;\n" + record + Others).Units["quadlet/nextcloud.container"];

        // The note on where the unit comes from is left out in the README.
        Assert.Equal(unit, emitted[(emitted.IndexOf("\n\n", StringComparison.Ordinal) + 2)..]);
    }

    [GeneratedRegex(@"^```(?<language>csharp|ini)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
