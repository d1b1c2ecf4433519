using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose;

internal sealed partial class ComposeLoader
{
    /// <summary>Files in files in files.</summary>
    private const int DeepestInclude = 20;

    /// <summary>A file with the files that it includes; its own resources go before theirs.</summary>
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
}
