namespace PodDsl.BuildTasks;

/// <summary>The folders of hosts and users below that of units, by the hosts of the project and the units of its records.</summary>
internal sealed class UnitPlaces
{
    private readonly IReadOnlyList<string> _hosts;

    /// <summary>The hosts whose units are Quadlet files; null is the project without hosts.</summary>
    private readonly HashSet<string?> _withQuadlet;

    /// <summary>The files that are services on a host.</summary>
    private readonly HashSet<(string? Host, string File)> _converted;

    private UnitPlaces(IReadOnlyList<EmittedUnit> emitted, IReadOnlyList<EmittedHost> hosts, string formats)
    {
        var named = hosts.Where(static host => host.Name.Length > 0).ToList();
        _hosts = [.. emitted.Select(static unit => unit.Host).OfType<string>().Concat(named.Select(static host => host.Name)).Distinct(StringComparer.Ordinal).OrderBy(static host => host, StringComparer.Ordinal)];
        _withQuadlet =
        [
            .. emitted.Where(static unit => unit.Format == HandWrittenUnit.Quadlet).Select(static unit => unit.Host),
            .. named.Where(static host => host.Formats.Contains(HandWrittenUnit.Quadlet, StringComparer.Ordinal)).Select(static host => host.Name),
        ];
        if (formats.Split(',').Contains(HandWrittenUnit.Quadlet, StringComparer.Ordinal))
        {
            _withQuadlet.Add(null);
        }

        _converted = [.. hosts.SelectMany(static host => host.Converted.Select(file => (host.Name.Length > 0 ? host.Name : null, file)))];
    }

    /// <param name="emitted">The units.</param>
    /// <param name="hosts">The hosts, also those on which no record runs.</param>
    /// <param name="formats">The formats of the project, with commas between them.</param>
    public static UnitPlaces Of(IReadOnlyList<EmittedUnit> emitted, IReadOnlyList<EmittedHost> hosts, string formats) => new(emitted, hosts, formats);

    /// <summary>Says why a file has no place; null if it has one.</summary>
    public string? FindProblem(HandWrittenUnit file)
    {
        if (_hosts.Count == 0 && file.Hosts.Count > 0)
        {
            return $"is for the host '{file.Hosts[0]}', but the project has no hosts. Remove Host, or declare hosts, each as a record: public record Attic : Host;";
        }

        if (_hosts.Count == 0 && file.User is { } user)
        {
            return $"is for the user '{user}', but the project has no hosts. Remove User, or declare hosts; PodDslScope says whose systemd a project without hosts is for.";
        }

        if (file.Hosts.FirstOrDefault(host => _hosts.Count > 0 && !_hosts.Contains(host, StringComparer.Ordinal)) is { } unknown)
        {
            return $"is for the host '{unknown}', which no record of the project is. Its hosts are {string.Join(", ", _hosts)}.";
        }

        return HostsOf(file).Where(host => IsToConvert(file, host) && !_converted.Contains((host, file.FormatFolder + "/" + file.FileName))).Select(static host => host ?? "the project").FirstOrDefault() is { } lost
            ? $"is read by Quadlet, and the units of {(_hosts.Count == 0 ? lost : $"'{lost}'")} are services only. No service could be made of it, and the findings in it say why. Correct them, or add quadlet to the formats there."
            : null;
    }

    /// <summary>The folders that get a copy: with those of host and user in front of that of the format. Where it was converted, none does.</summary>
    public IEnumerable<string> Of(HandWrittenUnit file) => HostsOf(file)
        .Where(host => !IsToConvert(file, host))
        .Select(host => (host is null ? "" : host + "/" + (file.User is { } user ? EmittedUnit.UsersFolder + "/" + user + "/" : ""))
            + (_withQuadlet.Contains(host) ? file.FormatFolder : HandWrittenUnit.Service));

    /// <summary>True if Quadlet reads the file, and no unit there is for Quadlet. What a unit only names is copied.</summary>
    private bool IsToConvert(HandWrittenUnit file, string? host) => file is { IsRead: true, FormatFolder: HandWrittenUnit.Quadlet } && !_withQuadlet.Contains(host);

    private IEnumerable<string?> HostsOf(HandWrittenUnit file) =>
        _hosts.Count == 0 ? [null] : _hosts.Where(host => file.Hosts.Count == 0 || file.Hosts.Contains(host, StringComparer.Ordinal)).Cast<string?>();
}
