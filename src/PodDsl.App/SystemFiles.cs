using PodDsl.Cli.Printing;
using PodDsl.Core.Facts;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Writers;

namespace PodDsl.App;

/// <summary>A unit file of one systemd.</summary>
internal sealed record SystemFile(string FileName, string Text);

/// <summary>The files of one systemd in a format, which need not be one of the project.</summary>
internal static class SystemFiles
{
    private static readonly string Quadlet = UnitFormats.Of(UnitFormat.Quadlet).Name;

    /// <summary>The Quadlet files for rules, by their paths below the folder of units.</summary>
    public static IReadOnlyList<QuadletSource> SourcesOf(ProgramUnits units, ProgramSystem system) =>
        [.. units.Of(system).Where(unit => unit.Format == Quadlet || QuadletReader.IsStarter(new QuadletSource(unit.FileName, ""))).Select(unit => new QuadletSource(unit.Place + unit.FileName, unit.Text))];

    /// <summary>True if the systemd has Quadlet files, which rules can read.</summary>
    public static bool HasQuadlet(ProgramUnits units, ProgramSystem system) => units.Of(system, Quadlet).Count > 0;

    /// <summary>The files in a format: those of the program, or else those that PodDsl converts its Quadlet files to. Null, with a message, if there are none.</summary>
    public static IReadOnlyList<SystemFile>? Of(ProgramUnits units, ProgramSystem system, FormatRow format, Printer messages)
    {
        var own = units.Of(system, format.Name);
        var asked = own.Where(unit => !QuadletReader.IsStarter(new QuadletSource(unit.FileName, "")) && !unit.FileName.Contains('/', StringComparison.Ordinal)).ToList();
        if (asked.Count > 0 || !HasQuadlet(units, system))
        {
            if (own.Count == 0)
            {
                messages.Error($"The program has no units in the format {format.Name}. Add it to PodDslFormats.");
                return null;
            }

            return [.. own.Select(unit => new SystemFile(unit.FileName, unit.Text))];
        }

        var converted = new Dictionary<string, SystemFile>(StringComparer.Ordinal);
        foreach (var unit in own)
        {
            converted[unit.FileName] = new SystemFile(unit.FileName, unit.Text);
        }

        return Convert(SourcesOf(units, system), units.TargetOf(system), format, converted, messages) ? [.. converted.Values.OrderBy(file => file.FileName, StringComparer.Ordinal)] : null;
    }

    private static bool Convert(IReadOnlyList<QuadletSource> sources, Target target, FormatRow format, Dictionary<string, SystemFile> files, Printer messages)
    {
        var isWhole = true;
        foreach (var unit in QuadletReader.Read(sources).Units)
        {
            var result = format.Write(unit.Unit, target, unit.Members);
            foreach (var finding in result.Problems.Where(finding => finding.IsError))
            {
                isWhole = false;
                messages.Problem(finding.Source.File, finding.Source.Line, finding.Source.Column, isError: true, finding.MessageIn(Language.UnitFile));
            }

            foreach (var file in result.Files)
            {
                files[file.FileName] = new SystemFile(file.FileName, file.Text);
            }
        }

        return isWhole;
    }
}
