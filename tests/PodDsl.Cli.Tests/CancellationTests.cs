using System.Diagnostics;
using System.Runtime.InteropServices;
using PodDsl.Cli.Lint;
using PodDsl.Cli.Printing;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Writers;

namespace PodDsl.Cli.Tests;

/// <summary>After a stop of the tool, everything is as it was.</summary>
public sealed class CancellationTests : Tool
{
    [Theory]
    [InlineData("quadlet")]
    [InlineData("service")]
    public void A_conversion_that_is_stopped_at_any_step_writes_nothing(string format)
    {
        WriteContainers(3);
        var last = 0L;
        Convert("whole", new Steps(() => last++, CancellationToken.None));
        Assert.Equal(3, Directory.GetFiles(PathOf("whole")).Length);

        for (var step = 1L; step <= last; step++)
        {
            var taken = 0L;
            var stopped = step;
            Assert.Throws<OperationCanceledException>(() => Convert("new/out", new Steps(() => StopAt(stopped, ++taken), CancellationToken.None)));
            Assert.False(Directory.Exists(PathOf("new")));
        }

        void Convert(string folder, Steps steps) => Assert.Equal(0, Conversion.Run(
            [PathOf("in")],
            PodmanVersion.Newest,
            UnitFormats.Find(format)!,
            PathOf(folder),
            Target.Default,
            new Printer(TextWriter.Null),
            steps));
    }

    [Fact]
    public void Mending_that_is_stopped_at_any_step_changes_nothing()
    {
        const string before = "[Container]\nImage=nginx:1.29\n";
        Write("in/web.container", before);
        Write("in/wiki.container", before);
        var last = 0L;
        Lint(new Steps(() => last++, CancellationToken.None));
        Assert.NotEqual(before, Read("in/web.container"));

        for (var step = 1L; step <= last; step += Math.Max(1, Math.Min(last / 40, last - step)))
        {
            Write("in/web.container", before);
            Write("in/wiki.container", before);
            var taken = 0L;
            var stopped = step;
            Assert.Throws<OperationCanceledException>(() => Lint(new Steps(() => StopAt(stopped, ++taken), CancellationToken.None)));
            Assert.Equal([PathOf("in/web.container"), PathOf("in/wiki.container")], Directory.GetFileSystemEntries(PathOf("in")).Order(StringComparer.Ordinal));
            Assert.Equal((before, before), (Read("in/web.container"), Read("in/wiki.container")));
        }

        void Lint(Steps steps) => LintRun.Run(
            new LintSettings
            {
                Inputs = [PathOf("in")],
                Target = Target.Default,
                Fix = true,
                FixKeys = [FixKinds.QualifyImage.Key],
                FailOn = null,
                // Printing findings comes after mending.
                Detail = TextDetail.Summary,
            },
            new Printer(TextWriter.Null),
            new Printer(TextWriter.Null),
            steps);
    }

    [Theory]
    [InlineData(ReportFormat.Text)]
    [InlineData(ReportFormat.Json)]
    [InlineData(ReportFormat.Sarif)]
    [InlineData(ReportFormat.GitHub)]
    public void Printing_that_is_stopped_prints_no_further_finding(object format)
    {
        const int findings = 50;
        Write("web.container", "[Container]\nImage=docker.io/library/nginx:1.29\n" + string.Concat(Enumerable.Repeat("UIDMap=word\n", findings)));
        var last = 0L;
        var (code, whole, _) = Lint(new Steps(() => last++, CancellationToken.None));
        Assert.Equal(0, code);
        var taken = 0L;
        var (stoppedCode, part, messages) = Lint(new Steps(() => StopAt(last - findings + 10, ++taken), CancellationToken.None));

        Assert.Equal((130, "poddsl: error: Stopped before all findings were printed.\n"), (stoppedCode, messages));
        Assert.InRange(part.Length, 0, whole.Length / 2);
        Assert.StartsWith(part, whole, StringComparison.Ordinal);

        (int Code, string Output, string Messages) Lint(Steps steps)
        {
            using var output = new StringWriter();
            using var errors = new StringWriter();
            return (
                LintRun.Run(
                    new LintSettings { Inputs = [PathOf("web.container")], Target = Target.Default, HasScope = true, FailOn = null, Format = (ReportFormat)format },
                    new Printer(output),
                    new Printer(errors),
                    steps),
                output.ToString(),
                errors.ToString());
        }
    }

    /// <summary>The tool gets the signal of Ctrl+C as soon as it writes beside the places of the files.</summary>
    [Theory]
    [InlineData(Interrupt)]
    [InlineData(Terminate)]
    public async Task A_signal_ends_the_tool_with_a_code_of_its_own_and_leaves_no_file(int signal)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals are sent by kill(2).");
        WriteContainers(TestExtent.Of(3000, 1500));
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [typeof(Conversion).Assembly.Location, "convert", PathOf("in"), "--to", "service", "-o", PathOf("out")])
        {
            RedirectStandardError = true,
        })!;
        while (!process.HasExited && !Directory.Exists(PathOf("out")))
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        // A program that sends it would start only when all is written.
        Assert.Equal(0, kill(process.Id, signal));
        var messages = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((130, "poddsl: error: Stopped, and nothing was written.\n"), (process.ExitCode, messages));
        Assert.False(Directory.Exists(PathOf("out")));
    }

    private const int Interrupt = 2;
    private const int Terminate = 15;

#pragma warning disable IDE1006, SYSLIB1054, CA5392 // The library sets the name, and libc has one place; generated code would be unsafe.
    [DllImport("libc")]
    private static extern int kill(int process, int signal);
#pragma warning restore IDE1006, SYSLIB1054, CA5392

    private void WriteContainers(int count)
    {
        for (var index = 0; index < count; index++)
        {
            Write($"in/c{index}.container", $"[Container]\nImage=docker.io/library/nginx:1.29\nEnvironment=NUMBER={index}\n");
        }
    }

    private static void StopAt(long step, long taken)
    {
        if (taken == step)
        {
            throw new OperationCanceledException();
        }
    }
}
