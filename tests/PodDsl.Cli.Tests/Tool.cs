using System.Diagnostics;

namespace PodDsl.Cli.Tests;

/// <summary>What the tool said.</summary>
internal sealed record ToolResult(int Code, string Output, string Error);

/// <summary>Runs the tool in a folder of its own.</summary>
public abstract class Tool : IDisposable
{
    /// <summary>The end of a container that leaves nothing to suggest.</summary>
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

    private protected async Task<ToolResult> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "poddsl.dll"), .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Root,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ToolResult(process.ExitCode, await output, error);
    }
}
