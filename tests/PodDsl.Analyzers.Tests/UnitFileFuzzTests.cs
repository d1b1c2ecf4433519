using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests;

/// <summary>No content of a file makes the analyzer throw, and each finding in one is within it.</summary>
public sealed class UnitFileFuzzTests
{
    private const string Records =
        """
        [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 8080), Network<Front>] public partial record Web : Container;
        public partial record Front : Network;
        """;

    private static readonly string[] Pieces =
    [
        "\0", "\r", "\n", "\\\n", "[", "]", "=", "#", ";", "%", "%i", "${A}", "\"", "'", "\ud800", "\uFDD0", "\u202e", "\t", "[Container]\n", "[Pod]\n", "Image=", "PublishPort=8080:80\n",
        "Network=front.network\n", "Pod=x.pod\n", "ServiceName=web\n", "# poddsl: disable POD2002\n", "# poddsl: SharesIdsWith=web.container\n", "UIDMap=0:1:2\n", "PodmanArgs=--net host \\\n", new string('a', 5000),
    ];

    [Fact]
    public async Task Damaged_files_never_throw()
    {
        var seed = Environment.GetEnvironmentVariable("POD_SEED") is { Length: > 0 } given ? int.Parse(given, System.Globalization.CultureInfo.InvariantCulture) : Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"POD_SEED={seed}");
        var random = new Random(seed);
        var corpus = Directory.EnumerateFiles(Path.Combine(BuildFacts.RepositoryRoot, "tests", "corpus", "legitimate"), "*.*", SearchOption.AllDirectories)
            .Where(path => Core.Readers.QuadletReader.HasPathOfUnitOrDropIn(path)).Order(StringComparer.Ordinal).ToList();
        Assert.True(corpus.Count > 20);
        for (var round = 0; round < TestExtent.Of(400, 40); round++)
        {
            var project = UnitFileProject.Of(Records);
            var texts = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var files = random.Next(1, 6); files > 0; files--)
            {
                var path = corpus[random.Next(corpus.Count)];
                var name = random.Next(6) == 0 ? "/units/web.container" : "/units/" + Path.GetFileName(path);
                project.With(name, texts[name] = Damage(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), random));
            }

            var found = await project.FindAllAsync();
            Assert.DoesNotContain(found, diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal));
            Assert.All(found.Where(diagnostic => texts.ContainsKey(diagnostic.Location.GetLineSpan().Path)), diagnostic =>
                Assert.True(diagnostic.Location.SourceSpan.End <= texts[diagnostic.Location.GetLineSpan().Path].Length));
        }
    }

    private static string Damage(string text, Random random)
    {
        for (var times = random.Next(6); times > 0; times--)
        {
            var place = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(30), text.Length - place);
            text = random.Next(3) switch
            {
                0 => text.Remove(place, length),
                1 => text.Insert(place, Pieces[random.Next(Pieces.Length)]),
                _ => text.Insert(random.Next(text.Length + 1), text.Substring(place, length)),
            };
        }

        return text;
    }
}
