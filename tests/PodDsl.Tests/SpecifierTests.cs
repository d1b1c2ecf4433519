using System.Reflection;

namespace PodDsl.Tests;

public sealed class SpecifierTests
{
    /// <summary>Every letter that systemd 262 expands, except c, r and R, which are deprecated.</summary>
    private const string Letters = "aAbBCdDEfgGhHiIjJlLmMnNopPqsStTuUvVwWyY";

    private static readonly FieldInfo[] Constants = typeof(Specifier).GetFields();

    [Fact]
    public void A_specifier_is_the_mark_and_a_letter()
    {
        Assert.All(Constants, constant => Assert.Matches("^\uFDD0[A-Za-z]$", (string?)constant.GetRawConstantValue()));
    }

    [Fact]
    public void Every_letter_that_systemd_knows_has_one_constant()
    {
        Assert.Equal(Letters.Order(), Constants.Select(LetterOf).Order());
    }

    [Fact]
    public void The_docs_name_the_specifier()
    {
        Assert.All(Constants, constant =>
            Assert.StartsWith($"%{LetterOf(constant)}: ", LibraryDocs.Text(LibraryDocs.Of(constant), "summary")));
    }

    [Fact]
    public void Targets_are_names_of_targets()
    {
        var targets = typeof(Targets).GetFields().Select(field => (string?)field.GetRawConstantValue()).ToList();

        Assert.All(targets, target => Assert.Matches("^[a-z-]+\\.target$", target));
        Assert.Equal(targets.Count, targets.Distinct().Count());
    }

    private static char LetterOf(FieldInfo constant) => ((string)constant.GetRawConstantValue()!)[1];
}
