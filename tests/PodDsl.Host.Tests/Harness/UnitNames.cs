namespace PodDsl.Host.Tests.Harness;

/// <summary>The places of unit files, and the names of their services.</summary>
public static class UnitNames
{
    private static readonly string[] Quadlet = [".container", ".pod", ".network", ".volume", ".image", ".build", ".kube", ".artifact"];

    public static bool IsQuadlet(string file) => Quadlet.Contains(Path.GetExtension(file));

    /// <summary>The folder where an administrator puts the file; that of a drop-in has the name of the changed unit.</summary>
    public static string InstallFolder(string file) => IsQuadlet(Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder[..^".d".Length] : file) ? "/etc/containers/systemd" : "/etc/systemd/system";

    /// <summary>The unit that systemd knows for a file without <c>ServiceName=</c>.</summary>
    public static string Unit(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return Path.GetExtension(file) switch
        {
            ".container" or ".kube" => $"{name}.service",
            var kind when IsQuadlet(file) => $"{name}-{kind[1..]}.service",
            _ => Path.GetFileName(file),
        };
    }
}
