using System.Globalization;
using PodDsl.Core.Facts;
using PodDsl.Core.Podman;

namespace PodDsl.Import.CSharp;

/// <summary>A property of a project.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record ProjectProperty(string Name, string Value)
{
    public override string ToString() => $"<{Name}>{Value}</{Name}>";
}

/// <summary>The properties by which a project says what its units are for.</summary>
public static class ProjectProperties
{
    /// <summary>Those that differ from what a project has without them.</summary>
    public static IReadOnlyList<ProjectProperty> Of(Target target)
    {
        var properties = new List<ProjectProperty>();
        if (target.Podman != PodmanVersion.Newest)
        {
            properties.Add(new ProjectProperty("PodDslPodmanVersion", target.Podman.ToString()));
        }

        if (target.Scope == UnitScope.User)
        {
            properties.Add(new ProjectProperty("PodDslScope", "user"));
        }

        var pool = target.IdPool ?? IdPool.Default;
        if (pool.Start != IdPool.Default.Start && target.Scope == UnitScope.System)
        {
            properties.Add(new ProjectProperty("PodDslIdPool", pool.Start.ToString(CultureInfo.InvariantCulture)));
        }

        if (pool.BlockSize != IdPool.Default.BlockSize)
        {
            properties.Add(new ProjectProperty("PodDslIdBlockSize", pool.BlockSize.ToString(CultureInfo.InvariantCulture)));
        }

        return properties;
    }
}
