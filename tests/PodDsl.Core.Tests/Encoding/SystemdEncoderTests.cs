using System.Text;
using PodDsl.Core.Encoding;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Tests.Encoding;

public sealed class SystemdEncoderTests
{
    [Theory]
    [InlineData("--publish=127.0.0.1:8888:80", "--publish=127.0.0.1:8888:80")]
    [InlineData("[::1]:80:80", "[::1]:80:80")]
    [InlineData("", "\"\"")]
    [InlineData(";", "\";\"")]
    [InlineData("a;", "a;")]
    [InlineData("two words", "\"two words\"")]
    [InlineData("it's", "\"it's\"")]
    [InlineData("C:\\path", "\"C:\\\\path\"")]
    [InlineData("say \"hi\"", "\"say \\\"hi\\\"\"")]
    [InlineData("100%", "100%%")]
    [InlineData("$HOME", "$$HOME")]
    [InlineData("a\nb", "\"a\\x0ab\"")]
    [InlineData("a\u0085b", "\"a\\xc2\\x85b\"")]
    [InlineData("\u00e9t\u00e9", "\u00e9t\u00e9")]
    [InlineData("a\u00a0b", "\"a\u00a0b\"")]
    [InlineData("\U0001F600", "\"\U0001F600\"")]
    [InlineData("#x", "\"#x\"")]
    public void An_argument_has_quotes_only_where_they_are_needed(string word, string expected)
    {
        var builder = new StringBuilder("x ");
        Assert.Null(SystemdEncoder.AppendWord(builder, word));
        Assert.Equal("x " + expected, builder.ToString());
    }

    [Fact]
    public void Holes_are_written_as_systemd_reads_them()
    {
        var builder = new StringBuilder();
        Assert.Null(SystemdEncoder.AppendWord(builder, Text.Specifier('h') + "/100% of $" + Text.Variable("NAME")));
        builder.Append(' ');
        Assert.Null(SystemdEncoder.AppendWord(builder, new Text($"{Text.WordsVariableMark}OPTIONS{Text.EndMark}")));
        Assert.Equal("\"%h/100%% of $$${NAME}\" $OPTIONS", builder.ToString());
    }

    [Fact]
    public void A_dollar_stays_single_where_variables_are_not_expanded()
    {
        var builder = new StringBuilder();
        Assert.Null(SystemdEncoder.AppendWord(builder, "$HOME 1%", literalVariables: true));
        Assert.Equal("\"$HOME 1%%\"", builder.ToString());
        Assert.Equal(
            EncodingProblemKind.HoleNotExpanded,
            SystemdEncoder.AppendWord(builder, Text.Variable("HOME"), literalVariables: true)?.Kind);
    }

    [Theory]
    [InlineData("a\0b", EncodingProblemKind.Null, 1)]
    [InlineData("ab\ufffe", EncodingProblemKind.Noncharacter, 2)]
    [InlineData("\ufdd3", EncodingProblemKind.MalformedHole, 0)]
    [InlineData("a\ufdd0z", EncodingProblemKind.MalformedHole, 1)]
    [InlineData("a\ufdd0", EncodingProblemKind.MalformedHole, 1)]
    [InlineData("\ufdd1A-B\ufdd3", EncodingProblemKind.MalformedHole, 0)]
    [InlineData("\ufdd1A", EncodingProblemKind.MalformedHole, 0)]
    [InlineData("a\ufdd2A\ufdd3", EncodingProblemKind.HoleNotExpanded, 1)]
    public void An_argument_that_cannot_be_said_is_refused_at_the_character(string word, EncodingProblemKind kind, int index)
    {
        var builder = new StringBuilder("x ");
        var problem = SystemdEncoder.AppendWord(builder, word);
        Assert.Equal((kind, index), (problem?.Kind, problem?.Index));
        Assert.EndsWith(".", problem?.Message.ToString(), StringComparison.Ordinal);
        Assert.Equal("x ", builder.ToString());
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused()
    {
        foreach (var half in new[] { "a\ud83d", "a\ude00", "a\ud83db" })
        {
            var problem = SystemdEncoder.AppendWord(new StringBuilder(), half);
            Assert.Equal((EncodingProblemKind.LoneSurrogate, 1), (problem?.Kind, problem?.Index));
        }
    }

    [Fact]
    public void An_argument_has_at_most_131071_bytes()
    {
        Assert.Null(SystemdEncoder.AppendWord(new StringBuilder(), new string('x', 131_071)));
        Assert.Null(SystemdEncoder.AppendWord(new StringBuilder(), new string('x', 131_069) + "é"));
        Assert.Equal(EncodingProblemKind.TooLong, SystemdEncoder.AppendWord(new StringBuilder(), new string('x', 131_072))?.Kind);
        Assert.Equal(EncodingProblemKind.TooLong, SystemdEncoder.AppendWord(new StringBuilder(), new string('x', 131_070) + "é")?.Kind);
    }

    [Theory]
    [InlineData("/usr/bin/podman", ExecutablePrefixes.None, "/usr/bin/podman")]
    [InlineData("/usr/bin/podman", ExecutablePrefixes.IgnoreFailure, "-/usr/bin/podman")]
    [InlineData("/bin/sh", ExecutablePrefixes.IgnoreFailure | ExecutablePrefixes.LiteralVariables | ExecutablePrefixes.ArgumentZero, "-@:/bin/sh")]
    [InlineData("/bin/sh", ExecutablePrefixes.FullIdentityFallback, "!!/bin/sh")]
    public void The_executable_stands_bare_behind_its_prefixes(string path, ExecutablePrefixes prefixes, string expected)
    {
        var builder = new StringBuilder();
        Assert.Null(SystemdEncoder.AppendExecutable(builder, path, prefixes));
        Assert.Equal(expected, builder.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("podman")]
    [InlineData("./podman")]
    [InlineData("-/usr/bin/podman")]
    [InlineData("/usr/bin/")]
    [InlineData("/usr/bin/my podman")]
    [InlineData("/usr/bin/$x")]
    [InlineData("/usr/bin/100%")]
    [InlineData("/usr/bin/\ufdd1HOME\ufdd3")]
    public void An_executable_other_than_a_plain_absolute_path_is_refused(string path)
    {
        var builder = new StringBuilder();
        Assert.NotNull(SystemdEncoder.AppendExecutable(builder, path));
        Assert.Equal(0, builder.Length);
    }

    [Fact]
    public void Prefixes_that_exclude_each_other_are_refused() => Assert.Equal(
        EncodingProblemKind.InvalidPrefix,
        SystemdEncoder.AppendExecutable(
            new StringBuilder(), "/bin/sh", ExecutablePrefixes.FullPrivileges | ExecutablePrefixes.FullIdentity)?.Kind);

    [Theory]
    [InlineData("A", "1", "A=1")]
    [InlineData("A", "", "A=")]
    [InlineData("A", "$HOME", "A=$HOME")]
    [InlineData("A", "50%", "A=50%%")]
    [InlineData("_a1", "two words", "\"_a1=two words\"")]
    public void An_environment_pair_leaves_the_dollar_alone(string name, string value, string expected)
    {
        var builder = new StringBuilder();
        Assert.Null(SystemdEncoder.AppendEnvironmentPair(builder, name, value));
        Assert.Equal(expected, builder.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("1A")]
    [InlineData("A-B")]
    [InlineData("A B")]
    [InlineData("é")]
    public void A_name_that_systemd_would_drop_is_refused(string name) => Assert.Equal(
        EncodingProblemKind.InvalidName, SystemdEncoder.AppendEnvironmentPair(new StringBuilder(), name, "1")?.Kind);

    [Fact]
    public void A_variable_in_the_environment_is_refused_because_systemd_keeps_it_as_it_is() => Assert.Equal(
        EncodingProblemKind.HoleNotExpanded,
        SystemdEncoder.AppendEnvironmentPair(new StringBuilder(), "A", Text.Variable("HOME"))?.Kind);

    [Theory]
    [InlineData("", EncodingProblemKind.Empty, 0)]
    [InlineData(" a", EncodingProblemKind.EdgeBlank, 0)]
    [InlineData("a ", EncodingProblemKind.EdgeBlank, 1)]
    [InlineData("a\u00a0", EncodingProblemKind.EdgeBlank, 1)]
    [InlineData("a\\", EncodingProblemKind.FinalBackslash, 1)]
    [InlineData("a\\\\", EncodingProblemKind.FinalBackslash, 2)]
    [InlineData("a\r[Service]", EncodingProblemKind.LineBreak, 1)]
    [InlineData("a\nb", EncodingProblemKind.LineBreak, 1)]
    [InlineData("a\u2028b", EncodingProblemKind.LineBreak, 1)]
    [InlineData("a\u001b[31m", EncodingProblemKind.ControlCharacter, 1)]
    [InlineData("a\u0085b", EncodingProblemKind.ControlCharacter, 1)]
    public void Free_text_that_would_change_is_refused(string value, EncodingProblemKind kind, int index)
    {
        var problem = SystemdEncoder.AppendFreeText(new StringBuilder(), value);
        Assert.Equal((kind, index), (problem?.Kind, problem?.Index));
    }

    [Fact]
    public void Free_text_is_not_quoted()
    {
        var builder = new StringBuilder();
        Assert.Null(SystemdEncoder.AppendFreeText(builder, "\"Bob's\" $5 \\n 100% on " + Text.Specifier('H')));
        Assert.Equal("\"Bob's\" $5 \\n 100%% on %H", builder.ToString());
    }

    [Theory]
    [InlineData("run/x")]
    [InlineData("/a/../b")]
    [InlineData("/a/..")]
    [InlineData("\"/a\"")]
    public void A_path_that_systemd_refuses_is_refused(string path) =>
        Assert.Equal(EncodingProblemKind.InvalidPath, SystemdEncoder.AppendPath(new StringBuilder(), path)?.Kind);

    [Fact]
    public void A_path_may_have_blanks_and_start_with_a_specifier()
    {
        var builder = new StringBuilder();
        Assert.Null(SystemdEncoder.AppendPath(builder, Text.Specifier('t') + "/my files/..x"));
        Assert.Equal("%t/my files/..x", builder.ToString());
    }

    [Theory]
    [InlineData("/srv/data", "/srv/data")]
    [InlineData("/srv/my data", "\"/srv/my data\"")]
    [InlineData("/srv/a\"b\\c", "\"/srv/a\\\"b\\\\c\"")]
    [InlineData("https://example.org/a%20b", "https://example.org/a%%20b")]
    public void An_entry_of_a_list_is_quoted_where_it_would_be_split(string word, string expected)
    {
        var builder = new StringBuilder();
        Assert.Null(SystemdEncoder.AppendListWord(builder, word));
        Assert.Equal(expected, builder.ToString());
    }

    [Theory]
    [InlineData("network-online.target")]
    [InlineData("getty@tty1.service")]
    [InlineData("srv-my\\x20data.mount")]
    [InlineData("backend.network")]
    public void The_name_of_a_unit_stands_as_it_is(string name)
    {
        var builder = new StringBuilder();
        Assert.Null(SystemdEncoder.AppendUnitName(builder, name));
        Assert.Equal(name, builder.ToString());
        Assert.True(UnitNameSyntax.IsValid(name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("foo")]
    [InlineData(".service")]
    [InlineData("@x.service")]
    [InlineData("a b.service")]
    [InlineData("é.service")]
    [InlineData("a%i.service")]
    [InlineData("a/b.service")]
    [InlineData("a,b.service")]
    [InlineData("a.conf")]
    public void A_name_that_systemd_drops_is_refused(string name)
    {
        Assert.NotNull(SystemdEncoder.AppendUnitName(new StringBuilder(), name));
        Assert.False(UnitNameSyntax.IsValid(name));
    }

    [Fact]
    public void The_name_of_a_unit_has_at_most_255_bytes()
    {
        Assert.True(UnitNameSyntax.IsValid(new string('a', 247) + ".service"));
        Assert.False(UnitNameSyntax.IsValid(new string('a', 248) + ".service"));
    }
}
