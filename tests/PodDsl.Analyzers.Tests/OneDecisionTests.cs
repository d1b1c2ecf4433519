using System.Globalization;
using Microsoft.CodeAnalysis;
using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests;

/// <summary>What two records have to decide together is told on the first of them; the other one is marked.</summary>
public sealed class OneDecisionTests
{
    private const string Both =
        """
        [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 8080)]
        public partial record A : Container;
        [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 8080)]
        public partial record B : Container;
        """;

    [Fact]
    public async Task A_build_counts_one_and_both_records_are_marked()
    {
        var found = await FindAsync(Both);
        Assert.Equal([DiagnosticSeverity.Warning, DiagnosticSeverity.Info], found.Select(diagnostic => diagnostic.Severity));
        Assert.Single(found.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)).Distinct());
        Assert.True(Assert.Single(found[0].AdditionalLocations).SourceSpan.Contains(found[1].Location.SourceSpan));
        Assert.True(Assert.Single(found[1].AdditionalLocations).SourceSpan.Contains(found[0].Location.SourceSpan));
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    public async Task One_suppression_is_enough(string record)
    {
        const string suppression = "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"PodDsl.Network\", \"POD2002\")]\n";
        var code = Both.Replace($"public partial record {record}", $"{suppression}public partial record {record}", StringComparison.Ordinal);
        Assert.Empty(await FindAsync(code));
    }

    /// <summary>The order of the records is that of their names, not that of the files.</summary>
    [Fact]
    public async Task The_first_record_by_name_has_the_warning()
    {
        var found = await FindAsync(Both.Replace("record A", "record C", StringComparison.Ordinal));
        Assert.Equal([DiagnosticSeverity.Info, DiagnosticSeverity.Warning], found.Select(diagnostic => diagnostic.Severity));
    }

    private static async Task<IReadOnlyList<Diagnostic>> FindAsync(string code) =>
    [
        .. (await Analysis.RunAllAsync(Analysis.Compile(("/a.cs", code)), null))
            .Where(diagnostic => diagnostic.Id == "POD2002")
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start),
    ];
}
