using System.Text.RegularExpressions;
using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests;

/// <summary>An editor underlines what the README says it underlines.</summary>
public sealed partial class ReadmeTests
{
    private const string Database =
        """
        [Image("docker.io/library/mariadb:11"), Network<Backend>]
        [UidMap(0, 112000, 4999), UidMap(65534, 116999), GidMap(0, 112000, 4999), GidMap(65534, 116999)]
        [Restart(RestartPolicy.OnFailure), WantedBy(Targets.MultiUser)]
        public partial record MariaDb : Container;
        """;

    /// <summary>What people did beside the record of the first screen, in the order in which the README shows the warnings.</summary>
    private static readonly string[] Mistakes =
    [
        Database,
        "[Image(\"docker.io/library/nginx:1.29\"), Publish(80, HostPort = 8888)] public partial record Wiki : Container;",
        "[Image(\"docker.io/library/mariadb:11\"), Network<Backend>, HealthCmd(\"healthcheck.sh --connect\")] public partial record MariaDb : Container;",
    ];

    [Fact]
    public async Task The_warnings_that_are_shown_are_the_warnings()
    {
        var shown = Readmes.Blocks(Readmes.OfRepository, "text")[0].Text.TrimEnd().Split("\n\n").Select(text => Blanks().Replace(text.Trim(), " ")).ToList();

        Assert.Equal(Mistakes.Length, shown.Count);
        foreach (var (mistake, warning) in Mistakes.Zip(shown))
        {
            var found = await RunAsync(Readmes.Complete(Readmes.Blocks(Readmes.OfRepository, "csharp")[0].Text + mistake));
            Assert.True(found.SequenceEqual([warning]), string.Join('\n', found));
        }
    }

    /// <summary>The first screen: map two containers onto the same ids, forget 65534, publish port 70000 or leave out partial.</summary>
    [Theory]
    [InlineData("", "", "")]
    [InlineData("", Database, "POD1003")]
    [InlineData(", UidMap(65534, 114999)", "", "POD1004")]
    [InlineData("Publish(80, HostPort = 8888", "Publish(80, HostPort = 70000", "POD2001")]
    [InlineData("partial record Nextcloud", "record Nextcloud", "POD9001")]
    public async Task What_is_said_to_be_underlined_is(string part, string other, string id)
    {
        var record = Readmes.Blocks(Readmes.OfRepository, "csharp")[0].Text;
        Assert.Contains(part, record, StringComparison.Ordinal);
        var text = part.Length == 0 ? record + other : record.Replace(part, other, StringComparison.Ordinal);

        var found = await RunAsync(Readmes.Complete(text));

        Assert.True(
            id.Length == 0 ? !found.Exists(line => line.Contains("'nextcloud'", StringComparison.Ordinal)) : found.Exists(line => line.Contains(id, StringComparison.Ordinal)),
            string.Join('\n', found));
    }

    public static TheoryData<string> Pages => [.. PageCode.Pages];

    /// <summary>An editor underlines nothing in the code of the manual. What a page names without showing it is not there.</summary>
    [Theory, MemberData(nameof(Pages))]
    public async Task Nothing_is_underlined_in_the_code_of_a_page(string page)
    {
        foreach (var program in PageCode.Programs(page))
        {
            var found = (await RunAsync(program)).Where(line => !line.StartsWith("error POD9022: ", StringComparison.Ordinal));
            Assert.True(!found.Any(), $"{program}\n{string.Join('\n', found)}");
        }
    }

    private static async Task<List<string>> RunAsync(string text) =>
    [
        .. (await Analysis.RunAsync(Analysis.Compile(("/Units.cs", text))))
            .Select(found => FormattableString.Invariant($"{found.Severity.ToString().ToLowerInvariant()} {found.Id}: {found.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}")),
    ];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
