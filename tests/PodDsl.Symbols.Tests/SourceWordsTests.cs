using Microsoft.CodeAnalysis.CSharp;

namespace PodDsl.Symbols.Tests;

/// <summary>A look at the text of a file finds every word that its nodes can have.</summary>
public sealed class SourceWordsTests
{
    [Theory]
    [InlineData("class A { }", false)]
    [InlineData("", false)]
    [InlineData("using static PodDslApp;", true)]
    [InlineData("class A { object b = @PodDslApp.C; }", true)]
    [InlineData("class A { object b = PodDsl\\u0041pp.C; }", true)]
    [InlineData("class A { object b = PodDslAp.C; }", false)]
    public void A_word_is_in_the_text(string text, bool isThere) =>
        Assert.Equal(isThere, MayHave(text));

    [Fact]
    public void A_word_is_found_wherever_it_stands()
    {
        for (var before = 900; before < 2200; before++)
        {
            Assert.True(MayHave(new string(' ', before) + "PodDslApp" + new string(' ', before % 7)));
        }

        Assert.False(MayHave(new string(' ', 5000)));
    }

    private static bool MayHave(string text) =>
        SourceWords.MayHave(CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken), "PodDslApp", TestContext.Current.CancellationToken);
}
