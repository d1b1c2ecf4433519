using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PodDsl.BuildTasks;

/// <summary>The references of an assembly. It opens one only on request.</summary>
internal sealed class ReferencedAssemblies(IReadOnlyList<string> files) : IDisposable
{
    private readonly Dictionary<string, AssemblyTypes?> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<PEReader> _images = [];

    /// <summary>The types of the assembly of that name, or null if none is readable.</summary>
    public AssemblyTypes? Find(string assemblyName)
    {
        if (!_known.TryGetValue(assemblyName, out var types))
        {
            // The file nearly always has the name of its assembly; only otherwise a look into all files is needed.
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
            // The compiler reports an unreadable reference itself.
            return null;
        }
        finally
        {
            image?.Dispose();
        }
    }
}
