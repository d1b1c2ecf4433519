using PodDsl.Core.Rules.Templates;
using PodDsl.Core.Tests.Rules.Start;

namespace PodDsl.Core.Tests.Rules.Templates;

/// <summary>POD9014: a template is named where only an instance of it can run.</summary>
public sealed class MissingInstanceTests
{
    [Theory]
    [InlineData("OnFailure=backup@.service", "OnFailure")]
    [InlineData("After=db.service backup@.service", "After")]
    [InlineData("Wants=backup@.service", "Wants")]
    public void A_line_of_a_file_that_names_a_template_is_reported(string line, string directive) => Assert.Equal(
        $"{directive}= of 'web' names the template 'backup@.service' without an instance, so systemd takes the name of 'web' for one. "
            + $"Name the instance that is meant, for example {directive}=backup@NAME.service.",
        Assert.Single(MissingInstanceRule.Rule.Messages(StartUnits.Container($"[Unit]\n{line}\n"))));

    [Theory]
    [InlineData("OnFailure=backup@home.service", "web")]
    [InlineData("OnFailure=backup@%n.service", "web")]
    [InlineData("OnFailure=backup@.service", "web@")]
    [InlineData("Description=Runs backup@.service", "web")]
    public void An_instance_is_not_reported(string line, string name) =>
        Assert.Empty(MissingInstanceRule.Rule.Messages(StartUnits.Container($"[Unit]\n{line}\n", name)));
}
