using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.Network;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Network;

/// <summary>POD2011: a container names a pod that is no unit.</summary>
/// <remarks>
/// A record names units of the project by type, and others by the name of their file, of which nothing more is known. For unit files, the
/// reader looks for the named units.
/// </remarks>
public sealed class MissingUnitTests
{
    [Theory]
    [InlineData("Pod", "ollama", "Pod= of 'a' names 'ollama', which is no .pod file, so the generator refuses the unit. Declare the pod as a unit, and name that.")]
    [InlineData("Pod", "site", "Pod= of 'a' names 'site', which is no .pod file, so the generator refuses the unit. Name the unit 'site.pod'.")]
    public void A_pod_that_is_no_unit_is_an_error(string key, string value, string message)
    {
        var finding = Assert.Single(MissingUnitRule.Rule.Check(With(key, value, Language.UnitFile), Target.Default));
        Assert.Equal(message, finding.Message);
        Assert.True(finding.IsError);
    }

    [Theory]
    [InlineData("Driver=image\n", 1)]
    [InlineData("Driver=vieux/sshfs\n", 0)]
    [InlineData("", 0)]
    public void The_image_of_a_volume_counts_if_it_is_made_of_it(string driver, int count) => Assert.Equal(
        count, QuadletLint.Check([new("/units/a.volume", $"[Volume]\n{driver}Image=gone.image\n")], Target.Default).Findings.Count(finding => finding.IsError));

    [Theory]
    [InlineData(Language.UnitFile)]
    [InlineData(Language.CSharp)]
    public void A_pod_that_is_named_by_file_is_not_reported(Language language) =>
        Assert.Empty(MissingUnitRule.Rule.Check(With("Pod", "other.pod", language), Target.Default));

    private static UnitSet With(string key, string value, Language language)
    {
        var setting = new Setting(Options.Key(UnitKind.Container, key), new TextValue(value), new SourceSpan("a", 0, 1, 1, 1));
        return new UnitSet([
            new Unit(UnitKind.Container, "a", [setting], "a.container") { Language = language },
            new Unit(UnitKind.Pod, "site", default, "site.pod") { Language = Language.UnitFile },
        ]);
    }
}
