namespace PodDsl.Symbols.Tests;

public sealed class EnvironmentTests
{
    [Theory]
    [InlineData("[Env] public const string TZ = \"Europe/Berlin\";", "TZ=Europe/Berlin")]
    [InlineData("[Env] public const int PORT = 8080;", "PORT=8080")]
    [InlineData("[Env] public const long BIG = -9223372036854775808;", "BIG=-9223372036854775808")]
    [InlineData("[Env] public const double RATIO = 1234.5;", "RATIO=1234.5")]
    [InlineData("[Env(\"other\")] public const int PORT = 8080;", "other=8080")]
    [InlineData("[Env(Name = \"other\")] public const string PORT = \"x\";", "other=x")]
    [InlineData("[Env] const string Hidden = \"x\";", "Hidden=x")]
    [InlineData("[Env] public const string EMPTY = \"\";", "EMPTY=")]
    [InlineData("[Env] public const string A = \"a\" + B; public const string B = \"b\";", "A=ab")]
    public void A_constant_is_a_variable(string constant, string line)
    {
        var text = TextOf(constant);

        Assert.Contains($"Environment={line}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_constant_without_the_attribute_is_none() =>
        Assert.DoesNotContain("Environment", TextOf("public const string A = \"a\";"), StringComparison.Ordinal);

    private static string TextOf(string members) => GeneratorRun.Of(
        $"using PodDsl; [Image(\"i\")] public partial record Web : Container {{ {members} }}").Units["quadlet/web.container"];
}
