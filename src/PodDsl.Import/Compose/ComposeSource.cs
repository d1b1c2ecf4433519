namespace PodDsl.Import.Compose;

/// <summary>A Compose project to be read, as the options of <c>docker-compose</c> name it.</summary>
/// <param name="Files">The paths of its files; each overrides those before it.</param>
/// <param name="Read">Reads a file.</param>
public sealed record ComposeSource(IReadOnlyList<string> Files, Func<string, SourceContent> Read)
{
    /// <summary>The folder to which relative paths of <see cref="Files"/> are relative.</summary>
    public required string CurrentFolder { get; init; }

    /// <summary>The name of the project, if the files and their folder shall not give it.</summary>
    public string? ProjectName { get; init; }

    /// <summary>The folder of the project, if it is not that of the first file.</summary>
    public string? ProjectFolder { get; init; }

    /// <summary>Files with values of variables, instead of <c>.env</c> in the folder of the project.</summary>
    public IReadOnlyList<string> EnvFiles { get; init; } = [];

    /// <summary>The profiles that are on; <c>*</c> is all of them.</summary>
    public IReadOnlyList<string> Profiles { get; init; } = [];

    /// <summary>The environment, which counts before env files.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The home folder, for <c>~</c>.</summary>
    public string Home { get; init; } = "/root";
}
