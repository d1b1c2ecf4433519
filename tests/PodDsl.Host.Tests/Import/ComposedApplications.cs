using PodDsl.Core.Writers;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests.Import;

/// <summary>All applications on one host, some at a time.</summary>
public sealed class ComposedApplications : IAsyncLifetime
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
    private readonly Dictionary<string, Task<IReadOnlyList<string>>> runs = new(StringComparer.Ordinal);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("poddsl-applications-");
    private RealHost? host;

    public async ValueTask InitializeAsync()
    {
        host = await RealHost.StartAsync(Suite.Experimental);
        _ = (await host.ShellAsync(Prepare)).Output;
        foreach (var file in Directory.EnumerateFiles(Application.Corpus, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder.FullName, Path.GetRelativePath(Application.Corpus, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        await ApplicationRun.CopyAsync(host, folder.FullName);

        // They belong to no test, and so outlive the context of the first one.
        using var apart = ExecutionContext.SuppressFlow();
        foreach (var application in Application.All)
        {
            runs.Add(application.Name, Task.Run(() => RunAsync(application)));
        }
    }

    /// <summary>What differs between podman-compose and our units, except for the named differences.</summary>
    public Task<IReadOnlyList<string>> DifferencesAsync(string name) => runs[name];

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(runs.Values).ContinueWith(static _ => { }, TaskScheduler.Default);
        if (host is not null)
        {
            await host.DisposeAsync();
        }

        folder.Delete(recursive: true);
        places.Dispose();
    }

    private async Task<IReadOnlyList<string>> RunAsync(Application application)
    {
        await places.WaitAsync();
        try
        {
            var run = new ApplicationRun(host!, application, folder.FullName);
            var composed = await run.ComposeAsync();
            UnitFormat[] formats = [UnitFormat.Service, UnitFormat.Quadlet];
            var differences = new List<string>();
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
