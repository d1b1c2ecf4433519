using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PodDsl.Core.Encoding;

namespace PodDsl.Core.Tests.Encoding;

public sealed class CSharpTextTests
{
    [Fact]
    public void The_compiler_reads_a_literal_as_the_text_that_it_is_of()
    {
        string[] texts = ["", "plain", "\"\\\n\r\t\0\u0007", "{0} $x @y", "\u2028\u200b\u00a0\ufdd0\ufeff", "\ud800x\udc00", "\U0001F600ä"];
        Assert.All(texts, text =>
        {
            var literal = CSharpText.Literal(text);
            var expression = Assert.IsType<LiteralExpressionSyntax>(SyntaxFactory.ParseExpression(literal));
            Assert.False(expression.ContainsDiagnostics, literal);
            Assert.Equal(text, expression.Token.ValueText);
            Assert.DoesNotContain(literal, char.IsControl);
        });
    }
}
