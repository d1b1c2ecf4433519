using System.Net;

namespace PodDsl.BuildTasks.Tests.Support;

/// <summary>An HTTP server on this machine, for programs that a test runs.</summary>
internal sealed class LocalServer : IDisposable
{
    private readonly HttpListener _listener = new();

    public LocalServer()
    {
        Port = FreePort();
        _listener.Prefixes.Add($"http://localhost:{Port}/");
        _listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        _listener.Start();
    }

    public int Port { get; }

    /// <summary>Answers requests until the end.</summary>
    /// <remarks>Tests wait for programs and keep their threads, so the answers need others.</remarks>
    public void Start(Action<HttpListenerContext> answer) => _ = Task.Run(() => ServeAsync(answer));

    public void Dispose() => _listener.Close();

    private async Task ServeAsync(Action<HttpListenerContext> answer)
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            answer(context);
        }
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
