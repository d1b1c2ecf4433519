using Microsoft.Build.Utilities;
using PodDsl.Files;

namespace PodDsl.BuildTasks;

/// <summary>The errors of the build tasks. <c>PodDsl.targets</c> reports most of <c>PODCFG001</c> to <c>PODCFG009</c> itself.</summary>
internal static class BuildErrors
{
    public const string UnreadableFacts = "PODCFG005";
    public const string ForeignFile = "PODCFG010";
    public const string RefusedPath = "PODCFG011";
    public const string SameFileTwice = "PODCFG012";
    public const string NoHeader = "PODCFG013";
    public const string FileAccess = "PODCFG014";
    public const string UnreadableAssembly = "PODCFG015";
    public const string UnwrittenUnit = "PODCFG016";
    public const string UnusableUnitFile = "PODCFG018";
    public const string UnknownPlace = "PODCFG019";
    public const string UnitIsMissing = "PODCFG020";
    public const string UnitDiffers = "PODCFG021";
    public const string UnitIsStale = "PODCFG022";

    public static void Report(this TaskLoggingHelper log, string code, string file, string message) =>
        log.Report(code, (file, 0, 0), message);

    public static void Report(this TaskLoggingHelper log, string code, (string File, int Line, int Column) place, string message) =>
        log.LogError(
            subcategory: null, code, helpKeyword: null, place.File, place.Line, place.Column, endLineNumber: 0, endColumnNumber: 0, message);

    public static void ReportDamagedList(this TaskLoggingHelper log, string manifestFile, InvalidDataException exception) => log.Report(
        UnreadableAssembly, manifestFile,
        $"The list of written units '{manifestFile}' is damaged, and nothing was written or removed: {exception.Message} Delete it; units that the project no longer emits must then be deleted by hand.");

    public static void ReportUnreadableAssembly(this TaskLoggingHelper log, string assemblyFile, Exception exception) => log.Report(
        UnreadableAssembly, assemblyFile, $"The units cannot be read from '{assemblyFile}': {exception.Message} Rebuild the project.");

    /// <summary>A folder of units that is a link would let a build write, and later remove, anywhere.</summary>
    public static void ReportLinks(this TaskLoggingHelper log, IEnumerable<string> files, string outputDirectory)
    {
        foreach (var folder in files.Select(static file => Path.GetDirectoryName(file)!).Distinct(StringComparer.Ordinal))
        {
            if (!RealPath.IsWithin(folder, outputDirectory))
            {
                log.Report(
                    FileAccess, folder,
                    $"'{folder}' leads out of '{outputDirectory}' by a link. Remove the link, or set PodDslOutputDir to the folder that is meant; that one may be a link.");
            }
        }
    }
}
