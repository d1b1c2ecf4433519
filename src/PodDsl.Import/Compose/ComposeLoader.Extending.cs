using PodDsl.Core.Primitives;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose;

internal sealed partial class ComposeLoader
{
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
