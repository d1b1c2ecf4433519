using PodDsl.Core.Encoding;
using PodDsl.Core.Parsing;

namespace PodDsl.Core.Tests.Parsing;

public sealed class SystemdCommandLineTests
{
    [Fact]
    public void A_bare_semicolon_separates_commands()
    {
        var line = SystemdCommandLine.Parse("/bin/a x ; -/bin/b y;");
        Assert.False(line.IsRefused);
        Assert.Equal(["/bin/a", "/bin/b"], line.Commands.Select(command => command.Executable.Literal));
        Assert.Equal(["y;"], line.Commands[1].Arguments.Select(argument => argument.Literal));
        Assert.Equal(ExecutablePrefixes.IgnoreFailure, line.Commands[1].Prefixes);
    }

    [Theory]
    [InlineData("/bin/a \";\" b")]
    [InlineData("/bin/a \\; b")]
    [InlineData("/bin/a \\x3b b")]
    public void A_quoted_or_escaped_semicolon_is_an_argument(string value)
    {
        var command = Assert.Single(SystemdCommandLine.Parse(value).Commands);
        Assert.Equal([";", "b"], command.Arguments.Select(argument => argument.Literal));
    }

    [Fact]
    public void Prefixes_may_stand_in_any_order()
    {
        var command = Assert.Single(SystemdCommandLine.Parse("-@:/bin/a zero $V").Commands);
        Assert.Equal(
            ExecutablePrefixes.IgnoreFailure | ExecutablePrefixes.ArgumentZero | ExecutablePrefixes.LiteralVariables, command.Prefixes);
        Assert.Equal("zero", command.ArgumentZero?.Literal);
        Assert.Equal(["$V"], command.Arguments.Select(argument => argument.Literal));
        Assert.Equal(ExecutablePrefixes.FullIdentityFallback, Assert.Single(SystemdCommandLine.Parse("!!/bin/a").Commands).Prefixes);
    }

    [Theory]
    [InlineData("--/bin/a")]
    [InlineData("+!/bin/a")]
    [InlineData("- /bin/a")]
    [InlineData("@/bin/a")]
    [InlineData("./a")]
    [InlineData("/bin/")]
    [InlineData("\"/bin/it's\"")]
    [InlineData("/bin/a %z")]
    [InlineData("/bin/a \"b")]
    public void A_command_that_systemd_refuses_is_refused(string value)
    {
        var line = SystemdCommandLine.Parse(value);
        Assert.True(line.IsRefused);
        Assert.NotEmpty(line.Problems);
    }

    [Fact]
    public void The_executable_may_be_quoted_and_be_a_bare_name() =>
        Assert.Equal("podman", Assert.Single(SystemdCommandLine.Parse("\"podman\" run").Commands).Executable.Literal);

    [Fact]
    public void A_word_that_vanishes_is_no_argument()
    {
        var line = SystemdCommandLine.Parse("/bin/a b $V-x c");
        Assert.False(line.IsRefused);
        Assert.Equal(["b", "c"], Assert.Single(line.Commands).Arguments.Select(argument => argument.Literal));
        Assert.Equal(9, Assert.Single(line.Problems).Index);
    }

    [Fact]
    public void An_empty_value_has_no_command() => Assert.Empty(SystemdCommandLine.Parse("  ").Commands);
}
