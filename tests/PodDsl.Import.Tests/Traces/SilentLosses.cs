namespace PodDsl.Import.Tests.Traces;

/// <summary>The fields about which an import may be silent, though no unit has them.</summary>
internal static class SilentLosses
{
    /// <summary>A part of a field's name, its text or empty for any, and the reason.</summary>
    private static readonly (string Name, string Written, string Reason)[] Allowed =
    [
        ("version ", "", "docker-compose ignores it"),
        ("x-", "", "an extension is told with all that is in it"),
        (" run --detach ", "", "one note is about all commands of a script"),
        (" run --rm ", "", "one note is about all commands of a script"),
        (" run --replace ", "", "one note is about all commands of a script"),
        ("services.*.logging.driver", "driver: json-file", "docker's own default, as without it"),
        ("[Quadlet] DefaultDependencies=", "", "only the last one counts"),
        ("models.", "", "a model is told with all that is in it"),
        ("services.*.external_links", "", "one note is about all links"),
        ("services.*.deploy.labels", "", "one note is about all labels"),
        ("services.*.profiles", "", "it chooses the services, and those left out are told"),
        ("services.*.depends_on.*.condition", "condition: service_healthy", "it is in the other service, perhaps for the sake of a third one"),
        ("services.*.gpus[].capabilities[]", "", "CDI gives all that a device can do"),
        ("services.*.gpus[].count", "count: all", "as without it"),
        ("services.*.deploy.resources.reservations.devices[].capabilities[]", "", "CDI gives all that a device can do"),
    ];

    public static bool IsLost(TracedField traced) => traced.Fate == Fate.Lost && !Array.Exists(
        Allowed, row => Has($"{traced.Field.Name} ", row.Name) && (row.Written.Length == 0 || traced.Field.Written == row.Written));

    /// <summary>True if a name has a part that begins where one of its own parts does: <c>x-</c> is not in <c>max-size</c>.</summary>
    private static bool Has(string name, string part) =>
        name.StartsWith(part, StringComparison.Ordinal) || name.Contains(part[0] is ' ' or '[' ? part : "." + part, StringComparison.Ordinal);
}
