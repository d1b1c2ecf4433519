using System.Globalization;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.Writers;
using PodDsl.Host.Tests.Harness;
using PodDsl.Host.Tests.Meaning;
using PodDsl.UnitMeaning;

namespace PodDsl.Host.Tests;

/// <summary>No text in a summary, a declaration or a reason changes anything for the real parsers.</summary>
public sealed class CommentTests(ITestOutputHelper output) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("poddsl-comments-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task Comments_change_nothing_for_the_generator(Suite suite)
    {
        var units = Units();
        foreach (var unit in units)
        {
            WrittenFile file = Assert.Single(QuadletWriter.Write(unit, suite.Target()).Files);
            await File.WriteAllTextAsync(Path.Combine(folder, file.FileName), file.Text, TestContext.Current.CancellationToken);
        }

        var generated = await QuadletGenerator.RunAsync(suite, folder);

        Assert.Empty(generated.Complaints);
        var plain = ServiceMeaning.Of(generated.Units["u0.service"], "u0");
        Assert.All(units, unit => Assert.Equal(
            plain.Select(line => line.Replace("u0", unit.Name, StringComparison.Ordinal)),
            ServiceMeaning.Of(generated.Units[unit.ServiceName + ".service"], unit.Name)));
    }

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task Comments_change_nothing_for_systemd(Suite suite)
    {
        await using var host = await RealHost.StartAsync(suite);
        var units = Units();
        foreach (var unit in units)
        {
            WrittenFile file = Assert.Single(ServiceWriter.Write(unit, suite.Target()).Files);
            await File.WriteAllTextAsync(Path.Combine(folder, file.FileName), file.Text, TestContext.Current.CancellationToken);
        }

        await host.CopyFolderAsync(folder);
        var shown = (await host.RunAsync([
                "systemctl", "show", "--property=ExecStart,ExecStartPre,ExecStop,Description,Environment,LoadState", .. units.Select(unit => unit.ServiceName + ".service")])).Output
            .Split("\n\n").Select((text, index) => text.Trim().Replace(units[index].Name, "u", StringComparison.Ordinal)).ToList();
        Assert.Equal(units.Count, shown.Count);
        Assert.Contains("LoadState=loaded", shown[0], StringComparison.Ordinal);
        Assert.All(shown, text => Assert.Equal(shown[0], text));
    }

    /// <summary>The first one has no comments; all others have random ones.</summary>
    private List<Unit> Units()
    {
        var extent = OracleExtent.Read(2000);
        output.WriteLine($"seed {extent.Seed}");
        var strings = new HostileStrings(extent.Seed);
        return
        [
            Unit(0),
            .. Enumerable.Range(1, extent.Count / 10).Select(number => Unit(number) with
            {
                Summary = strings.Next() + (number % 3 == 0 ? "\\" : ""),
                Suppressions = [new SuppressedRule("POD1003", strings.Next() + (number % 2 == 0 ? "\\" : ""))],
            }),
        ];

        Unit Unit(int number)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"u{number}");
            List<Setting> settings =
            [
                new(Options.Key(UnitKind.Container, "Image"), new TextValue("docker.io/library/nextcloud:stable")),
                new(Options.Key(UnitKind.Container, "ContainerName"), new TextValue(name)),
                new(Options.Common(Section.Unit, "Description"), new TextValue("Unit")),
            ];
            if (number > 0)
            {
                settings.Add(new(Options.Find(UnitKind.Container, Section.Intent, "PrivilegedBecause")!, new TextValue(strings.Next())));
                settings.Add(new(Options.Find(UnitKind.Container, Section.Intent, "NotSecret")!, new TextValue(strings.Next())));
            }

            return new(UnitKind.Container, name, settings.ToEquatableArray(), "Homelab.Unit") { Language = Language.CSharp };
        }
    }
}
