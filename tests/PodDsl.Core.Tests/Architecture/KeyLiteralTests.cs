namespace PodDsl.Core.Tests.Architecture;

[Collection(nameof(SourceCompilation))]
public sealed class KeyLiteralTests
{
    private const string Sample = """
        namespace PodDsl.Core.Catalogue { public sealed record Option(string Name); }
        namespace PodDsl.Core.Model
        {
            using PodDsl.Core.Catalogue;
            public sealed class Unit
            {
                public string Find(string key) => key;
                public string Any(params string[] keys) => keys[0];
                public string Text(string text) => text;
                public object Judge(Option option, string directive) => (MEMBER);
            }
        }
        """;

    [Fact]
    public void Code_says_keys_by_their_constants() => Assert.Empty(KeyLiterals.In(SourceCompilation.Product));

    [Theory]
    [InlineData("Find(\"Imgae\")")]
    [InlineData("Find(directive.Length > 0 ? \"Imgae\" : directive)")]
    [InlineData("Any(directive, \"Imgae\")")]
    [InlineData("Any([\"Imgae\"])")]
    [InlineData("option.Name == \"Imgae\"")]
    [InlineData("option is { Name: \"Imgae\" }")]
    [InlineData("option.Name is \"Imgae\" or \"\"")]
    [InlineData("directive switch { \"Imgae\" => 1, _ => 2 }")]
    public void A_literal_that_means_a_key_is_found(string expression) =>
        Assert.Equal("Unit.cs(10): write Keys.Imgae for \"Imgae\"", Assert.Single(Find(expression)));

    [Theory]
    [InlineData("Text(\"Image\")")]
    [InlineData("Find(\"\")")]
    [InlineData("directive switch { { Length: 1 } => \"Image\", _ => \"Pod\" }")]
    public void Another_literal_is_not(string expression) => Assert.Empty(Find(expression));

    private static IEnumerable<string> Find(string expression) => KeyLiterals.In(SourceCompilation.Compile(
        [(Path.Combine(BuildFacts.RepositoryRoot, "Unit.cs"), Sample.Replace("MEMBER", expression, StringComparison.Ordinal))]));
}
