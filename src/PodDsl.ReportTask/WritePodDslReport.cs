using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PodDsl.Core.Facts;
using PodDsl.Core.Podman;
using PodDsl.Core.Readers;
using PodDsl.Files;
using PodDsl.Report;

namespace PodDsl.BuildTasks;

/// <summary>
/// Writes the report on the units that the build has written, those of records and the copies of hand-written ones: of each host, and of each
/// of its users.
/// </summary>
public sealed class WritePodDslReport : Task
{
    private const string Quadlet = "quadlet";

    /// <summary>The folder with one folder for each format.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <summary>The file, in <c>obj</c>, that lists the written units.</summary>
    [Required]
    public string ManifestFile { get; set; } = "";

    /// <summary>The folder of the project; the paths in the manifest are relative to it.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The page to write.</summary>
    [Required]
    public string ReportFile { get; set; } = "";

    /// <summary>The name of a project without hosts, which stands for its host.</summary>
    [Required]
    public string ProjectName { get; set; } = "";

    /// <summary>The podman that the units are for; empty for the newest that is known.</summary>
    public string PodmanVersion { get; set; } = "";

    /// <summary><c>user</c> if all units of a project without hosts are those of a user.</summary>
    public string Scope { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            List<ReportedSystem> systems =
            [
                .. UnitManifest.Load(ManifestFile, ProjectDirectory).RelativePaths
                    .Concat(BuiltUnits.CopiesIn(OutputDirectory))
                    .Where(QuadletReader.HasPathOfUnitOrDropIn)
                    .Select(path => BuiltUnits.Read(OutputDirectory, path))
                    .OfType<EmittedUnit>()
                    .Where(unit => unit.Format == Quadlet)
                    .GroupBy(unit => (unit.Host, unit.User))
                    .OrderBy(system => system.Key.Host, StringComparer.Ordinal)
                    .ThenBy(system => system.Key.User, StringComparer.Ordinal)
                    .Select(system => Of(system.Key.Host, system.Key.User, system)),
            ];
            if (systems.Count == 0)
            {
                Log.LogMessage(MessageImportance.High, "{0}: no report, since the project writes no Quadlet files. Add quadlet to PodDslFormats.", ProjectName);
                return true;
            }

            AtomicFiles.Write([new NewFile(Path.GetFullPath(ReportFile), ReportPage.Write(systems))]);
            Log.LogMessage(MessageImportance.High, "{0} -> {1}", ProjectName, ReportFile);
        }
        catch (InvalidDataException exception)
        {
            Log.ReportDamagedList(ManifestFile, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.Report(BuildErrors.FileAccess, ReportFile, $"The report '{ReportFile}' cannot be written: {exception.Message} Make it accessible, or set PodDslReportFile to another file.");
        }

        return !Log.HasLoggedErrors;
    }

    private ReportedSystem Of(string? host, string? user, IEnumerable<EmittedUnit> units)
    {
        var podman = Core.Podman.PodmanVersion.TryParse(PodmanVersion, out var version) ? version.Known : Core.Podman.PodmanVersion.Newest;
        var scope = user is not null || (host is null && Scope == "user") ? UnitScope.User : UnitScope.System;
        return ReportedSystem.Read(
            ReportedSystem.NameOf(host, user, ProjectName),
            [.. units.Select(unit => new QuadletSource(unit.FileName, unit.Text))],
            new Target(podman, scope),
            finding => finding.Rule.IsEnabledByDefault ? finding.Rule.Severity : null,
            path => path);
    }
}
