using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules;

namespace PodDsl.Core.Tests.Model;

/// <summary>Rules keep what they worked out about a unit with this very unit.</summary>
public sealed class KeptAnswersTests
{
    private const string Text = "[Unit]\nRequires=db.service\n[Container]\nImage=docker.io/library/nginx:1.29\nNetwork=host\nPublishPort=8080:80\nVolume=/srv/a:/data\nVolume=/srv/b:/data\n";

    [Fact]
    public void A_copy_has_answers_of_its_own()
    {
        var unit = Read();
        var before = Check(unit);
        var copy = unit with { Settings = unit.Settings.Where(setting => setting.Option.Name is not (Keys.Requires or Keys.PublishPort or Keys.Volume)).ToEquatableArray() };

        Assert.Equal(Check(Read() with { Settings = copy.Settings }), Check(copy));
        Assert.NotEqual(before, Check(copy));
        Assert.Equal(before, Check(unit));
    }

    [Fact]
    public void Units_compare_without_answers()
    {
        var unit = Read();
        Check(unit);

        Assert.Equal(Read(), unit);
        Assert.Equal(Read().GetHashCode(), unit.GetHashCode());
    }

    [Fact]
    public void Threads_that_ask_at_once_get_the_same()
    {
        var expected = Check(Read());
        for (var round = 0; round < 50; round++)
        {
            var unit = Read();
            Parallel.For(0, 8, _ => Assert.Equal(expected, Check(unit)));
        }
    }

    private static Unit Read() => QuadletReader.Read([new QuadletSource("/units/web.container", Text)]).Parsed[0];

    private static List<string> Check(Unit unit) =>
        [.. UnitRules.Check(unit, Target.Default).Concat(SetRules.Check(new UnitSet([unit]), Target.Default)).Select(finding => $"{finding.Rule.Id} {finding.Source} {finding.Message}")];
}
