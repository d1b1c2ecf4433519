using System.Text.RegularExpressions;
using PodDsl.Core.Primitives;
using PodDsl.Import.Variables;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose;

/// <summary>Loads a Compose project as docker-compose does: files, includes, extended services, overrides, variables, profiles.</summary>
internal sealed partial class ComposeLoader
{
    /// <summary>Files of one project; each time that one is included counts.</summary>
    private const int MostFiles = 500;

    /// <summary>Services that extend each other in a row.</summary>
    private const int LongestChain = 50;

    private readonly ComposeSource _source;
    private readonly Steps _steps;
    private readonly Notes _notes = new();
    private readonly VariableLog _variables = new();
    private readonly List<ImportedComment> _comments = [];
    private readonly Dictionary<string, YamlReading> _readings = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Path, IReadOnlyDictionary<string, string> Environment), Extending?> _extended = [];
    private int _loaded;
    private int _filesDeep;

    /// <summary>What stands for <c>~</c>, if it is not the home folder itself: units are for another user.</summary>
    private readonly string? _homeMark;

    private ComposeLoader(ComposeSource source, Steps steps, string? homeMark) => (_source, _steps, _homeMark) = (source, steps, homeMark);

    /// <summary>Loads a project.</summary>
    /// <param name="source">The project.</param>
    /// <param name="steps">The steps of the caller.</param>
    /// <param name="homeMark">
    /// What stands for <c>~</c> in paths, if they are for units. Env files whose values podman reads like docker-compose stay files then.
    /// </param>
    public static ComposeProject Load(ComposeSource source, Steps steps = default, string? homeMark = null) => new ComposeLoader(source, steps, homeMark).Load();

    private string Home => _homeMark ?? _source.Home;

    private SourceContent ReadBytes(string path) =>
        _source.Read(_homeMark is { } mark && path.StartsWith(mark, StringComparison.Ordinal) ? _source.Home + path[mark.Length..] : path);

    private ComposeProject Load()
    {
        var first = _source.Files is [var file, ..] ? file : "compose.yaml";
        var folder = Absolute(_source.ProjectFolder ?? ComposePaths.FolderOf(Absolute(first)));
        var environment = new Dictionary<string, string>(_source.Environment, StringComparer.Ordinal);
        AddEnvFiles(
            environment,
            _source.EnvFiles.Count > 0 ? _source.EnvFiles.Select(Absolute) : [ComposePaths.Join(folder, ".env")],
            isRequired: _source.EnvFiles.Count > 0);
        var name = ProjectName(folder, environment);
        environment["COMPOSE_PROJECT_NAME"] = name;

        var root = LoadFiles(_source.Files, folder, environment, []);
        var project = new ComposeProject(name, folder, root);
        if (root is not null)
        {
            project = new Normalizing(project, environment, ReadEnvFile, _notes, _homeMark is not null).Normalize(ProfilesOf(environment));
        }

        return project with
        {
            Notes = _notes.All,
            Variables = [.. _variables.Variables],
            Texts = [.. _variables.Texts],
            Comments = _comments,
        };
    }

    private string Absolute(string path) => ComposePaths.Clean(ComposePaths.Absolute(path, _source.CurrentFolder, Home));

    /// <summary>The profiles that are on. Without any, that is the one without a name, which files use for what runs by default.</summary>
    private HashSet<string> ProfilesOf(Dictionary<string, string> environment) =>
        [.. _source.Profiles.Count > 0 ? _source.Profiles : environment.GetValueOrDefault("COMPOSE_PROFILES", "").Split(',', StringSplitOptions.TrimEntries)];

    private string ProjectName(string folder, Dictionary<string, string> environment)
    {
        if (_source.ProjectName is { Length: > 0 } chosen)
        {
            return chosen;
        }

        if (environment.TryGetValue("COMPOSE_PROJECT_NAME", out var variable) && variable.Length > 0)
        {
            return variable;
        }

        var declared = _source.Files
            .SelectMany(file => Read(file).Documents)
            .Select(document => (document as YamlMapping)?.Find("name") as YamlScalar)
            .LastOrDefault(name => name is { Text.Length: > 0 });
        var declaredName = declared is null ? "" : new Template(environment.GetValueOrDefault).Fill(declared.Text).Text;
        if (declaredName.Length == 0)
        {
            return Normalized(ComposePaths.NameOf(folder));
        }

        if (Normalized(declaredName) != declaredName)
        {
            _notes.Changed(
                "name",
                $"'{declaredName}' is no name of a project, and docker-compose refuses it. The import takes '{Normalized(declaredName)}'.",
                "Use lower-case letters, digits, '-' and '_', and start with a letter or digit.",
                declared!.Source);
        }

        return Normalized(declaredName);
    }

    private static string Normalized(string name)
    {
        var normalized = NoName().Replace(name.ToLowerInvariant(), "").TrimStart('_', '-');
        return normalized.Length > 0 ? normalized : "default";
    }

    [GeneratedRegex("[^-_a-z0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex NoName();

    private YamlReading Read(string file)
    {
        var path = Absolute(file);
        if (_readings.TryGetValue(path, out var known))
        {
            return known;
        }

        _steps.Next();
        var content = ReadBytes(path);
        var reading = content.Bytes is { } bytes ? YamlReader.Read(file, bytes.Span, _steps)
            : new YamlReading([], new ImportNote(
                NoteKind.Refused,
                file,
                content.Problem is { } problem ? ((Shown)$"'{file}' cannot be read: {problem}.").ToString() : ((Shown)$"There is no file '{file}'.").ToString(),
                "Name another file.",
                new SourceSpan(file, 0, 0, 1, 1)));
        _readings.Add(path, reading);
        if (reading.Refusal is { } refusal)
        {
            _notes.Add(refusal);
        }

        _comments.AddRange(reading.Comments);
        return reading;
    }

    /// <summary>The files of one project, merged; null if none could be read.</summary>
    private YamlMapping? LoadFiles(IReadOnlyList<string> files, string folder, IReadOnlyDictionary<string, string> environment, IReadOnlyList<string> includedBy)
    {
        YamlMapping? merged = null;
        foreach (var file in files)
        {
            foreach (var layer in LayersOf(file, folder, environment))
            {
                var current = new Extending(this, file, folder, environment, layer).Apply();
                merged = merged is null ? null : Marks.Remove(merged, layer.Removed);
                current = Include(current, file, folder, environment, includedBy);
                merged = merged is null ? current : (YamlMapping)Merging.Merge(merged, current, ComposeSchema.Root);
            }
        }

        return merged is null ? null : ResolveEnvironment(merged, environment);
    }

    /// <summary>The documents of a file, each in its long forms.</summary>
    private IEnumerable<Layer> LayersOf(string file, string folder, IReadOnlyDictionary<string, string> environment)
    {
        if (++_loaded > MostFiles)
        {
            if (_loaded == MostFiles + 1)
            {
                _notes.Refused(file, $"The project has more than {MostFiles} files.", "Import its parts one by one.", new SourceSpan(file, 0, 0, 1, 1));
            }

            yield break;
        }

        foreach (var document in Read(file).Documents)
        {
            _steps.Next();
            if (document is YamlScalar { IsNull: true })
            {
                continue;
            }

            if (document is not YamlMapping)
            {
                _notes.Refused(file, $"'{file}' holds {document.Words}, and a Compose file is a mapping with 'services'.", "Name a Compose file.", document.Source);
                continue;
            }

            if (IsOfFirstVersion((YamlMapping)document))
            {
                _notes.Refused(
                    file, $"'{file}' has services without 'services:', as the first version of Compose had them; docker-compose refuses it.",
                    "Write services: at the top, and indent the rest.", document.Source);
                continue;
            }

            var filled = new Interpolating(environment.GetValueOrDefault, _variables, _notes).Fill(document);
            var (taken, removed) = Marks.Take(filled);
            if (taken is not null && new Reshaping(_notes, folder, Home).Reshape(taken, ComposeSchema.Root) is YamlMapping root)
            {
                yield return new Layer(root, removed);
            }
        }
    }

    private static bool IsOfFirstVersion(YamlMapping root) =>
        root.Find("services") is null
        && root.Entries.Any(entry => !ComposeSchema.Root.Fields.ContainsKey(entry.Key) && !entry.Key.StartsWith("x-", StringComparison.Ordinal)
            && entry.Value is YamlMapping service && (service.Find("image") ?? service.Find("build")) is not null);

    /// <summary>Variables without a value get that of the environment of their project, if it has one.</summary>
    private static YamlMapping ResolveEnvironment(YamlMapping root, IReadOnlyDictionary<string, string> environment)
    {
        if (root.Find("services") is not YamlMapping services)
        {
            return root;
        }

        return root.With("services", new YamlMapping(
            [
                .. services.Entries.Select(service => service.Value is YamlMapping fields && fields.Find("environment") is YamlMapping variables
                    ? service with { Value = fields.With("environment", Resolve(variables, environment.GetValueOrDefault)) }
                    : service),
            ],
            services.Source));
    }

    /// <summary>The same names; those without a value with that of the environment.</summary>
    public static YamlMapping Resolve(YamlMapping variables, Func<string, string?> valueOf) => new(
        [
            .. variables.Entries.Select(entry => entry.Value is YamlScalar { IsNull: true } missing && valueOf(entry.Key) is { } value
                ? entry with { Value = missing.With(value) }
                : entry),
        ],
        variables.Source);

    /// <summary>A document of a file.</summary>
    /// <param name="Root">Its fields.</param>
    /// <param name="Removed">The paths of which earlier ones lose what they have.</param>
    private sealed record Layer(YamlMapping Root, IReadOnlyList<string[]> Removed);
}
