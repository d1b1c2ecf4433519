using PodDsl.Cli;
using PodDsl.Cli.Printing;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Primitives;

namespace PodDsl.App;

/// <summary>Checks the units with all rules.</summary>
internal static class LintCommand
{
    public static int Run(AppOptions options, ProgramUnits units, Printer output, Printer messages)
    {
        var (files, found) = (0, new List<Finding>());
        if (ChosenSystem.AnyOf(options, units, messages) is not { } systems)
        {
            return ExitCode.Unusable;
        }

        foreach (var system in systems)
        {
            if (!SystemFiles.HasQuadlet(units, system))
            {
                messages.Error("Rules read Quadlet files, and the program has only services there. Add quadlet to PodDslFormats.");
                return ExitCode.Unusable;
            }

            var result = QuadletLint.Check(SystemFiles.SourcesOf(units, system), units.TargetOf(system));
            files += result.Files.Count;
            found.AddRange(result.Findings.Where(finding => finding.Rule.IsEnabledByDefault));
        }

        foreach (var finding in found)
        {
            output.Line($"{finding.Source.File}:{Math.Max(finding.Source.Line, 1)}:{Math.Max(finding.Source.Column, 1)}: {finding.Rule.Severity.Word()} {finding.Rule.Id}: {finding.MessageIn(Language.UnitFile)}");
        }

        output.Line($"{(found.Count == 0 ? "Nothing found" : Number(found.Count, "finding"))} in {Number(files, "file")}.");
        return found.Exists(finding => finding.Rule.Severity >= Severity.Warning) ? ExitCode.Found : ExitCode.Done;
    }

    private static string Number(int count, string one) => count == 1 ? $"1 {one}" : $"{count} {one}s";
}
