using CsCheck;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Podman;
using PodDsl.Core.Readers;
using PodDsl.Core.Tests.Cancellation;

namespace PodDsl.Core.Tests.Lint;

/// <summary>Many fixes in one round come to what one after the other comes to, for a cost in proportion to the files.</summary>
public sealed class FixRoundsTests
{
    private const string Image = "[Container]\nImage=docker.io/library/nginx:1.29\n";

    public static TheoryData<string> Folders => [.. Corpus.All.Where(folder => folder.Sources.Count > 1).Select(folder => folder.Name)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_is_mended_as_by_one_fix_after_the_other(string name)
    {
        var sources = Corpus.All.Single(folder => folder.Name == name).Sources;
        AssertSame(sources, Target.Default, Safe);
        if (sources.Count < TestExtent.Of(20, 8))
        {
            AssertSame(sources, Target.Default, Any);
        }
    }

    /// <summary>What a report shows of each fix is what that fix alone changes.</summary>
    [Theory]
    [MemberData(nameof(Folders))]
    public void Fixes_that_are_rendered_together_are_those_that_are_rendered_alone(string name)
    {
        var sources = Corpus.All.Single(folder => folder.Name == name).Sources;
        var result = QuadletLint.Check(sources, Target.Default);
        Fix[] fixes = [.. result.Findings.SelectMany(finding => finding.Fixes).Take(TestExtent.Of(100, 10))];
        Assert.Equal(
            fixes.Select(fix => QuadletFixes.Render(sources, result.Units, fix)),
            QuadletFixes.Render(sources, result.Units, fixes));
    }

    [Fact]
    public void Files_of_all_folders_together_are_mended_as_by_one_fix_after_the_other() => AssertSame(
        [.. Corpus.Of("invalid").Where((_, index) => index % 4 == 0).Take(TestExtent.Of(40, 10)).SelectMany((folder, index) => folder.Sources.Select(source => source with { Path = $"/units/{index}/{source.FileName}" }))],
        Target.Default,
        Safe);

    [Fact]
    public void Random_files_are_mended_as_by_one_fix_after_the_other() =>
        Gen.Select(Gen.Int[0, SettlingTests.Podmans.Length - 1], Gen.Bool, Gen.Bool, SettlingTests.File.Array[2, 6]).Sample((podman, isUser, areDecisions, texts) =>
        {
            Assert.True(PodmanVersion.TryParse(SettlingTests.Podmans[podman], out var version));
            AssertSame(
                [
                    .. texts.Select((text, index) => new QuadletSource($"/units/{"abcdef"[index]}.container", text)),
                    new("/units/n.network", "[Network]\n"), new("/units/p.pod", "[Pod]\nUserNS=auto\n"),
                ],
                new Target(version, isUser ? UnitScope.User : UnitScope.System),
                areDecisions ? Any : Safe);
        }, iter: TestExtent.Of(400, 10), threads: 2);

    [Fact]
    public void Two_units_that_move_to_a_free_port_do_not_take_the_same()
    {
        IReadOnlyList<QuadletSource> sources = [.. "abcd".Select((name, index) => Container(name.ToString(), $"PublishPort={(index < 2 ? 80 : 90)}:80\n"))];
        var mended = QuadletFixes.Apply(sources, Target.Default, Move, decides: true);
        Assert.Equal(4, mended.Sources.Select(source => source.Text).Distinct().Count());
        Assert.Equal(2, mended.Mended);
    }

    /// <summary>The bad one among many is found by halves, and all others are mended.</summary>
    [Fact]
    public void A_fix_that_makes_an_error_is_left_out_and_all_others_are_made()
    {
        // What is in the drop-in counts for two units, so no fix of one of them can change it.
        IReadOnlyList<QuadletSource> sources =
        [
            .. Broken(30), Container("web-a", ""), Container("web-b", ""),
            new("/units/web-.container.d/10.conf", "[Container]\nVolatileTmp=true\n"),
        ];
        Assert.Equal(30, AssertSame(sources, Target.Default, Safe).Mended);
    }

    /// <summary>Each file is a step when it is read and judged, and each rule about one unit is one for each unit.</summary>
    [Fact]
    public void Mending_twice_as_many_files_takes_twice_as_many_steps()
    {
        var (hundred, twoHundred) = (Steps(100), Steps(200));
        Assert.InRange(twoHundred, hundred, hundred * 5 / 2);
        Assert.InRange(Steps(100), 0, 5 * StepCount.Of(steps => QuadletLint.Check(Broken(100), Target.Default, steps), long.MaxValue).Taken);

        static long Steps(int files) => StepCount.Of(steps => Assert.Equal(files, QuadletFixes.Apply(Broken(files), Target.Default, Safe, steps: steps).Mended), long.MaxValue).Taken;
    }

    /// <summary>Containers, each with a mistake of its own.</summary>
    private static List<QuadletSource> Broken(int count) =>
        [.. Enumerable.Range(0, count).Select(index => Container($"web{index:000}", "VolatileTmp=true\n"))];

    private static QuadletSource Container(string name, string lines) => new($"/units/{name}.container", Image + lines + "[Service]\nTimeoutStartSec=900\n");

    private static FixResult AssertSame(IReadOnlyList<QuadletSource> sources, Target target, Func<Finding, Fix?> choose)
    {
        var mended = QuadletFixes.Apply(sources, target, choose, decides: choose == Any);
        var expected = new OneByOne(target, choose).Apply(sources);
        Assert.Equal(expected.Select(Show), mended.Sources.Select(Show));
        Assert.Equal(QuadletLint.Check(expected, target).Findings.Select(finding => finding.Message), mended.Result.Findings.Select(finding => finding.Message));
        return mended;
    }

    private static string Show(QuadletSource source) => source.Path + "\n" + source.Text;

    private static Fix? Safe(Finding finding) => finding.Fixes.FirstOrDefault(fix => !fix.Kind.IsDecision);

    private static Fix? Any(Finding finding) => finding.Fixes.IsEmpty ? null : finding.Fixes[0];

    private static Fix? Move(Finding finding) => finding.Fixes.FirstOrDefault(fix => fix.Key == "MoveHostPort");
}
