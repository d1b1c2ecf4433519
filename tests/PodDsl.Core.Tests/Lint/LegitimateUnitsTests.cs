using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Tests.Lint;

/// <summary>
/// The rules do not cry wolf. Each folder of <c>tests/corpus/legitimate</c> is like one on a real host: it has no error, and
/// <c>warnings.md</c> judges each warning.
/// </summary>
public sealed class LegitimateUnitsTests
{
    private static readonly string Corpus = Path.Combine(BuildFacts.RepositoryRoot, "tests", "corpus", "legitimate");

    public static TheoryData<string> Stacks =>
    [
        .. from scope in (string[])["system", "user"]
           from folder in Directory.GetDirectories(Path.Combine(Corpus, scope)).Order(StringComparer.Ordinal)
           select $"{scope}/{Path.GetFileName(folder)}",
    ];

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Nothing_is_an_error_and_every_file_is_read(string stack)
    {
        var (sources, result) = Lint(stack);
        Assert.Equal([], result.Findings.Where(finding => finding.IsError).Select(finding => $"{Path.GetFileName(finding.Source.File)}: {finding.Rule.Id} {finding.Message}"));
        Assert.Equal(
            sources.Where(QuadletReader.IsUnitOrDropIn).Select(source => source.Path).Order(StringComparer.Ordinal),
            result.Files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_warning_is_judged_and_every_judgement_is_of_a_warning()
    {
        var warnings =
            from stack in Stacks
            from finding in Lint(stack.Data).Result.Findings
            where finding.Rule.Severity == Severity.Warning
            select $"{stack.Data} | {Path.GetFileName(finding.Source.File)} | {finding.Rule.Id}";
        var rows = Rows();
        Assert.Equal(warnings.Distinct().Order(StringComparer.Ordinal), rows.Select(row => string.Join(" | ", row[..3])).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.NotEqual("", row[3]));
    }

    [Fact]
    public void There_is_enough_to_judge_by() =>
        Assert.InRange(Stacks.Sum(stack => Lint(stack.Data).Result.Files.Count), 200, int.MaxValue);

    private static (List<QuadletSource> Sources, LintResult Result) Lint(string stack)
    {
        var folder = Path.Combine(Corpus, stack);
        var sources = Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => new QuadletSource("/units/" + Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file)))
            .ToList();
        var scope = stack.StartsWith("user/", StringComparison.Ordinal) ? UnitScope.User : UnitScope.System;
        return (sources, QuadletLint.Check(sources, Target.Default with { Scope = scope }));
    }

    private static List<string[]> Rows() =>
    [
        .. File.ReadLines(Path.Combine(Corpus, "warnings.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(2)
            .Select(line => line.Trim('|').Split('|', 4, StringSplitOptions.TrimEntries)),
    ];
}
