using System.Text.RegularExpressions;
using PodDsl.Core.Primitives;
using PodDsl.Import.Variables;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose;

/// <summary>Loads a Compose project as docker-compose does: files, includes, extended services, overrides, variables, profiles.</summary>
internal sealed partial class ComposeLoader
{
    /// <summary>Files in files in files.</summary>
    private const int DeepestInclude = 20;

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

    /// <summary>Adds the variables of env files that the environment does not have.</summary>
    private void AddEnvFiles(Dictionary<string, string> environment, IEnumerable<string> paths, bool isRequired)
    {
        var before = new Dictionary<string, string>(environment, StringComparer.Ordinal);
        var added = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (ReadText(path, isRequired, new SourceSpan(path, 0, 0, 1, 1)) is not { } text)
            {
                continue;
            }

            var reading = EnvFile.Read(text, before.GetValueOrDefault, added.GetValueOrDefault);
            Report(path, reading);
            foreach (var (name, value) in reading.Values)
            {
                added[name] = value;
            }
        }

        foreach (var (name, value) in added)
        {
            environment.TryAdd(name, value);
        }
    }

    private void Report(string path, EnvFileReading reading)
    {
        if (reading.Problem is { } problem)
        {
            _notes.Refused(
                path,
                $"docker-compose refuses '{path}': {problem.Reason}. The import takes what is before the line.",
                "Mend the line.",
                new SourceSpan(path, 0, 0, problem.Line, 1));
        }
    }

    /// <summary>The variables of an env file of a service, or null if there is no file.</summary>
    private IReadOnlyList<(string Name, string Value)>? ReadEnvFile(string path, bool isRaw, bool isRequired, SourceSpan source, Func<string, string?> valueOf, Func<string, string?> earlier)
    {
        if (ReadText(path, isRequired, source) is not { } text)
        {
            return null;
        }

        var reading = isRaw ? EnvFile.ReadRaw(text, valueOf) : EnvFile.Read(text, valueOf, earlier);
        Report(path, reading);
        return reading.Values;
    }

    private string? ReadText(string path, bool isRequired, SourceSpan source)
    {
        _steps.Next();
        var content = ReadBytes(path);
        if (content.Bytes is { } bytes)
        {
            if (bytes.Length <= YamlReader.LargestFile && YamlBytes.Read(bytes.Span) is { Text: { } text })
            {
                return text;
            }

            _notes.Refused(path, $"'{path}' cannot be read: it is no text of less than {YamlReader.LargestFile >> 20} MiB.", "Name another file.", source);
        }
        else if (content.Problem is { } problem)
        {
            _notes.Refused(path, $"'{path}' cannot be read: {problem}.", "Name another file, or let the import read it.", source);
        }
        else if (isRequired)
        {
            _notes.Lost(path, $"There is no file '{path}', so its variables are missing.", "Create it, or name another file.", source);
        }

        return null;
    }

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

    private YamlMapping Include(YamlMapping root, string file, string folder, IReadOnlyDictionary<string, string> environment, IReadOnlyList<string> includedBy)
    {
        var includes = (root.Find("include") as YamlSequence)?.Items.OfType<YamlMapping>().ToList() ?? [];
        root = root.Without("include");
        foreach (var include in includes)
        {
            var paths = TextsOf(include, "path");
            string[] chain = [.. includedBy, Absolute(file)];
            if (paths.Count == 0)
            {
                continue;
            }

            if (paths.Any(path => path.Contains("://", StringComparison.Ordinal) || path.StartsWith("git@", StringComparison.Ordinal)))
            {
                _notes.Lost("include", $"The import does not fetch '{paths[0]}'.", "Fetch it, and name the file here.", include.Source);
                continue;
            }

            var main = ComposePaths.Absolute(paths[0], folder, Home);
            var projectFolder = include.Find("project_directory") is YamlScalar directory
                ? ComposePaths.Absolute(directory.Text, folder, Home)
                : ComposePaths.FolderOf(main);
            if (chain.Contains(ComposePaths.Clean(main)) || chain.Length > DeepestInclude)
            {
                _notes.Refused("include", $"'{paths[0]}' includes itself, by way of {chain.Length} files.", "Take one include out.", include.Source);
                continue;
            }

            var own = new Dictionary<string, string>(environment, StringComparer.Ordinal);
            var envFiles = TextsOf(include, "env_file");
            AddEnvFiles(
                own,
                envFiles.Count > 0 ? envFiles.Select(path => ComposePaths.Absolute(path, folder, Home)) : [ComposePaths.Join(projectFolder, ".env")],
                isRequired: envFiles.Count > 0);
            if (LoadFiles([.. paths.Select(path => ComposePaths.Absolute(path, folder, Home))], projectFolder, own, chain) is { } included)
            {
                root = Import(root, included);
            }
        }

        return root;
    }

    private YamlMapping Import(YamlMapping root, YamlMapping included)
    {
        foreach (var section in new[] { "services", "volumes", "networks", "secrets", "configs", "models" })
        {
            if (included.Find(section) is not YamlMapping resources)
            {
                continue;
            }

            var own = root.Find(section) as YamlMapping ?? new YamlMapping([], resources.Source);
            var added = new List<YamlEntry>();
            foreach (var resource in resources.Entries)
            {
                if (own.Find(resource.Key) is not { } known)
                {
                    added.Add(resource);
                }
                else if (!YamlEquality.Equal(known, resource.Value))
                {
                    _notes.Refused(
                        $"{section}.{resource.Key}",
                        $"'{resource.Key}' is also in an included file, with other values, and docker-compose refuses the project. The import keeps that of the including file.",
                        "Rename one of them.",
                        resource.KeySource);
                }
            }

            root = root.With(section, new YamlMapping([.. own.Entries, .. added], own.Source));
        }

        return root;
    }

    private static List<string> TextsOf(YamlMapping mapping, string field) =>
        (mapping.Find(field) as YamlSequence)?.Items.OfType<YamlScalar>().Select(item => item.Text).Where(text => text.Length > 0).ToList() ?? [];

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

    /// <summary>Completes services of a file by those that they extend.</summary>
    private sealed class Extending(ComposeLoader loader, string file, string folder, IReadOnlyDictionary<string, string> environment, Layer layer)
    {
        private readonly Dictionary<string, YamlMapping?> _done = new(StringComparer.Ordinal);
        private readonly HashSet<string> _begun = new(StringComparer.Ordinal);
        private readonly YamlMapping _services = layer.Root.Find("services") as YamlMapping ?? new YamlMapping([], layer.Root.Source);

        public YamlMapping Apply() => !_services.Entries.Any(IsExtending) ? layer.Root
            : layer.Root.With("services", new YamlMapping(
                [.. _services.Entries.Select(entry => IsExtending(entry) ? entry with { Value = Service(entry.Key) ?? entry.Value } : entry)],
                _services.Source));

        private static bool IsExtending(YamlEntry entry) => entry.Value is YamlMapping service && service.Has("extends");

        /// <summary>A service with all that it extends, the end of the chain first; null if there is none.</summary>
        private YamlMapping? Service(string name)
        {
            var chain = new List<(string Name, YamlMapping Own)>();
            YamlMapping? result = null;
            for (var current = name; ;)
            {
                loader._steps.Next();
                if (_done.TryGetValue(current, out var known))
                {
                    result = known;
                    break;
                }

                if (_services.Find(current) is not YamlMapping own)
                {
                    break;
                }

                if (!_begun.Add(current) || chain.Count >= LongestChain)
                {
                    loader._notes.Refused(
                        $"services.{name}.extends",
                        $"'{name}' extends '{current}' in a circle, or by way of more than {LongestChain} services. docker-compose refuses a circle; the import takes each service alone.",
                        "Take one 'extends' out.",
                        own.Source);
                    break;
                }

                chain.Add((current, own.Without("extends")));
                if (own.Find("extends") is not YamlMapping extends || extends.Find("service") is not YamlScalar target)
                {
                    break;
                }

                if (extends.Find("file") is YamlScalar other && ComposePaths.Absolute(other.Text, folder, loader.Home) is var path && path != loader.Absolute(file))
                {
                    result = OfFile(path, target, current, other.Source);
                    break;
                }

                if (!_services.Has(target.Text))
                {
                    NoService(current, target.Text, file, target.Source);
                    break;
                }

                current = target.Text;
            }

            for (var index = chain.Count - 1; index >= 0; index--)
            {
                var (link, own) = chain[index];
                result = result is null ? own : (YamlMapping)Merging.Merge(Marks.Remove(result, RemovedOf(link)), own, ComposeSchema.Service);
                _done[link] = result;
            }

            return result;
        }

        private IEnumerable<string[]> RemovedOf(string service) =>
            layer.Removed.Where(path => path is ["services", var name, _, ..] && name == service).Select(path => path[2..]);

        private YamlMapping? OfFile(string path, YamlScalar target, string service, SourceSpan source)
        {
            if (path.Contains("://", StringComparison.Ordinal))
            {
                loader._notes.Lost($"services.{service}.extends", $"The import does not fetch '{path}'.", "Fetch it, and name the file here.", source);
                return null;
            }

            if (!loader._extended.TryGetValue((path, environment), out var other))
            {
                var otherFolder = ComposePaths.FolderOf(path);
                var layers = loader._extended.Count >= MostFiles ? [] : loader.LayersOf(path, otherFolder, environment).ToList();
                other = layers.Count == 0 ? null : new Extending(
                    loader,
                    path,
                    otherFolder,
                    environment,
                    layers.Aggregate((merged, next) => new Layer(
                        (YamlMapping)Merging.Merge(Marks.Remove(merged.Root, next.Removed), next.Root, ComposeSchema.Root), [.. merged.Removed, .. next.Removed])));
                loader._extended[(path, environment)] = other;
            }

            loader._filesDeep++;
            var found = loader._filesDeep > LongestChain ? null : other?.Service(target.Text);
            loader._filesDeep--;
            if (found is null)
            {
                NoService(service, target.Text, path, target.Source);
            }

            return found;
        }

        private void NoService(string service, string target, string path, SourceSpan source) => loader._notes.Refused(
            $"services.{service}.extends",
            $"'{service}' extends '{target}' of '{path}', and there is none that could be read without a circle. docker-compose refuses the file; the import takes '{service}' alone.",
            "Mend the name.",
            source);
    }
}
