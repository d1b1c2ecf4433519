using PodDsl.Core.Encoding;

namespace PodDsl.Core.Tests.Encoding;

public sealed class SystemdEscapeTests
{
    [Theory]
    [InlineData("a b/c-d", "a\\x20b-c\\x2dd")]
    [InlineData(".hidden.file", "\\x2ehidden.file")]
    [InlineData("é", "\\xc3\\xa9")]
    [InlineData("a:b_c", "a:b_c")]
    [InlineData("a\\b", "a\\x5cb")]
    [InlineData("", "")]
    public void Text_is_escaped_as_systemd_escape_does(string text, string expected)
    {
        Assert.Equal(expected, SystemdEscape.Escape(text));
        Assert.Equal(text, SystemdEscape.Unescape(expected));
    }

    [Theory]
    [InlineData("/", "-")]
    [InlineData("//srv//data/", "srv-data")]
    [InlineData("/srv/./my data", "srv-my\\x20data")]
    [InlineData("/.hidden", "\\x2ehidden")]
    [InlineData("/a/../b", null)]
    public void A_path_is_escaped_without_its_outer_slashes(string path, string? expected) =>
        Assert.Equal(expected, SystemdEscape.EscapePath(path));

    [Theory]
    [InlineData("a\\")]
    [InlineData("a\\x2")]
    [InlineData("a\\q20")]
    [InlineData("\\xff")]
    [InlineData("é")]
    public void What_is_not_escaped_text_is_not_unescaped(string escaped) => Assert.Null(SystemdEscape.Unescape(escaped));
}
