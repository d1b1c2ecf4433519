using System.Globalization;
using PodDsl.Core.Primitives;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose;

/// <summary>How many containers a service has, by <c>scale</c> or <c>deploy.replicas</c>.</summary>
/// <param name="Wanted">The number in the file; 1 without one.</param>
/// <param name="Source">Its place.</param>
internal sealed record Replicas(long Wanted, SourceSpan Source)
{
    /// <summary>More containers of one service are hardly meant for one host.</summary>
    private const int Most = 100;

    /// <summary>More instances of all services neither; each that depends on them names all of them.</summary>
    private const int MostOfProject = 300;

    /// <summary>The number of units; 1 if there are none to start.</summary>
    public int Units { get; private init; } = 1;

    /// <summary>True if there are fewer units than the file wants.</summary>
    public bool IsCut => Wanted > Units;

    /// <summary>True if nothing starts the container.</summary>
    public bool IsNone => Wanted <= 0;

    /// <summary>The field that the number is from.</summary>
    public string Field { get; init; } = "scale";

    /// <summary>The number in <c>deploy.replicas</c>, if <c>scale</c> has another.</summary>
    public YamlScalar? Overridden { get; init; }

    /// <summary>Those of all services.</summary>
    public static Dictionary<string, Replicas> Of(IReadOnlyList<YamlEntry> services)
    {
        var left = MostOfProject;
        var all = new Dictionary<string, Replicas>(StringComparer.Ordinal);
        foreach (var (name, _, value) in services)
        {
            if (value is YamlMapping service && Of(service) is var replicas)
            {
                var units = (int)Math.Clamp(replicas.Wanted, 1, Math.Max(1, Math.Min(Most, left)));
                left -= units > 1 ? units : 0;
                all[name] = replicas with { Units = units };
            }
        }

        return all;
    }

    private static Replicas Of(YamlMapping service)
    {
        var scale = service.Find("scale") as YamlScalar;
        var replicas = (service.Find("deploy") as YamlMapping)?.Find("replicas") as YamlScalar;
        var (count, field) = NumberOf(scale) is not null ? (scale, "scale") : (replicas, "deploy.replicas");
        return new Replicas(NumberOf(count) ?? 1, count?.Source ?? service.Source)
        {
            Field = field,
            Overridden = NumberOf(scale) is { } one && NumberOf(replicas) is { } other && one != other ? replicas : null,
        };
    }

    private static long? NumberOf(YamlScalar? scalar) =>
        long.TryParse(scalar?.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
