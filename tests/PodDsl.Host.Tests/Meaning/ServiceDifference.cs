using System.Text;
using PodDsl.UnitMeaning;

namespace PodDsl.Host.Tests.Meaning;

/// <summary>The differences between two services with one name.</summary>
internal static class ServiceDifference
{
    /// <summary>The lines that only one of them has, or null if they mean the same.</summary>
    public static string? Of(string serviceName, string generated, string written)
    {
        var expected = ServiceMeaning.Of(generated, serviceName);
        var actual = ServiceMeaning.Of(written, serviceName);
        var difference = new StringBuilder();
        foreach (var line in Without(expected, actual))
        {
            difference.Append("  generator: ").Append(line).Append('\n');
        }

        foreach (var line in Without(actual, expected))
        {
            difference.Append("  ours:      ").Append(line).Append('\n');
        }

        return difference.Length == 0 ? null : difference.ToString();
    }

    private static List<string> Without(IEnumerable<string> lines, IEnumerable<string> others)
    {
        var left = lines.ToList();
        foreach (var other in others)
        {
            left.Remove(other);
        }

        return left;
    }
}
