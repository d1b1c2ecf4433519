using CsCheck;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Values;

/// <summary>Properties of each grammar, for any text.</summary>
internal static class Property
{
    private static readonly string[] Holes = [Text.Specifier('h').Marked, Text.Variable("NAME").Marked];

    /// <summary>Parsing never throws, and the argument of a value is the parsed text.</summary>
    /// <param name="parse">The parser.</param>
    /// <param name="pieces">Pieces of texts of the grammar.</param>
    public static void ArgumentIsTheTextAgain<T>(Func<Text, Parsed<T>> parse, params string[] pieces)
        where T : SettingValue
    {
        var values = 0;
        Gen.OneOf([.. All(pieces).Select(Gen.Const)]).Array[0, 8]
            .Select(parts => new Text(string.Concat(parts)))
            .Sample(
                text =>
                {
                    if (parse(text).Value is { } value)
                    {
                        Interlocked.Increment(ref values);
                        Assert.Equal(text, value.ToArgument());
                        Assert.Equal(value, parse(value.ToArgument()).Value);
                    }
                    else
                    {
                        // A text with holes can mean anything.
                        Assert.True(!text.HasHoles || parse(text).IsUnknown || parse(text).Refusal is not null);
                    }
                },
                iter: 10_000);
        Assert.True(values > 20, $"only {values} texts had a value");
    }

    private static IEnumerable<string> All(string[] pieces) => [.. pieces, .. Holes, "", " ", ",", ":", "=", "/", ".", "x", "0"];
}
