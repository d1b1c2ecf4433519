using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Tests.Cancellation;

public sealed class ReadAndWriteCancellationTests
{
    /// <summary>The cost of the largest file.</summary>
    private const long MostBytes = 8_000_000;

    private static readonly int Fewer = TestExtent.IsFull ? 1000 : 250;

    private static Target Older { get; } = Crowd.SmallSystem with { Podman = new PodmanVersion(5, 4) };

    [Fact]
    public void The_reader_stops_in_the_midst_of_many_files() =>
        StepCount.Check(steps => QuadletReader.Read(Crowd.Sources, null, steps), 3 * Crowd.Containers, MostBytes);

    [Fact]
    public void The_reader_of_facts_stops_in_the_midst_of_them() =>
        StepCount.Check(steps => HostFactsReader.TryRead(Crowd.FactsText, out _, out _, steps), 10 * Crowd.Containers, MostBytes, long.MaxValue);

    /// <summary>The reader compares a name that no file has with all others.</summary>
    [Fact]
    public void The_look_for_a_name_that_is_meant_goes_by_steps()
    {
        QuadletSource[] sources = [.. Crowd.Files(Fewer, 5)];
        var unknown = new QuadletSource("/units/a.container", "[Container]\nImage=i\nNetwork=x.network\n");
        var without = StepCount.Of(steps => QuadletReader.Read(sources, null, steps), long.MaxValue).Taken;

        StepCount.Check(steps => QuadletReader.Read(sources.Append(unknown), null, steps), without + Fewer, MostBytes, long.MaxValue);
    }

    /// <summary>Each refused file can refuse others, so the reader searches again.</summary>
    [Fact]
    public void The_look_for_what_a_refused_file_takes_with_it_stops()
    {
        var files = Enumerable.Range(0, 400).Select(index => new QuadletSource(
            $"/units/v{index}.volume", $"[Volume]\n{(index == 399 ? "Unknown=1" : $"Driver=image\nImage=b{index + 1}.build")}\n")).ToList();
        files.AddRange(Enumerable.Range(0, 400).Select(index => new QuadletSource(
            $"/units/b{index}.build", index == 399 ? "[Build]\nUnknown=1\n" : $"[Build]\nImageTag=localhost/b\nSetWorkingDirectory=unit\nVolume=v{index + 1}.volume:/v\n")));

        StepCount.Check(steps => QuadletReader.Read(files, null, steps), 2000, MostBytes);
    }

    [Fact]
    public void Lint_stops_wherever_it_is()
    {
        QuadletSource[] sources = [.. Crowd.Files(40, 5)];
        StopsEverywhere(steps => QuadletLint.Check(sources, Older, steps));
    }

    [Fact]
    public void Lint_stops_in_the_midst_of_many_files() =>
        StepCount.Check(steps => QuadletLint.Check(Crowd.Sources, Older, steps), 4 * Crowd.Containers, MostBytes, 4 * Crowd.Containers);

    [Fact]
    public void What_lint_finds_keeps_nothing_of_who_asked_for_it()
    {
        using var source = new CancellationTokenSource();
        var result = QuadletLint.Check([.. Crowd.Files(3, 1)], Crowd.System, source.Token);

        source.Cancel();

        Assert.Equal(default, result.Units.Steps);
    }

    [Fact]
    public void Mending_stops_wherever_it_is()
    {
        QuadletSource[] sources = [.. Crowd.Files(4, 1).Where(source => source.Path.Contains("/c", StringComparison.Ordinal))];
        StopsEverywhere(steps => QuadletFixes.Apply(sources, Crowd.SmallSystem, finding => finding.Fixes.IsEmpty ? null : finding.Fixes[0], 3, steps, decides: true));
    }

    [Fact]
    public void Writing_a_fix_stops_in_the_midst_of_many_files()
    {
        QuadletSource[] sources = [.. Crowd.Files(Fewer, 5)];
        var units = new UnitSet(QuadletReader.Read(sources).Parsed);
        var fix = new Fix(FixKinds.RemoveDeclaration, "Remove", [Edit.Remove(units.Units[5], units.Units[5].Settings[0])]);

        StepCount.Check(steps => QuadletFixes.Render(sources, units, fix, steps), 8 * Fewer, MostBytes);
    }

    [Fact]
    public void Writers_stop_in_the_midst_of_a_thousand_settings()
    {
        var lines = string.Concat(Enumerable.Range(0, 1000).Select(index => $"Environment=V{index}={index}\n"));
        var unit = QuadletReader.Read([new QuadletSource("/units/web.container", $"[Container]\nImage=docker.io/library/nginx:1\n{lines}[Service]\n{lines}")])
            .Units[0].Unit;

        StepCount.Check(steps => QuadletWriter.Write(unit, Target.Default, steps), 4 * 1000, MostBytes);
        StepCount.Check(steps => ServiceWriter.Write(unit, Target.Default, default, steps), 4 * 1000, MostBytes);
    }

    [Fact]
    public void The_writer_of_a_pod_stops_in_the_midst_of_a_thousand_members()
    {
        var pod = QuadletReader.Read([new QuadletSource("/units/web.pod", "[Pod]\n")]).Units[0].Unit;
        var members = Enumerable.Range(0, 1000).Select(index => $"c{index}.service").ToEquatableArray();

        StepCount.Check(steps => ServiceWriter.Write(pod, Target.Default, members, steps), 4 * 1000, MostBytes);
    }

    /// <summary>Stops some work at steps all along its way.</summary>
    private static void StopsEverywhere(Action<Steps> work)
    {
        var last = StepCount.Of(work, long.MaxValue).Taken;
        Assert.True(last > 1000);
        for (var step = 1L; step <= last; step += last / TestExtent.Of(20, 8))
        {
            Assert.True(StepCount.Of(work, step).IsCancelled);
        }
    }
}
