using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PodDsl.BuildTasks;

/// <summary>The assemblies that an assembly was compiled against. Only those that are asked for are opened.</summary>
internal sealed class ReferencedAssemblies(IReadOnlyList<string> files) : IDisposable
{
    private readonly Dictionary<string, AssemblyTypes?> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<PEReader> _images = [];

    /// <summary>The types of the assembly of that name, or null if there is none that can be read.</summary>
    public AssemblyTypes? Find(string assemblyName)
    {
        if (!_known.TryGetValue(assemblyName, out var types))
        {
            // The file nearly always has the name of its assembly; only if it has not, all files are looked into.
            types = files
                .OrderBy(file => string.Equals(Path.GetFileNameWithoutExtension(file), assemblyName, StringComparison.OrdinalIgnoreCase) ? 0 : 1)
                .Select(file => Open(file, assemblyName))
                .FirstOrDefault(found => found is not null);
            _known[assemblyName] = types;
        }

        return types;
    }

    public void Dispose() => _images.ForEach(image => image.Dispose());

    private AssemblyTypes? Open(string file, string assemblyName)
    {
        PEReader? image = null;
        try
        {
            image = new PEReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), PEStreamOptions.PrefetchMetadata);
            if (image.HasMetadata
                && image.GetMetadataReader() is { IsAssembly: true } metadata
                && string.Equals(metadata.GetString(metadata.GetAssemblyDefinition().Name), assemblyName, StringComparison.OrdinalIgnoreCase))
            {
                _images.Add(image);
                image = null;
                return new AssemblyTypes(metadata, this);
            }

            return null;
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            // The compiler has its own word on a reference that cannot be read.
            return null;
        }
        finally
        {
            image?.Dispose();
        }
    }
}
