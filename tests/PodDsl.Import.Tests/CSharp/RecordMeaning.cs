using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Writers;
using PodDsl.TestKit;
using PodDsl.UnitMeaning;

namespace PodDsl.Import.Tests.CSharp;

/// <summary>What the services of units mean, and those of the Quadlet files that the generator made of their records.</summary>
/// <param name="target">What the services are for.</param>
/// <param name="spelling">Tells two ways to say one thing as one; null tells each apart.</param>
internal sealed class RecordMeaning(Target target, Func<Unit, string, string>? spelling = null)
{
    /// <summary>What only one of them says, with the name of its file.</summary>
    public IEnumerable<(string File, string Difference)> Differences(IReadOnlyCollection<Unit> units, GeneratorRun run)
    {
        var made = QuadletReader.Read(run.Units.Where(unit => unit.Key.StartsWith("quadlet/", StringComparison.Ordinal))
            .Select(unit => new QuadletSource($"/units/{unit.Key["quadlet/".Length..]}", unit.Value)));
        foreach (var problem in made.Problems.Where(problem => problem.IsError))
        {
            yield return (Path.GetFileName(problem.Source.File), problem.ToString());
        }

        var after = made.Units.Select(unit => unit.Unit).ToDictionary(static unit => unit.FileName, StringComparer.Ordinal);
        foreach (var unit in units)
        {
            if (!after.TryGetValue(unit.FileName, out var other))
            {
                yield return (unit.FileName, "is gone");
                continue;
            }

            var (lines, otherLines) = (Meaning(unit, units), Meaning(other, after.Values));
            foreach (var line in lines.Except(otherLines))
            {
                yield return (unit.FileName, "lost " + line);
            }

            foreach (var line in otherLines.Except(lines).Where(line => !IsDescription(line) || HasDescription(unit)))
            {
                yield return (unit.FileName, "new " + line);
            }
        }
    }

    private static bool IsDescription(string line) => line.StartsWith("[Unit] Description", StringComparison.Ordinal);

    private static bool HasDescription(Unit unit) => unit.FindSetting(Section.Unit, "Description") is not null;

    private List<string> Meaning(Unit unit, IEnumerable<Unit> units)
    {
        var members = units.Where(other => other.Find("Pod")?.Reference?.FileName == unit.FileName).Select(other => other.ServiceName).ToEquatableArray();
        return ServiceWriter.Write(unit, target, members).Files.FirstOrDefault(file => file.FileName.EndsWith(".service", StringComparison.Ordinal)) is { } service
            ? [.. ServiceMeaning.Of(service.Text, unit.ServiceName).Select(line => spelling?.Invoke(unit, line) ?? line)]
            : [];
    }
}
