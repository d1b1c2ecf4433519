using System.Xml;
using System.Xml.Linq;
using PodDsl.BuildTasks;
using PodDsl.Cli.Ids;
using PodDsl.Cli.Printing;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Writers;

namespace PodDsl.Cli;

/// <summary>What a command line says of the units that it means.</summary>
/// <param name="Inputs">Quadlet files, folders, projects, assemblies.</param>
/// <param name="Scope">Whose units the files are.</param>
/// <param name="Host">The host whose units count, of a project that has several.</param>
/// <param name="User">The user of the host whose units count; null for those of root.</param>
internal sealed record UnitChoice(IReadOnlyList<string> Inputs, UnitScope Scope, string? Host, string? User);

/// <summary>Finds the Quadlet units of a command line: in folders and files, and in the assemblies of C# projects.</summary>
internal static class UnitInputs
{
    private const string ProjectPattern = "*.csproj";

    private static readonly string Quadlet = UnitFormats.Of(UnitFormat.Quadlet).Name;

    /// <summary>The unit files, or null, with a message, if something is unreadable.</summary>
    public static IReadOnlyList<QuadletSource>? Read(UnitChoice choice, Printer messages, Steps steps)
    {
        var sources = new List<QuadletSource>();
        var isComplete = true;
        foreach (var input in choice.Inputs)
        {
            steps.Next();
            var found = ProjectOf(input) is { } project ? ReadProject(project, choice, messages)
                : Path.GetExtension(input) is ".dll" or ".exe" ? ReadAssembly(input, choice, messages)
                : InputFiles.Read([input], choice.Scope, messages, steps)?.Select(file => file.Source);
            isComplete &= found is not null;
            sources.AddRange(found ?? []);
        }

        return isComplete ? sources : null;
    }

    /// <summary>The hosts and users that the projects and assemblies have units for; none if they have no hosts.</summary>
    public static IReadOnlyList<(string Host, string? User)> SystemsIn(IEnumerable<string> inputs)
    {
        var systems = new List<(string, string?)>();
        foreach (var input in inputs)
        {
            try
            {
                var assembly = Path.GetExtension(input) is ".dll" or ".exe" ? input : ProjectOf(input) is { } project ? AssemblyOf(project) : null;
                systems.AddRange(assembly is null ? [] : AssemblyUnits.Read(assembly).Where(unit => unit.Unit.Host is not null).Select(unit => (unit.Unit.Host!, unit.Unit.User)));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException or BadImageFormatException or InvalidDataException)
            {
                // Whoever reads the units reports it.
            }
        }

        return [.. systems.Distinct().OrderBy(system => system.Item1, StringComparer.Ordinal).ThenBy(system => system.Item2, StringComparer.Ordinal)];
    }

    /// <summary>The file of facts that the record of the host names, where a project says which folder the name is relative to.</summary>
    public static string? FindFacts(UnitChoice choice, Printer messages)
    {
        foreach (var input in choice.Inputs)
        {
            if (ProjectOf(input) is not { } project || AssemblyOf(project) is not { } assembly
                || (choice.Host ?? EmittedUnitReader.Read(assembly).Select(unit => unit.Host).FirstOrDefault()) is not { } host
                || FactsOfHost.Find(assembly, host) is not { } named)
            {
                continue;
            }

            var file = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(project))!, named.Replace('\\', '/'));
            if (File.Exists(file))
            {
                return file;
            }

            messages.Warning($"The record of '{host}' names the host facts '{named}', which do not exist. Name them with --host-facts.");
        }

        return null;
    }

    /// <summary>The project that an input is, or the only one in the folder that it is.</summary>
    private static string? ProjectOf(string input)
    {
        if (Path.GetExtension(input) == ".csproj")
        {
            return input;
        }

        try
        {
            return Directory.Exists(input) && Directory.GetFiles(input, ProjectPattern) is [var project] ? project : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Whoever reads the folder reports it.
            return null;
        }
    }

    private static List<QuadletSource>? ReadProject(string project, UnitChoice choice, Printer messages)
    {
        try
        {
            if (AssemblyOf(project) is { } assembly)
            {
                return ReadAssembly(assembly, choice, messages);
            }

            messages.Error(project, $"There is no {AssemblyNameOf(project)}.dll in {DisplayPath.Of(OutputOf(project))}. Build the project first, or name the assembly.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException)
        {
            messages.Error(project, $"The project cannot be read: {exception.Message}");
        }

        return null;
    }

    private static string OutputOf(string project) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(project))!, "bin");

    /// <summary>The newest assembly of a project, or null if nobody has built it.</summary>
    private static string? AssemblyOf(string project) => !Directory.Exists(OutputOf(project)) ? null
        : Directory.GetFiles(OutputOf(project), AssemblyNameOf(project) + ".dll", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) is not ("ref" or "publish"))
            .MaxBy(File.GetLastWriteTimeUtc);

    private static string AssemblyNameOf(string project)
    {
        var named = XDocument.Parse(InputText.Read(project)).Descendants("AssemblyName").Select(element => element.Value.Trim()).LastOrDefault();
        return string.IsNullOrEmpty(named) || named.Contains("$(", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(project) : named;
    }

    private static List<QuadletSource>? ReadAssembly(string assembly, UnitChoice choice, Printer messages)
    {
        try
        {
            var units = AssemblyUnits.Read(assembly);
            if (FindHostProblem([.. units.Select(unit => unit.Unit)], choice) is { } problem)
            {
                messages.Error(assembly, problem);
                return null;
            }

            units = [.. units.Where(unit => unit.Unit.User == choice.User && (choice.Host is null || unit.Unit.Host == choice.Host))];
            var quadlet = units.Where(unit => unit.Unit.Format == Quadlet).Select(unit => new QuadletSource(unit.Path, unit.Unit.Text)).ToList();
            if (quadlet.Count > 0)
            {
                return quadlet;
            }

            if (units.Count > 0)
            {
                return [.. ServiceIds.Read(assembly, units.Select(unit => unit.Unit))];
            }

            messages.Error(assembly, "There is no unit in it. Name the assembly of a project that uses PodDsl.");
        }
        catch (BadImageFormatException exception)
        {
            messages.Error(assembly, $"The units cannot be read: {exception.Message} Rebuild the project.");
        }
        catch (InvalidDataException exception)
        {
            messages.Error(assembly, $"The lists of its build are damaged: {exception.Message} Clean and build the project.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            messages.Error(assembly, $"The file cannot be read: {exception.Message}");
        }

        return null;
    }

    /// <summary>Says why the units are not those of one systemd, or null.</summary>
    private static string? FindHostProblem(IReadOnlyList<EmittedUnit> units, UnitChoice choice)
    {
        string[] hosts = [.. units.Select(unit => unit.Host).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        var names = string.Join(", ", hosts);
        if (choice.Host is not { } host)
        {
            return hosts.Length > 1 ? $"It has units of several hosts. Name one with --host: {names}." : FindUserProblem(units, choice.User);
        }

        return hosts.Contains(host, StringComparer.Ordinal) ? FindUserProblem([.. units.Where(unit => unit.Host == host)], choice.User)
            : hosts.Length == 0 ? $"It has no host '{host}', since its project has no hosts. Leave --host out."
            : $"It has no units of the host '{host}'. Its hosts are {names}.";
    }

    private static string? FindUserProblem(IReadOnlyList<EmittedUnit> units, string? user)
    {
        string[] users = [.. units.Select(unit => unit.User).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        return user is null || users.Contains(user, StringComparer.Ordinal) ? null
            : users.Length == 0 ? $"It has no units of the user '{user}', nor of any other there. Leave --user out."
            : $"It has no units of the user '{user}' there. Its users are {string.Join(", ", users)}.";
    }
}
