using PodDsl.Cli.Printing;
using PodDsl.Core.Facts;
using PodDsl.Core.Primitives;
using PodDsl.Core.Writers;
using PodDsl.Import;
using PodDsl.Import.Commands;
using PodDsl.Import.CSharp;
using PodDsl.Import.Ids;

namespace PodDsl.Cli.Import;

/// <summary>The wishes of whoever imports.</summary>
/// <param name="Inputs">Files and folders.</param>
/// <param name="Words">The words of a command, or none.</param>
/// <param name="From">The kind of all inputs, or null to look at each.</param>
/// <param name="Compose">How Compose files are to be read.</param>
/// <param name="Format">The format to write, or null for C#.</param>
/// <param name="Layout">What goes into a file of C#.</param>
/// <param name="Bundle">The name of the one file for all units, without extension; null for a file for each.</param>
/// <param name="Folder">The folder to write to.</param>
/// <param name="Target">The target of the units, with the pool of id blocks.</param>
/// <param name="FirstBlock">The number of the first id block to give out; null to give out none.</param>
/// <param name="IsRenamed">True to give plain names to what a tool has named.</param>
/// <param name="IsStrict">True if a loss is an error.</param>
/// <param name="IsJson">True for a report as JSON.</param>
internal sealed record ImportSettings(
    IReadOnlyList<string> Inputs, IReadOnlyList<string> Words, ImportKind? From, ComposeChoice Compose, FormatRow? Format, CSharpLayout Layout, string? Bundle, string Folder, Target Target, long? FirstBlock, bool IsRenamed, bool IsStrict, bool IsJson);

/// <summary>Reads, writes and reports.</summary>
internal static class ImportRun
{
    public static int Run(ImportSettings settings, Printer output, Printer messages, Steps steps)
    {
        var inputs = new ImportInputs(settings.From, steps);
        foreach (var input in settings.Inputs)
        {
            inputs.Add(input);
        }

        var context = new ImportContext(settings.Target.Scope, settings.Compose);
        var imports = new List<Imported>();
        foreach (var kind in ImportKind.All)
        {
            IReadOnlyList<ImportSource> sources = [.. inputs.Files.Where(file => file.Kind == kind).Select(file => file.Source)];
            if (sources.Count > 0)
            {
                imports.AddRange(kind.Read(sources, context, steps));
            }
        }

        if (settings.Words.Count > 0)
        {
            imports.Add(CommandImport.ReadWords(settings.Words, InputFiles.Slashes(Environment.CurrentDirectory), steps));
        }

        imports = settings.IsRenamed ? [.. PlainNames.Give(imports, steps)] : imports;
        var plan = settings.FirstBlock is { } first ? IdBlockPlanner.Plan(imports, new IdBlockOptions(settings.Target, first), steps) : null;
        imports = [.. OwnerVariables.Explain(plan is null ? imports : [.. plan.Imports], settings.Target, steps)];
        var result = settings.Format is { } format
            ? ImportResult.Of(imports, inputs.Notes, format, settings.Bundle, settings.Target, steps)
            : ImportResult.OfCSharp(imports, inputs.Notes, settings.Folder, settings.Layout, settings.Target, steps);
        result.Blocks = plan?.Blocks ?? [];
        result.Moves = plan?.Moves ?? [];
        var isWanted = result.Files.Count > 0 && !(settings.IsStrict && result.HasLosses);
        var isWritten = isWanted && OutputFolder.Write(settings.Folder, result.Files, inputs.Paths, messages, steps);
        if (settings.IsJson)
        {
            ImportJson.Write(result, isWritten, output);
        }
        else
        {
            ImportText.Write(result, isWritten, output, steps);
        }

        return isWanted && !isWritten ? ExitCode.Unusable
            : result.Files.Count == 0 ? ExitCode.Unusable
            : result.IsRefused || (settings.IsStrict && result.HasLosses) ? ExitCode.Refused
            : ExitCode.Done;
    }
}
