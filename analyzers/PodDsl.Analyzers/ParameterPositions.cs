namespace PodDsl.Analyzers;

/// <summary>The places of those parameters that rules point at.</summary>
internal static class ParameterPositions
{
    public static int Of(string attribute, string parameter) => (LastPart(attribute), parameter) switch
    {
        ("UidMap" or "GidMap", "containerId") => 0,
        ("UidMap" or "GidMap", "hostId") => 1,
        ("UidMap" or "GidMap", "size") => 2,
        ("Image" or "Artifact", "reference") => 0,
        ("Publish", "containerPort") => 0,
        _ => -1,
    };

    private static string LastPart(string attribute)
    {
        var name = attribute.Substring(attribute.LastIndexOf('.') + 1);
        return name.EndsWith("Attribute", StringComparison.Ordinal)
            ? name.Substring(0, name.Length - "Attribute".Length)
            : name;
    }
}
