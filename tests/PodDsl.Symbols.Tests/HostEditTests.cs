using PodDsl.Core.Rules;
using static PodDsl.Symbols.Tests.Readings;

namespace PodDsl.Symbols.Tests;

/// <summary>An edit of a unit on one host judges the units of that host only, and there what the edit can have changed.</summary>
public sealed class HostEditTests
{
    private const int PerHost = 10;

    private static readonly string[] Places = ["RunsOn<Attic>", "RunsOn<Cellar>", "RunsOn<Shed>", "RunsOn<Attic>(User = \"media\")"];

    private static readonly (string Path, string Text)[] Files =
    [
        ("Hosts.cs",
            """
            using PodDsl;
            namespace Home;
            [PodmanVersion("5.4"), Address("192.168.1.10")] public record Attic : Host;
            [PodmanVersion("5.8"), Address("192.168.1.11")] public record Cellar : Host;
            [PodmanVersion("5.8"), Address("192.168.1.12")] public record Shed : Host;
            [Restart(RestartPolicy.OnFailure)] public interface IHomeService;
            """),
        ("Other.cs", "namespace Home; public static class Other { public static int Number => 1; }"),
        ("Everywhere.cs", "using PodDsl; namespace Home; [Image(\"docker.io/library/all:1\"), RunsOn<Attic>, RunsOn<Cellar>, RunsOn<Shed>] public partial record Everywhere : Container, IHomeService;"),
        .. Enumerable.Range(0, Places.Length * PerHost).Select(index => ($"Unit{index}.cs", Container(index, Places[index / PerHost]))),
    ];

    /// <summary>The edit, the records that are read because of it (it, and those that name it if they may read more than settings), the hosts and users whose units are judged, and if all rules between units are asked there.</summary>
    public static TheoryData<string, string, string, string, string, bool> Edits => new()
    {
        { "Unit3.cs", "a=3", "a=4", "Unit3", "attic", false },
        { "Unit3.cs", "using PodDsl;", "// A comment.\nusing PodDsl;", "", "", false },
        { "Unit13.cs", "HostPort = 9013", "HostPort = 9113", "Unit13 Unit14", "cellar", false },
        { "Unit13.cs", "unit13:1", "unit13:2", "Unit13 Unit14", "cellar", false },
        { "Unit13.cs", "DependsOn<Unit12>", "DependsOn<Unit11>", "Unit13", "cellar", true },
        { "Unit25.cs", "record Unit25", "record Renamed", "Renamed Unit26 Unit27", "shed", true },
        { "Unit33.cs", "a=33", "a=34", "Unit33", "attic media", false },
        { "Unit33.cs", "HostPort = 9033", "HostPort = 9133", "Unit33 Unit34", "attic media", false },
        { "Everywhere.cs", "all:1", "all:2", "Everywhere", "attic, cellar, shed", false },
        { "Other.cs", "int Number", "int Count", "", "", false },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_judges_its_hosts(string path, string part, string other, string read, string judged, bool areAllAsked)
    {
        var compilation = TestCompilation.Of(Files).WithAssemblyName("HostEdit" + Guid.NewGuid());
        var before = Graph(compilation);
        var after = Graph(compilation.WithReplaced(path, part, other));

        Assert.Equal(read.Split(' ', StringSplitOptions.RemoveEmptyEntries), ReadAnew(before, after));
        var sets = after.Sets.Where(set => !before.Sets.Any(known => ReferenceEquals(known.Findings, set.Findings))).ToList();
        Assert.Equal(judged, string.Join(", ", sets.Select(set => $"{set.Manager.Host!.Name} {set.Manager.User}".Trim())));
        Assert.All(sets, set => Assert.Equal(areAllAsked, set.Findings.HasRun.All(hasRun => hasRun)));
        if (!areAllAsked)
        {
            // Rules that say nothing of what they read are always asked.
            Assert.All(sets, set => Assert.Contains(SetRules.All.Zip(set.Findings.HasRun), rule => rule.First.Reads != Aspects.All && !rule.Second));
        }

        // What several systemds of a host do to each other is asked again where one of them changed.
        Assert.Equal(
            sets.Select(set => set.Manager.Host!.Name).Where(host => host == "attic").Distinct(),
            after.WholeHosts.Where(host => !before.WholeHosts.Any(known => ReferenceEquals(known, host))).Select(host => host.Sets[0].Manager.Host!.Name));
    }

    private static string Container(int index, string place) =>
        $$"""
        using PodDsl;
        namespace Home;
        {{(index % PerHost == 0 ? "" : $"[DependsOn<Unit{index - 1}>]")}}
        [Image("docker.io/library/unit{{index}}:1"), Publish(80, HostPort = {{9000 + index}}), Label("a", "a={{index}}")]
        [{{place}}]
        public partial record Unit{{index}} : Container, IHomeService;
        """;

    /// <summary>The records of units that are new objects on some host.</summary>
    private static IEnumerable<string> ReadAnew(UnitGraph before, UnitGraph after) => Readings.ReadAnew([.. before.Units.Units], [.. after.Units.Units]).Distinct();
}
