using PodDsl.Core.Writers;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests.Import;

/// <summary>All applications on one host, some at a time.</summary>
public sealed class ComposedApplications : IAsyncDisposable
{
    /// <summary>An image with a program that waits, and starts as it is told to.</summary>
    private const string Prepare = """
        cp -r /usr/share/poddsl/image /tmp/image
        cat >/tmp/image/usr/local/bin/idle <<'IDLE'
        #!/bin/sh
        trap 'exit 0' TERM INT QUIT USR1 HUP
        sleep 2147483647 &
        wait
        IDLE
        chmod 755 /tmp/image/usr/local/bin/idle
        tar -C /tmp/image -cf /tmp/image.tar .
        podman import --quiet --change 'CMD ["/usr/local/bin/idle"]' /tmp/image.tar localhost/base:1
        """;

    private readonly SemaphoreSlim places = new(Environment.ProcessorCount + 1);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("poddsl-applications-");
    private readonly Lazy<Task<RealHost>> host;
    private readonly Lazy<Dictionary<string, Task<IReadOnlyList<string>>>> runs;

    public ComposedApplications()
    {
        host = new(StartAsync);
        runs = new(() => Application.All.ToDictionary(application => application.Name, application => Task.Run(() => RunAsync(application)), StringComparer.Ordinal));
    }

    /// <summary>What differs between podman-compose and our units, except for the named differences.</summary>
    public async Task<IReadOnlyList<string>> DifferencesAsync(string name)
    {
        await HostRoot.RequireAsync(Suite.Experimental);
        Task<IReadOnlyList<string>> run;

        // The runs belong to no test, and so outlive the context of the first one.
        using (ExecutionContext.SuppressFlow())
        {
            run = runs.Value[name];
        }

        return await run;
    }

    public async ValueTask DisposeAsync()
    {
        if (runs.IsValueCreated)
        {
            await Task.WhenAll(runs.Value.Values).ContinueWith(static _ => { }, TaskScheduler.Default);
        }

        if (host.IsValueCreated && host.Value.IsCompletedSuccessfully)
        {
            await (await host.Value).DisposeAsync();
        }

        folder.Delete(recursive: true);
        places.Dispose();
    }

    private async Task<RealHost> StartAsync()
    {
        foreach (var file in Directory.EnumerateFiles(Application.Corpus, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder.FullName, Path.GetRelativePath(Application.Corpus, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var started = await RealHost.StartAsync(Suite.Experimental);
        _ = (await started.ShellAsync(Prepare)).Output;
        await ApplicationRun.CopyAsync(started, folder.FullName);
        return started;
    }

    private async Task<IReadOnlyList<string>> RunAsync(Application application)
    {
        await places.WaitAsync();
        try
        {
            var run = new ApplicationRun(await host.Value, application, folder.FullName);
            var composed = await run.ComposeAsync();
            var differences = new List<string>();
            UnitFormat[] formats = [UnitFormat.Service, UnitFormat.Quadlet];
            foreach (var format in formats)
            {
                var imported = await run.ImportAsync(format);
                var made = await run.StartAsync(imported, composed, isFirst: format == formats[0], isLast: format == formats[^1]);
                differences.AddRange(new MadeComparison(application, composed, made, [.. imported.Noted]).Differences().Select(difference => $"{format}: {difference}"));
            }

            return differences;
        }
        finally
        {
            places.Release();
        }
    }
}
