using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Rules.Templates;

namespace PodDsl.Core.Tests.Rules.Templates;

/// <summary>POD9014: a template is named where only an instance of it can run.</summary>
public sealed class MissingInstanceTests
{
    [Theory]
    [InlineData("After=db@.service", "After", "db@NAME.service")]
    [InlineData("Requires=db@.service", "Requires", "db@NAME.service")]
    [InlineData("OnFailure=db@.service", "OnFailure", "db@NAME.service")]
    public void A_template_without_an_instance_is_reported(string line, string key, string name)
    {
        var finding = Assert.Single(MissingInstanceRule.Rule.Findings(Typed($"[Unit]\n{line}")));
        Assert.Equal(
            $"{key} of 'web' names the template 'db@.service' without an instance, so systemd takes the name of 'web' for one. Name the instance that is meant, for example {key}={name}.",
            finding.Message);
        Assert.Equal(Severity.Warning, finding.Rule.Severity);
    }

    [Fact]
    public void One_declaration_that_makes_two_settings_is_reported_once()
    {
        var unit = Typed("[Unit]\nWants=db@.service\nAfter=db@.service");
        unit = unit with { Settings = [.. unit.Settings.Select(setting => setting with { Source = unit.Settings[^1].Source })] };
        Assert.Single(MissingInstanceRule.Rule.Findings(unit));
    }

    [Theory]
    [InlineData("After=db@one.service")]
    [InlineData("After=db@%i.service")]
    [InlineData("After=db.service")]
    [InlineData("After=db@.target")] // no service
    public void Another_name_is_not_reported(string line) => Assert.Empty(MissingInstanceRule.Rule.Findings(Typed($"[Unit]\n{line}")));

    [Fact]
    public void A_template_means_the_instance_of_its_own_name() =>
        Assert.Empty(MissingInstanceRule.Rule.Findings(Typed("[Unit]\nAfter=db@.service", "web@")));

    [Fact]
    public void Text_of_a_file_goes_to_systemd_as_it_is() =>
        Assert.Empty(MissingInstanceRule.Rule.FindingsIn("[Unit]\nAfter=db@.service"));

    /// <summary>What an author declares has no text of its own.</summary>
    private static Unit Typed(string lines, string name = "web")
    {
        var unit = TestUnits.Container(lines, name);
        return unit with { Settings = [.. unit.Settings.Select(setting => setting with { Written = null })] };
    }
}
