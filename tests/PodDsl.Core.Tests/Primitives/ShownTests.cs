using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Tests.Primitives;

public sealed class ShownTests
{
    private static readonly Text Home = Text.Specifier('h');

    [Fact]
    public void Holes_are_shown_as_systemd_writes_them()
    {
        var text = Home + "/" + Text.Variable("NAME");

        Assert.Equal("%h/${NAME}", ((Shown)text).ToString());
        Assert.Equal("%h/${NAME}", ((Shown)text.Marked).ToString());
        Assert.Equal("The path %h/${NAME} of %h.", Say($"The path {text} of {Home.Marked}."));
    }

    [Theory]
    [InlineData("a\nb\r\tc", @"a\nb\r\tc")]
    [InlineData("\0\u001b[31m\u007f\u0085", @"\u0000\u001B[31m\u007F\u0085")]
    [InlineData("\ufdd4\uffff\ufdef", @"\uFDD4\uFFFF\uFDEF")]
    [InlineData("\U0001FFFE", @"\U0001FFFE")]
    [InlineData("\u202ex\u2066\u2028", @"\u202Ex\u2066\u2028")]
    [InlineData("\U0001F600 é \\", "\U0001F600 é \\")]
    public void What_cannot_be_seen_is_shown_as_an_escape(string text, string shown) =>
        Assert.Equal(shown, ((Shown)text).ToString());

    /// <summary>An attribute cannot hold half of a pair, so the theories cannot have this case.</summary>
    [Fact]
    public void Half_of_a_pair_is_shown_as_an_escape() =>
        Assert.Equal(@"\uD800x\uDC00", ((Shown)"\ud800x\udc00").ToString());

    [Fact]
    public void A_value_is_cut_and_the_sentence_around_it_is_not()
    {
        var value = new string('x', 300);

        Assert.Equal(new string('x', 199) + "…", ((Shown)value).ToString());
        Assert.Equal(Shown.MaximumLength, ((Shown)value).ToString().Length);
        Assert.Equal($"a {new string('x', 199)}… b", Say($"a {value} b"));
        Assert.Equal(new string('x', 200), ((Shown)new string('x', 200)).ToString());
        Assert.Equal(401, Shown.Join(",", [value, value]).ToString().Length);
    }

    [Fact]
    public void A_cut_leaves_no_half_of_a_pair() =>
        Assert.Equal(new string('x', 198) + "…", ((Shown)(new string('x', 198) + string.Concat(Enumerable.Repeat("\U0001F600", 5)))).ToString());

    [Fact]
    public void Equal_texts_are_equal_however_they_are_made()
    {
        Shown made = $"{"a"}b";

        Assert.Equal((Shown)"ab", made);
        Assert.Equal(((Shown)"ab").GetHashCode(), made.GetHashCode());
        Assert.True(made != "a");
    }

    [Fact]
    public void A_part_stays_one_until_a_language_is_asked_for()
    {
        Shown inner = $"use {new Word("[A]", "A=\n")}";
        Shown outer = $"{inner}, or {1}";

        Assert.Equal("use [A], or 1", outer.In(Language.CSharp));
        Assert.Equal(@"use A=\n, or 1", outer.In(Language.UnitFile));
        Assert.Equal("use [A]; use [A]", Shown.Join("; ", [inner, inner]).In(Language.CSharp));
        Assert.NotEqual((Shown)$"use {new Word("[A]", "B=")}", inner);
    }

    private static string Say(Shown shown) => shown.ToString();

    private sealed record Word(string CSharp, string UnitFile) : MessagePart
    {
        public override Shown In(Language language) => language == Language.CSharp ? CSharp : UnitFile;
    }
}
