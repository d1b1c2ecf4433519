namespace PodDsl.Import.Compose;

/// <summary>Tells by their names which paths are those of files.</summary>
internal static class FileNames
{
    /// <summary>Endings that folders do not have. Those of folders, such as <c>conf.d</c> and <c>example.org</c>, are not among them.</summary>
    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        "bak", "bash", "bin", "cer", "cert", "cfg", "cnf", "conf", "config", "crt", "css", "csv", "db", "env", "example", "gif", "gz", "hcl", "htm", "html", "htpasswd", "ico",
        "ini", "j2", "jar", "jks", "jpg", "js", "json", "json5", "key", "kts", "lua", "md", "mjs", "p12", "pem", "pfx", "php", "pid", "pl", "png", "properties", "pub", "py", "rb",
        "rules", "service", "sh", "so", "sock", "sql", "sqlite", "sqlite3", "svg", "tar", "template", "tgz", "tmpl", "toml", "tpl", "ts", "txt", "vcl", "war", "xml", "yaml", "yml", "zip",
    };

    /// <summary>Names of files without such an ending.</summary>
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        ".bashrc", ".env", ".gitconfig", ".htpasswd", ".netrc", ".npmrc", ".pgpass", ".profile", "Caddyfile", "Containerfile", "Corefile", "Dockerfile", "Makefile", "Procfile",
        "authorized_keys", "crontab", "htpasswd", "id_ecdsa", "id_ed25519", "id_rsa", "known_hosts", "localtime", "machine-id", "passwd", "shadow", "timezone",
    };

    /// <summary>True if a path seems to be that of a file.</summary>
    public static bool IsFile(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        return Names.Contains(name) || (dot > 0 && Endings.Contains(name[(dot + 1)..]));
    }
}
