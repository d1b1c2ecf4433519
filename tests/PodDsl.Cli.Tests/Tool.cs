using System.Diagnostics;
using System.Reflection;
using System.Text;
using PodDsl.Cli.Lint;

namespace PodDsl.Cli.Tests;

/// <summary>The output of the tool.</summary>
internal sealed record ToolResult(int Code, string Output, string Error);

/// <summary>Runs the tool in a folder of its own.</summary>
public abstract class Tool : IDisposable
{
    /// <summary>The rest of a container without any suggestion.</summary>
    protected const string Started = "[Service]\nTimeoutStartSec=900\n\n[Install]\nWantedBy=multi-user.target\n";

    protected string Root { get; } = Directory.CreateTempSubdirectory("poddsl-cli-").FullName;

    public void Dispose()
    {
        Directory.Delete(Root, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected string PathOf(string name) => Path.Combine(Root, name);

    protected string Read(string name) => File.ReadAllText(PathOf(name));

    protected void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    /// <summary>Longer than any run of the tool on the busiest machine; a longer run hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Only one run at a time: the folder and the console belong to the process.</summary>
    private static readonly SemaphoreSlim Turn = new(1, 1);

    /// <summary>Runs the tool in this process, which compiles it once: that takes a tenth of the time.</summary>
    private protected Task<ToolResult> RunAsync(params string[] arguments) => RunAsync(into: null, arguments);

    /// <summary>The same, with the standard output in a file of the system, such as a device.</summary>
    private protected async Task<ToolResult> RunIntoAsync(string path, params string[] arguments)
    {
        await using var into = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        return await RunAsync(new StreamWriter(into) { AutoFlush = true }, arguments);
    }

    private async Task<ToolResult> RunAsync(StreamWriter? into, string[] arguments)
    {
        // Otherwise the tool would use the terminal of the person who runs the tests.
        if (!Console.IsOutputRedirected && into is null)
        {
            return await RunAloneAsync(arguments);
        }

        await Turn.WaitAsync(TestContext.Current.CancellationToken);
        var (folder, output, error) = (Environment.CurrentDirectory, Console.Out, Console.Error);
        using var said = new Said();
        using var complained = new Said();
        try
        {
            Environment.CurrentDirectory = Root;
            Console.SetOut(into ?? said.Writer);
            Console.SetError(complained.Writer);
            var code = await Task.Run(() => (int)typeof(LintCommand).Assembly.EntryPoint!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [arguments], null)!)
                .WaitAsync(Patience, TestContext.Current.CancellationToken);
            return new ToolResult(code, said.Text, complained.Text);
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
            Environment.CurrentDirectory = folder;
            Turn.Release();
        }
    }

    /// <summary>Runs the tool in a process of its own, as a person would at a prompt.</summary>
    private protected Task<ToolResult> RunAloneAsync(params string[] arguments) => RunProgramAsync("dotnet", [Dll, .. arguments]);

    /// <summary>Runs the tool as a user to whom the modes of files apply. The superuser gives up the right to ignore them.</summary>
    private protected Task<ToolResult> RunUnprivilegedAsync(params string[] arguments)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return RunAloneAsync(arguments);
        }

        const string rights = "-dac_override,-dac_read_search";
        return RunProgramAsync("setpriv", ["--inh-caps", rights, "--bounding-set", rights, "dotnet", Dll, .. arguments]);
    }

    /// <summary>Makes things that .NET cannot make, with a program of the system.</summary>
    private protected async Task MakeAsync(string program, params string[] arguments) =>
        Assert.Equal(new ToolResult(0, "", ""), await RunProgramAsync(program, arguments));

    private static string Dll => Path.Combine(AppContext.BaseDirectory, "poddsl.dll");

    private async Task<ToolResult> RunProgramAsync(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Root,
        };
        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = await process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new ToolResult(process.ExitCode, await output, error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', start.ArgumentList)} took longer than {Patience}.");
        }
    }

    /// <summary>The output, in bytes.</summary>
    private sealed class Said : IDisposable
    {
        private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

        private readonly MemoryStream _bytes = new();

        public Said() => Writer = new StreamWriter(_bytes, Encoding) { AutoFlush = true };

        public StreamWriter Writer { get; }

        public string Text => Encoding.GetString(_bytes.ToArray());

        public void Dispose() => Writer.Dispose();
    }
}
