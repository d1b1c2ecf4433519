namespace PodDsl.Cli.Tests;

/// <summary>What pages suppose to be there without showing it.</summary>
internal static class PageFolder
{
    private const string Nextcloud = "[Container]\nImage=docker.io/library/nextcloud:31\n# poddsl: IdBlock=3\nUIDMap=0:720896:65536\nGIDMap=0:720896:65536\n";

    /// <summary>Makes the files of a page in a folder.</summary>
    public static void Prepare(string page, string folder)
    {
        switch (page)
        {
            case "docs/ids.md":
                WriteProject(folder, [(Nextcloud, null, null)], "nextcloud");
                Write(folder, "units/maria-db.container", Mapped("docker.io/library/mariadb:11", 105000));
                Write(folder, "units/nextcloud.container", Mapped("docker.io/library/nextcloud:stable", 110000));
                break;
            case "docs/report.md":
                Write(folder, "etc/containers/systemd/web.container", Mapped("docker.io/library/nginx:1.29", 105000));
                WriteProject(folder, [(Nextcloud, "attic", null), (Nextcloud, "cellar", null)], "nextcloud");
                break;
        }
    }

    private static string Mapped(string image, int start) =>
        $"[Container]\nImage={image}\nUIDMap=0:{start}:4999\nUIDMap=65534:{start + 4999}:1\nGIDMap=0:{start}:4999\nGIDMap=65534:{start + 4999}:1\n\n[Install]\nWantedBy=multi-user.target\n";

    /// <summary>A project after its build.</summary>
    private static void WriteProject(string folder, (string Text, string? Host, string? User)[] units, string unit)
    {
        Write(folder, "homelab.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        UnitAssembly.Save(Path.Combine(folder, "bin/Debug/net10.0/homelab.dll"), "quadlet", units, null, unit);
    }

    private static void Write(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
