using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules.Start;

namespace PodDsl.Core.Tests.Lint;

/// <summary>Rules whose findings nobody wants are not asked, and the others find the same without them.</summary>
public sealed class WantedRulesTests
{
    /// <summary>Finds much: an error, warnings, and suggestions that are off by default.</summary>
    private static readonly QuadletSource[] Files =
    [
        new("/units/web.container", "[Unit]\nRequires=db.service\nAfter=db.service\n[Container]\nImage=nginx\nPublishPort=8080:80\nEnvironment=DB_PASSWORD=hunter22\n[Service]\nRestart=always\n"),
        new("/units/db.container", "# poddsl: disable POD7001\n[Container]\nImage=docker.io/library/mariadb:11\nPublishPort=8080:80\nUIDMap=0:100000:10\n[Service]\nRestart=always\n[Install]\nWantedBy=default.target\n"),
    ];

    public static TheoryData<string> Ids => [.. QuadletLint.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_finds_the_same_alone_and_among_all(string id)
    {
        // Only who looks with all rules knows whether a comment is needed.
        var all = QuadletLint.Check(Files, Target.Default).Findings.Where(finding => finding.Rule.Id == id);
        var alone = QuadletLint.Check(Files, Target.Default, default, rule => rule.Id == id).Findings.Where(finding => finding.Rule.Id == id);

        Assert.Equal(all.Select(Said), alone.Select(Said));
    }

    [Fact]
    public void Rules_that_are_off_by_default_are_not_asked()
    {
        var (all, some) = (0, 0);
        var found = QuadletLint.Check(Files, Target.Default, new Steps(() => all++, CancellationToken.None)).Findings;
        var wanted = QuadletLint.Check(Files, Target.Default, new Steps(() => some++, CancellationToken.None), rule => rule.IsEnabledByDefault).Findings;

        Assert.Contains(found, finding => !finding.Rule.IsEnabledByDefault);
        Assert.Equal(
            found.Where(finding => finding.Rule.IsEnabledByDefault).Select(Said),
            wanted.Where(finding => finding.Rule.IsEnabledByDefault).Select(Said));
        Assert.DoesNotContain(wanted, finding => finding.Rule == FinalDependencyRule.Descriptor);
        Assert.InRange(some, 1, all - 1);
    }

    [Theory]
    [InlineData("POD4032", false)]
    [InlineData("POD7006", true)]
    public void A_comment_for_a_rule_that_nobody_wants_is_needed_if_the_rule_finds_something(string id, bool isUnneeded)
    {
        var files = Files.Select(file => new QuadletSource(file.Path, $"# poddsl: disable {id}\n{file.Text}")).Take(1).Concat(Files.Skip(1)).ToList();

        var found = QuadletLint.Check(files, Target.Default, default, rule => rule.IsEnabledByDefault).Findings;

        Assert.Equal(isUnneeded, found.Any(finding => finding.Rule == ReaderRules.UnneededSuppression && finding.Message.Contains(id, StringComparison.Ordinal)));
    }

    private static (string Id, SourceSpan Source, string Message) Said(Finding finding) => (finding.Rule.Id, finding.Source, finding.Message);
}
