using System.Globalization;
using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests;

/// <summary>Half-typed code in any state never makes the analyzer fail.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const string HostFacts =
        """
        {
          "schema": 1,
          "podman": "5.4.2",
          "selinux": "enforcing",
          "accounts": [{ "name": "alice", "uid": 1000, "gid": 1000, "login": true }],
          "subuid": [{ "name": "containers", "start": 2147483647, "count": 1000 }],
          "subgid": [],
          "listeners": [{ "protocol": "tcp", "address": "*", "port": 80 }],
          "systemUnits": [{ "name": "nginx.service", "vendor": true }],
          "routes": [{ "destination": "10.89.0.0/16", "device": "eth0" }]
        }
        """;

    private static readonly (string Name, string Value)[][] Projects =
    [
        [("_PodDslFormats", "quadlet,service")],
        [("_PodDslFormats", "service"), ("PodDslScope", "user")],
        [("_PodDslFormats", "quadlet"), ("PodDslPodmanVersion", "4.4")],
    ];

    [Fact]
    public void The_programs_have_every_attribute()
    {
        var code = string.Join("\n", DamagedPrograms.Examples);
        var names = typeof(Container).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(Attribute)) && !type.IsAbstract && type != typeof(EmittedUnitAttribute) && type != typeof(EmittedUnitsAttribute) && type != typeof(EmittedHostAttribute))
            .Select(type => type.Name.Split('`')[0][..^"Attribute".Length]);
        Assert.All(names, name => Assert.Contains(name, code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Damaged_programs_never_make_the_analyzer_fail()
    {
        var seed = DamagedPrograms.Seed();
        output.WriteLine($"POD_SEED={seed}");
        var random = new Random(seed);
        var found = 0;
        for (var round = DamagedPrograms.Count(300, 30); round > 0; round--)
        {
            var text = DamagedPrograms.Next(random);
            var facts = random.Next(4) == 0 ? HostFacts : null;
            try
            {
                foreach (var diagnostic in await Analysis.RunAllAsync(
                    Analysis.Compile(global: random.Next(2) == 0, ("/a.cs", text)), facts, Projects[random.Next(Projects.Length)]))
                {
                    found++;
                    Assert.NotEqual("AD0001", diagnostic.Id);
                    Assert.NotEqual("", diagnostic.GetMessage(CultureInfo.InvariantCulture));
                }
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"POD_SEED={seed}\n{text}", exception);
            }
        }

        output.WriteLine($"{found} findings");
        Assert.NotEqual(0, found);
    }
}
