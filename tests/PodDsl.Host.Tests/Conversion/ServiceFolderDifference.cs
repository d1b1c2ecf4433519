using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Host.Tests.Harness;
using PodDsl.Host.Tests.Meaning;

namespace PodDsl.Host.Tests.Conversion;

/// <summary>A service that differs between the generator and us.</summary>
internal sealed record ServiceFolderDifference(string Service, string Text)
{
    /// <summary>The services that only one side has, and those that mean different things.</summary>
    public static List<ServiceFolderDifference> Of(
        GeneratedUnits generated, IReadOnlyDictionary<string, string> written, QuadletReading reading)
    {
        var nameless = Nameless(reading);
        var differences = new List<ServiceFolderDifference>();
        foreach (var (name, text) in generated.Units)
        {
            if (!written.TryGetValue(name, out var ours))
            {
                if (!nameless.Contains(SourceOf(text)))
                {
                    differences.Add(new(name, "  only the generator makes it\n"));
                }
            }
            else if (ServiceDifference.Of(System.IO.Path.GetFileNameWithoutExtension(name), text, ours) is { } difference)
            {
                differences.Add(new(name, difference));
            }
        }

        differences.AddRange(written.Keys.Except(generated.Units.Keys).Select(name => new ServiceFolderDifference(name, "  only we make it\n")));
        return differences;
    }

    /// <summary>
    /// The files that use the resource of a refused unit, and those that use these. The generator puts an empty name into the command; we
    /// refuse them.
    /// </summary>
    private static HashSet<string> Nameless(QuadletReading reading)
    {
        var files = reading.Problems
            .Where(problem => problem.IsError && problem.IsConsequence)
            .Select(problem => problem.Source.File)
            .ToHashSet();
        foreach (var (unit, _) in reading.Units)
        {
            if (unit.Settings.Any(setting => setting.Value.Reference is { } other && files.Any(file => System.IO.Path.GetFileName(file) == other.FileName)))
            {
                files.Add(unit.DeclaredName);
            }
        }

        return files;
    }

    private static string SourceOf(string service) =>
        service.Split('\n').FirstOrDefault(line => line.StartsWith("SourcePath=", StringComparison.Ordinal))?["SourcePath=".Length..] ?? "";
}
