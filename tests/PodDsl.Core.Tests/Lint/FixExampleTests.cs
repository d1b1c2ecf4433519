using PodDsl.Core.Findings;
using PodDsl.Core.Lint;

namespace PodDsl.Core.Tests.Lint;

/// <summary>Every kind of fix, on an example. Tests on real hosts check it with podman's generator.</summary>
public sealed class FixExampleTests
{
    public static TheoryData<string, int> Examples
    {
        get
        {
            var data = new TheoryData<string, int>();
            for (var index = 0; index < FixExamples.All.Count; index++)
            {
                data.Add(FixExamples.All[index].Key, index);
            }

            return data;
        }
    }

    [Fact]
    public void Every_fix_has_an_example() => Assert.Equal(
        FixKinds.All.Select(kind => kind.Key).Where(key => !FixExamples.OnlyInCSharp.Contains(key)).Order(StringComparer.Ordinal),
        FixExamples.All.Select(example => example.Key).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Keys_are_unique_and_each_says_what_it_does()
    {
        Assert.Equal(FixKinds.All.Count, FixKinds.All.Select(kind => kind.Key).Distinct().Count());
        Assert.All(FixKinds.All, kind => Assert.EndsWith(".", kind.Summary, StringComparison.Ordinal));


        // Without a number there is no unit that the fix could change.
        Assert.All(FixExamples.OnlyInCSharp, key => Assert.True(FixKinds.Find(key)!.IsDecision || key == "NumberIdBlock"));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void It_mends_what_it_is_for(string key, int index)
    {
        var (_, files, target) = FixExamples.All[index];
        var before = QuadletLint.Check(files, target);
        Assert.Contains(before.Findings, finding => finding.Fixes.Any(fix => fix.Key == key));

        var after = QuadletFixes.Apply(files, target, finding => finding.Fixes.FirstOrDefault(fix => fix.Key == key), decides: true);

        Assert.NotEqual(0, after.Mended);
        Assert.DoesNotContain(after.Result.Findings, finding => finding.Fixes.Any(fix => fix.Key == key));
    }

    /// <summary>A run without keys applies all fixes that are no decision, and no others.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void A_second_run_changes_nothing(string key, int index)
    {
        Assert.NotEmpty(key);
        var (_, files, target) = FixExamples.All[index];
        Fix? Choose(Finding finding) => finding.Fixes.FirstOrDefault(fix => !fix.Kind.IsDecision);

        var once = QuadletFixes.Apply(files, target, Choose);
        var twice = QuadletFixes.Apply(once.Sources, target, Choose);

        Assert.Equal(0, twice.Mended);
    }
}
