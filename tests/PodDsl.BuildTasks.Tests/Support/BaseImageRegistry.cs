using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace PodDsl.BuildTasks.Tests.Support;

/// <summary>A registry on this machine with one image, of one empty folder.</summary>
internal sealed class BaseImageRegistry : IDisposable
{
    private readonly LocalServer _server = new();
    private readonly Dictionary<string, (string Type, byte[] Content)> _blobs = [];

    public BaseImageRegistry()
    {
        Image = $"localhost:{_server.Port}/base:1";
        var layer = new MemoryStream();
        using (var writer = new TarWriter(layer, TarEntryFormat.Pax, leaveOpen: true))
        {
            writer.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "srv/"));
        }

        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(layer.ToArray());
        }

        var layerPart = Add("application/vnd.oci.image.layer.v1.tar+gzip", packed.ToArray());
        var configPart = Add(
            "application/vnd.oci.image.config.v1+json",
            Encoding.UTF8.GetBytes($$"""{"architecture":"amd64","os":"linux","config":{},"rootfs":{"type":"layers","diff_ids":["{{Digest(layer.ToArray())}}"]},"history":[]}"""));
        _blobs["1"] = (
            "application/vnd.oci.image.manifest.v1+json",
            Encoding.UTF8.GetBytes($$"""{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","config":{{configPart}},"layers":[{{layerPart}}]}"""));
        _server.Start(Answer);
    }

    public string Image { get; }

    public void Dispose() => _server.Dispose();

    /// <summary>The files in all layers of an image that is an archive.</summary>
    public static List<string> FilesOf(string archive)
    {
        var files = new List<string>();
        using var parts = new TarReader(File.OpenRead(archive));
        while (parts.GetNextEntry(copyData: true) is { } part)
        {
            // Layers are packed; the rest describes them.
            if (part.DataStream is not { } stream || stream.ReadByte() != 0x1f)
            {
                continue;
            }

            stream.Position = 0;
            using var layer = new TarReader(new GZipStream(stream, CompressionMode.Decompress));
            while (layer.GetNextEntry() is { } entry)
            {
                files.Add(entry.Name.TrimStart('/'));
            }
        }

        return files;
    }

    private string Add(string type, byte[] content)
    {
        var digest = Digest(content);
        _blobs[digest] = (type, content);
        return $$"""{"mediaType":"{{type}}","digest":"{{digest}}","size":{{content.Length}}}""";
    }

    private static string Digest(byte[] content) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));

    private void Answer(HttpListenerContext context)
    {
        var name = context.Request.Url!.AbsolutePath.Split('/')[^1];
        var found = _blobs.GetValueOrDefault(name);
        context.Response.StatusCode = found.Content is null && name.Length > 0 ? 404 : 200;
        context.Response.ContentType = found.Type ?? "text/plain";
        var content = found.Content ?? [];
        if (name == "1")
        {
            context.Response.Headers["Docker-Content-Digest"] = Digest(content);
        }

        context.Response.ContentLength64 = content.Length;
        context.Response.Close(context.Request.HttpMethod == "HEAD" ? [] : content, willBlock: true);
    }
}
