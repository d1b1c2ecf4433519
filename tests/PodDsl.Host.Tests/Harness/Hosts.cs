using System.Collections.Concurrent;

namespace PodDsl.Host.Tests.Harness;

/// <summary>
/// The hosts of a class of tests. A host is booted when the first test asks for it and serves all tests that ask for
/// the same name. They end with the class, since each takes memory and places in which Linux lets one user watch files.
/// </summary>
public sealed class Hosts : IAsyncDisposable
{
    private readonly ConcurrentDictionary<(Suite Suite, string Name), Lazy<Task<RealHost>>> hosts = new();

    /// <summary>
    /// The host of that name, prepared once by <paramref name="prepare"/>. Tests that share a name share its state,
    /// so they leave the host as they found it.
    /// </summary>
    public Task<RealHost> GetAsync(Suite suite, string name, Func<RealHost, Task>? prepare = null) =>
        hosts.GetOrAdd((suite, name), _ => new(() => StartAsync(suite, prepare))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts.Values)
        {
            if (host.IsValueCreated && host.Value.IsCompletedSuccessfully)
            {
                await (await host.Value).DisposeAsync();
            }
        }
    }

    private static async Task<RealHost> StartAsync(Suite suite, Func<RealHost, Task>? prepare)
    {
        var host = await RealHost.StartAsync(suite);
        try
        {
            if (prepare is not null)
            {
                await prepare(host);
            }
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }

        return host;
    }
}
