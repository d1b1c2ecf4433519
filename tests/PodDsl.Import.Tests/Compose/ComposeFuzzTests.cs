using System.Text;
using PodDsl.Core.Facts;
using PodDsl.Import.Compose;
using PodDsl.Import.Ids;

namespace PodDsl.Import.Tests.Compose;

/// <summary>Damaged files: nothing throws, takes long, or takes much memory.</summary>
public sealed class ComposeFuzzTests
{
    private static readonly string[] Pieces =
    [
        "&a ", "*a", "<<: *a", "!reset ", "!override ", "!!int ", "!!binary ", "[", "]", "{", "}", ": ", "- ", "\n", "\n  ", "\t", "'", "\"", "|", ">-", "#", "$", "${", "${A:-", "$$",
        "---\n", "...\n", "\uFEFF", "\u0000", "%YAML 1.2\n", "? ", ",", "null", "~", "-1", "99999999999999999999", "1-65535:1-65535", "0x", "services:", "extends: {file: compose.yaml, service: a}", "include: [compose.yaml]",
    ];

    [Fact]
    public void Damaged_projects_are_read_or_refused()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("POD_MUTATIONS"), out var wanted) ? wanted : TestExtent.Of(20_000, 2_000);
        var seed = int.TryParse(Environment.GetEnvironmentVariable("POD_SEED"), out var chosen) ? chosen : Environment.TickCount;
        var texts = ComposeCorpus.Names.Select(name => ComposeCorpus.PathOf(name, "compose.yaml")).Where(File.Exists).Select(File.ReadAllText).ToArray();
        for (var index = 0; index < count; index++)
        {
            var random = new Random(seed + index);
            var bytes = Damage(random, texts);
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                var source = SourceOf(bytes);
                if (ComposeLoader.Load(source) is { Root: not null } project)
                {
                    _ = ComposeJson.Print(project);
                }

                var imported = ComposeImport.Read(source);
                var plan = PlainNames.Give([imported])[0].Plan();
                Assert.All(imported.Notes.Concat(OwnerVariables.Explain(plan.Imports, Target.Default)[0].Notes), note => Assert.NotEmpty(note.Message));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Assert.Fail($"POD_SEED={seed + index}: {exception}\n{Encoding.UTF8.GetString(bytes)}");
            }

            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 200 << 20, $"POD_SEED={seed + index} takes much memory");
        }
    }

    private static ComposeSource SourceOf(byte[] bytes) =>
        new(["compose.yaml"], path => path.EndsWith("compose.yaml", StringComparison.Ordinal) ? new SourceContent(bytes) : path.EndsWith(".env", StringComparison.Ordinal) ? new SourceContent(bytes) : SourceContent.Missing)
        {
            CurrentFolder = "/app",
        };

    private static byte[] Damage(Random random, string[] texts)
    {
        var text = new StringBuilder(texts[random.Next(texts.Length)]);
        for (var change = random.Next(1, 6); change > 0 && text.Length > 0; change--)
        {
            var place = random.Next(text.Length);
            var length = random.Next(1, Math.Min(30, text.Length - place + 1));
            switch (random.Next(6))
            {
                case 0:
                    text.Remove(place, length);
                    break;
                case 1:
                    text.Insert(random.Next(text.Length), text.ToString(place, length));
                    break;
                case 2:
                    text[place] = (char)random.Next(1, 0x250);
                    break;
                case 3:
                    var other = texts[random.Next(texts.Length)];
                    var from = random.Next(other.Length);
                    text.Insert(place, other.AsSpan(from, Math.Min(other.Length - from, random.Next(60))));
                    break;
                case 4:
                    text.Length = place;
                    break;
                default:
                    text.Insert(place, Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        if (bytes.Length > 0 && random.Next(20) == 0)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }
}
