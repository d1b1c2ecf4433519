using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose;

/// <summary>A Compose project with everything resolved that docker-compose resolves.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Folder">Its folder.</param>
/// <param name="Root">Its fields in their long forms, or null if nothing of it could be read.</param>
internal sealed record ComposeProject(string Name, string Folder, YamlMapping? Root)
{
    public IReadOnlyList<ImportNote> Notes { get; init; } = [];

    public IReadOnlyList<ImportedVariable> Variables { get; init; } = [];

    public IReadOnlyList<InterpolatedText> Texts { get; init; } = [];

    public IReadOnlyList<ImportedComment> Comments { get; init; } = [];

    /// <summary>Services that no chosen profile turns on.</summary>
    public IReadOnlyList<YamlEntry> Unchosen { get; init; } = [];

    /// <summary>The entries of a mapping at the root, such as <c>services</c>.</summary>
    public IReadOnlyList<YamlEntry> Section(string name) => (Root?.Find(name) as YamlMapping)?.Entries ?? [];
}
