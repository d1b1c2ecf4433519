using System.Globalization;
using System.Text;
using PodDsl.Core.Primitives;

namespace PodDsl.Import.Tests;

/// <summary>Damaged inputs. A reader takes each without an exception, and with few steps for its length.</summary>
internal static class Mutations
{
    /// <summary>Reads damaged copies of texts. <c>PODDSL_IMPORT_INPUTS</c> says how many.</summary>
    /// <param name="texts">Whole inputs.</param>
    /// <param name="pieces">Texts to put in.</param>
    /// <param name="read">Reads one.</param>
    /// <param name="stepsOfCharacter">The most steps for each character of the text.</param>
    public static void Check(IReadOnlyList<string> texts, IReadOnlyList<string> pieces, Action<string, Steps> read, int stepsOfCharacter)
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("PODDSL_IMPORT_INPUTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)
            ? wanted
            : TestExtent.Of(10_000, 500);
        for (var seed = 0; seed < count; seed++)
        {
            var random = new Random(seed);
            var text = Damage(texts[random.Next(texts.Count)], texts, pieces, random);
            var steps = 0;
            try
            {
                read(text, new Steps(() => steps++, TestContext.Current.CancellationToken));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Assert.Fail($"{seed}: {exception}\n{text}");
            }

            Assert.True(steps <= (stepsOfCharacter * text.Length) + 1000, $"{seed}: {steps} steps for {text.Length} characters\n{text}");
        }
    }

    private static string Damage(string text, IReadOnlyList<string> texts, IReadOnlyList<string> pieces, Random random)
    {
        var damaged = new StringBuilder(text);
        for (var count = random.Next(1, 8); count > 0; count--)
        {
            var place = random.Next(damaged.Length + 1);
            var length = Math.Min(random.Next(1, 20), damaged.Length - place);
            switch (random.Next(7))
            {
                case 0:
                    damaged.Remove(place, length);
                    break;
                case 1:
                    damaged.Insert(place, pieces[random.Next(pieces.Count)]);
                    break;
                case 2:
                    damaged.Insert(place, damaged.ToString(place, length));
                    break;
                case 3:
                    damaged.Length = place;
                    break;
                case 4:
                    damaged.Insert(place, (char)random.Next(1, 0x10000));
                    break;
                case 5:
                    var other = texts[random.Next(texts.Count)];
                    var start = random.Next(other.Length);
                    damaged.Insert(place, other.AsSpan(start, Math.Min(random.Next(1, 80), other.Length - start)));
                    break;
                default:
                    damaged.Insert(place, string.Concat(Enumerable.Repeat(pieces[random.Next(pieces.Count)], random.Next(1, 30))));
                    break;
            }
        }

        return damaged.ToString();
    }
}
