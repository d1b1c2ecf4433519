using System.Diagnostics;
using System.Globalization;

namespace PodDsl.Host.Tests.Harness;

/// <summary>
/// A real host: systemd as process 1, podman, a disk and a network of its own, discarded at the end. <c>host/boot</c> shows how. All
/// methods may be called from several tests at once.
/// </summary>
public sealed class RealHost : IAsyncDisposable
{
    private static readonly TimeSpan BootTimeout = TimeSpan.FromMinutes(5);

    /// <summary>Tests say how long something takes on a quiet machine. Several hosts share this one.</summary>
    private const int BusyMachine = 5;

    private readonly Process supervisor;
    private readonly Task<string> supervisorErrors;
    private string init = "";

    private RealHost(Suite suite, Process supervisor)
    {
        Suite = suite;
        this.supervisor = supervisor;
        supervisorErrors = supervisor.StandardError.ReadToEndAsync();
    }

    public Suite Suite { get; }

    /// <summary>The pid of the host's init, seen from this machine.</summary>
    internal int Init => int.Parse(init, CultureInfo.InvariantCulture);

    /// <summary>The pid of the <c>boot</c> script that keeps the host.</summary>
    internal int Supervisor => supervisor.Id;

    /// <summary>Boots a new host. Skips the calling test if that is impossible.</summary>
    public static async Task<RealHost> StartAsync(Suite suite)
    {
        await HostRoot.RequireAsync(suite);
        var host = new RealHost(suite, Command.Start([HostRoot.Script("boot"), HostRoot.Name(suite)]));
        try
        {
            await host.ReadUpAsync();
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }

        return host;
    }

    /// <summary>Shuts down as <c>systemctl reboot</c> does and boots again: the disk stays, /run and /tmp do not.</summary>
    public async Task RebootAsync()
    {
        await supervisor.StandardInput.WriteLineAsync("reboot");
        await supervisor.StandardInput.FlushAsync();
        await ReadUpAsync();
    }

    /// <summary>Runs a command as the host's root, in its own environment, without a shell.</summary>
    public Task<CommandResult> RunAsync(params string[] command) => RunWithInputAsync("", command);

    /// <summary>Runs a script with the host's /bin/sh.</summary>
    public Task<CommandResult> ShellAsync(string script) => RunAsync("/bin/sh", "-euc", script);

    public async Task WriteFileAsync(string path, string text) =>
        _ = (await RunWithInputAsync(text, "/bin/sh", "-euc", "mkdir -p \"$(dirname \"$1\")\"; cat >\"$1\"", "write", path)).Output;

    /// <summary>The text of a file; the test fails if there is none.</summary>
    public async Task<string> ReadFileAsync(string path)
    {
        var result = await RunAsync("cat", path);
        _ = result.Output;
        return result.StandardOutput;
    }

    /// <summary>
    /// Installs units as an administrator would: Quadlet files to /etc/containers/systemd, all else to
    /// /etc/systemd/system; then reloads systemd.
    /// </summary>
    public Task CopyUnitsAsync(IEnumerable<string> files) => CopyAsync(files.Select(file => (file, Path.GetFileName(file))));

    /// <summary>The same for a folder with its folders, which hold drop-ins.</summary>
    public Task CopyFolderAsync(string folder) => CopyAsync(Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => (file, Path.GetRelativePath(folder, file))));

    private async Task CopyAsync(IEnumerable<(string File, string Name)> files)
    {
        foreach (var (file, name) in files)
        {
            await WriteFileAsync($"{UnitNames.InstallFolder(name)}/{name}", await File.ReadAllTextAsync(file));
        }

        _ = (await RunAsync("systemctl", "daemon-reload")).Output;
    }

    /// <summary>Waits until the unit is active; fails with its status and journal when it failed or takes too long.</summary>
    public async Task WaitUntilActiveAsync(string unit, TimeSpan? timeout = null)
    {
        var watch = Stopwatch.StartNew();
        var limit = (timeout ?? TimeSpan.FromMinutes(1)) * BusyMachine;
        while (true)
        {
            var lines = (await RunAsync("systemctl", "show", "--property=ActiveState,Job", "--value", unit)).Lines;
            var state = lines[0];
            if (state == "active")
            {
                return;
            }

            // Without a job nothing will start it.
            if (lines is ["inactive" or "failed"] || watch.Elapsed > limit)
            {
                Assert.Fail($"{unit} is {state} after {watch.Elapsed.TotalSeconds:F1} s on {Suite}.\n{await DescribeAsync(unit)}");
            }

            await PauseAsync(watch.Elapsed);
        }
    }

    /// <summary>Repeats a command until it succeeds, and returns its output; a failure describes the unit.</summary>
    public async Task<CommandResult> RetryAsync(TimeSpan timeout, string unit, params string[] command)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var result = await RunAsync(command);
            if (result.ExitCode == 0)
            {
                return result;
            }

            if (watch.Elapsed > timeout * BusyMachine)
            {
                Assert.Fail($"No success in {watch.Elapsed.TotalSeconds:F1} s on {Suite}: {result}\n{await DescribeAsync(unit)}");
            }

            await PauseAsync(watch.Elapsed);
        }
    }

    /// <summary>Asks soon at first and seldom later, since each question costs the processor time for which others wait.</summary>
    private static Task PauseAsync(TimeSpan waited) =>
        Task.Delay(TimeSpan.FromSeconds(Math.Clamp(waited.TotalSeconds / 8, 0.1, 1)), TestContext.Current.CancellationToken);

    /// <summary>The output that a person would check when a unit misbehaves.</summary>
    public async Task<string> DescribeAsync(string unit) =>
        (await RunAsync("systemctl", "status", "--no-pager", "--full", "--lines=0", unit)).StandardOutput
        + (await RunAsync("journalctl", "--no-pager", "--lines=60", "--unit", unit)).StandardOutput
        + (await RunAsync("podman", "ps", "--all")).StandardOutput;

    /// <summary>Ends the host at once.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            supervisor.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended already.
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            await supervisor.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            supervisor.Kill();
        }

        supervisor.Dispose();
    }

    /// <summary>Simulates a kill of the script, which then cleans up nothing.</summary>
    internal void KillSupervisor() => supervisor.Kill();

    /// <summary>The same with text for its standard input.</summary>
    public Task<CommandResult> RunWithInputAsync(string input, params string[] command) => RunWithInputAsync(input, null, command);

    /// <summary>The same for a slow command.</summary>
    public Task<CommandResult> RunWithInputAsync(string input, TimeSpan? timeout, params string[] command) =>
        Command.RunAsync([HostRoot.Script("enter"), init, .. command], input, timeout);

    private async Task ReadUpAsync()
    {
        var line = await supervisor.StandardOutput.ReadLineAsync().WaitAsync(BootTimeout);
        if (line is null || !line.StartsWith("up ", StringComparison.Ordinal))
        {
            Assert.Fail($"The host '{HostRoot.Name(Suite)}' did not boot.\n{await supervisorErrors.WaitAsync(BootTimeout)}");
        }

        init = int.Parse(line.AsSpan(3), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
    }
}
