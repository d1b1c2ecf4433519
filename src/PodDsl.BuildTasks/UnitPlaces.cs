namespace PodDsl.BuildTasks;

/// <summary>The folders of hosts and users below that of units, by the units of the records.</summary>
internal sealed class UnitPlaces
{
    private readonly IReadOnlyList<string> _hosts;

    /// <summary>The hosts whose units are Quadlet files; null is the project without hosts.</summary>
    private readonly IReadOnlyList<string?> _withQuadlet;

    private UnitPlaces(IReadOnlyList<EmittedUnit> emitted)
    {
        _hosts = [.. emitted.Select(static unit => unit.Host).OfType<string>().Distinct(StringComparer.Ordinal).OrderBy(static host => host, StringComparer.Ordinal)];
        _withQuadlet = [.. emitted.Where(static unit => unit.Format == HandWrittenUnit.Quadlet).Select(static unit => unit.Host).Distinct()];
    }

    public static UnitPlaces Of(IReadOnlyList<EmittedUnit> emitted) => new(emitted);

    /// <summary>Says why a file has no place; null if it has one.</summary>
    public string? FindProblem(HandWrittenUnit file)
    {
        if (_hosts.Count == 0)
        {
            return file.Hosts.Count > 0 ? $"is for the host '{file.Hosts[0]}', but no record of the project runs on a host. Remove Host, or declare hosts."
                : file.User is { } user ? $"is for the user '{user}', but no record of the project runs on a host. Remove User, or declare hosts; PodDslScope says whose systemd a project without hosts is for."
                : null;
        }

        return file.Hosts.FirstOrDefault(host => !_hosts.Contains(host, StringComparer.Ordinal)) is { } unknown
            ? $"is for the host '{unknown}', on which no record of the project runs. The hosts with units are {string.Join(", ", _hosts)}."
            : null;
    }

    /// <summary>The folders in front of that of the format, with a slash at the end where there is one.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isProjectOfQuadlet">True if the format Quadlet is one of those of the project.</param>
    public IEnumerable<string> Of(HandWrittenUnit file, bool isProjectOfQuadlet) => _hosts.Count == 0
        ? file.FormatFolder != HandWrittenUnit.Quadlet || isProjectOfQuadlet ? [""] : []
        : _hosts.Where(host => file.Hosts.Count == 0 || file.Hosts.Contains(host, StringComparer.Ordinal))
            .Where(host => file.FormatFolder != HandWrittenUnit.Quadlet || _withQuadlet.Contains(host))
            .Select(host => host + "/" + (file.User is { } user ? EmittedUnit.UsersFolder + "/" + user + "/" : ""));
}
