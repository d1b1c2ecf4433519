using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Import;
using PodDsl.Import.Commands;
using PodDsl.Import.Quadlet;
using PodDsl.Import.Services;

namespace PodDsl.Cli.Import;

/// <summary>A file to import.</summary>
/// <param name="Path">Its path, as the caller gave it or found it in a folder.</param>
/// <param name="Text">Its text.</param>
internal sealed record ImportSource(string Path, string Text)
{
    /// <summary>The folder at which relative paths in it start.</summary>
    public string Folder => InputFiles.Slashes(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path)) ?? "/");
}

/// <summary>What a reader may need to know of the import.</summary>
/// <param name="Scope">The owner of the units.</param>
/// <param name="Compose">How Compose files are to be read.</param>
internal sealed record ImportContext(UnitScope Scope, ComposeChoice Compose);

/// <summary>A kind of input.</summary>
/// <param name="Name">The word with which users ask for it.</param>
/// <param name="Summary">What it is, for the help.</param>
/// <param name="HasName">True if a path is that of such an input.</param>
/// <param name="HasText">True if a text looks like one.</param>
/// <param name="Read">Reads the inputs of this kind, which belong together.</param>
internal sealed record ImportKind(
    string Name,
    string Summary,
    Func<string, bool> HasName,
    Func<string, bool> HasText,
    Func<IReadOnlyList<ImportSource>, ImportContext, Steps, IEnumerable<Imported>> Read)
{
    /// <summary>The one table of readers. The first with the name of a file reads it, else the first with its text.</summary>
    public static IReadOnlyList<ImportKind> All { get; } =
    [
        new(
            "quadlet", "Quadlet files, drop-ins, and bundles of them (.quadlets)",
            path => new QuadletSource(InputFiles.Slashes(path), "") is var source && (QuadletReader.IsUnitOrDropIn(source) || QuadletReader.IsStarter(source)),
            text => text.Contains("[Container]", StringComparison.Ordinal),
            (sources, _, steps) => [QuadletImport.Read([.. sources.Select(source => (InputFiles.Slashes(Path.GetFullPath(source.Path)), source.Text))], steps)]),
        new(
            "compose", "Compose files",
            ComposeInputs.HasName,
            ComposeInputs.HasText,
            (sources, context, steps) => ComposeInputs.Read(sources, context.Compose, steps)),
        new(
            "service", "services of systemd that call podman or docker",
            name => name.EndsWith(".service", StringComparison.Ordinal),
            ServiceImport.IsService,
            (sources, _, steps) => [ServiceImport.Read([.. sources.Select(source => (source.Path, source.Text))], steps)]),
        new(
            "command", "scripts and Markdown files with podman run, docker run and the like",
            name => Path.GetExtension(name).ToLowerInvariant() is ".sh" or ".bash" or ".zsh" or ".ksh" or ".md" or ".markdown" or ".mdx" or ".rst" or ".command" or ".bat" or ".ps1",
            text => text.Contains("docker", StringComparison.Ordinal) || text.Contains("podman", StringComparison.Ordinal),
            (sources, _, steps) => sources.Select(source => CommandImport.Read(source.Path, source.Text, source.Folder, steps))),
    ];

    public static ImportKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <summary>The kind of a file, or null if it looks like none.</summary>
    public static ImportKind? Of(ImportSource source) =>
        All.FirstOrDefault(kind => kind.HasName(source.Path)) ?? All.FirstOrDefault(kind => kind.HasText(source.Text));
}
