using System.Text.Json;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Values;

public sealed class HealthCommandTests
{
    [Fact]
    public void Commands_are_those_of_podman() => Assert.All(GrammarTable.Of("health"), row =>
    {
        var command = HealthCommand.Parse(row.Text).Value;
        if (row.Meaning is null)
        {
            Assert.Null(command);
            return;
        }

        var test = JsonSerializer.Deserialize<string[]>(row.Meaning)!;
        Assert.Equal(
            test[0].ToUpperInvariant() switch
            {
                "NONE" => HealthRunner.None,
                "CMD" => HealthRunner.Program,
                _ => HealthRunner.Shell,
            },
            command!.Runner);
        Assert.Equal(test[1..], command.Words.Select(word => word.Marked));
    });

    [Fact]
    public void A_command_may_have_a_variable()
    {
        var command = HealthCommand.Parse("curl " + Text.Variable("URL")).Value!;
        Assert.Equal(HealthRunner.Shell, command.Runner);
        Assert.Equal(command.Written, Assert.Single(command.Words));
        Assert.True(HealthCommand.Parse(Text.Variable("CHECK") + " x").IsUnknown);
        Assert.True(HealthCommand.Parse("[\"" + Text.Variable("CHECK") + "\"]").IsUnknown);
    }

    [Fact]
    public void The_argument_is_the_text_again() =>
        Property.ArgumentIsTheTextAgain(HealthCommand.Parse, "curl", "CMD ", "CMD-SHELL ", "none", "[\"", "\",\"", "\"]", "null");
}
