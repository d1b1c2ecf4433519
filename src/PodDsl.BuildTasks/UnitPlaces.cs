namespace PodDsl.BuildTasks;

/// <summary>The folders of hosts and users below that of units, by the units of the records.</summary>
internal sealed class UnitPlaces
{
    private readonly IReadOnlyList<string> _hosts;

    /// <summary>The hosts whose units are Quadlet files; null is the project without hosts.</summary>
    private readonly IReadOnlyList<string?> _withQuadlet;

    private readonly bool _isOfQuadlet;

    private UnitPlaces(IReadOnlyList<EmittedUnit> emitted, string formats)
    {
        _isOfQuadlet = formats.Split(',').Contains(HandWrittenUnit.Quadlet, StringComparer.Ordinal);
        _hosts = [.. emitted.Select(static unit => unit.Host).OfType<string>().Distinct(StringComparer.Ordinal).OrderBy(static host => host, StringComparer.Ordinal)];
        _withQuadlet = [.. emitted.Where(static unit => unit.Format == HandWrittenUnit.Quadlet).Select(static unit => unit.Host).Distinct()];
    }

    /// <param name="emitted">The units.</param>
    /// <param name="formats">The formats of the project, with commas between them.</param>
    public static UnitPlaces Of(IReadOnlyList<EmittedUnit> emitted, string formats) => new(emitted, formats);

    /// <summary>Says why a file has no place; null if it has one.</summary>
    public string? FindProblem(HandWrittenUnit file)
    {
        if (_hosts.Count == 0)
        {
            return file.Hosts.Count > 0 ? $"is for the host '{file.Hosts[0]}', but no record of the project runs on a host. Remove Host, or declare hosts."
                : file.User is { } user ? $"is for the user '{user}', but no record of the project runs on a host. Remove User, or declare hosts; PodDslScope says whose systemd a project without hosts is for."
                : file.FormatFolder == HandWrittenUnit.Quadlet && !_isOfQuadlet ? "is read by Quadlet, and the units of the project are services only. Add quadlet to PodDslFormats."
                : null;
        }

        if (file.Hosts.FirstOrDefault(host => !_hosts.Contains(host, StringComparer.Ordinal)) is { } unknown)
        {
            return $"is for the host '{unknown}', on which no record of the project runs. The hosts with units are {string.Join(", ", _hosts)}.";
        }

        return file.FormatFolder == HandWrittenUnit.Quadlet && HostsOf(file).FirstOrDefault(host => !_withQuadlet.Contains(host)) is { } withoutQuadlet
            ? $"is read by Quadlet, and the units of '{withoutQuadlet}' are services only. Name other hosts in Host, or add quadlet to the formats of that one."
            : null;
    }

    /// <summary>The folders in front of that of the format, with a slash at the end where there is one.</summary>
    public IEnumerable<string> Of(HandWrittenUnit file) => _hosts.Count == 0
        ? [""]
        : HostsOf(file).Select(host => host + "/" + (file.User is { } user ? EmittedUnit.UsersFolder + "/" + user + "/" : ""));

    private IEnumerable<string> HostsOf(HandWrittenUnit file) => _hosts.Where(host => file.Hosts.Count == 0 || file.Hosts.Contains(host, StringComparer.Ordinal));
}
