using Microsoft.CodeAnalysis;

namespace PodDsl.Analyzers.Tests.Support;

/// <summary>The references of the tested code, read once.</summary>
internal static class TestReferences
{
    public static IReadOnlyList<MetadataReference> All { get; } =
    [
        .. Directory.EnumerateFiles(NewestPack(), "*.dll").Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(Container).Assembly.Location),
    ];

    private static string NewestPack() =>
        Directory.EnumerateDirectories(BuildFacts.Read("ReferencePacks"), "10.*")
            .Select(version => Path.Combine(version, "ref", "net10.0"))
            .Where(Directory.Exists)
            .Max() ?? throw new InvalidOperationException("The SDK has no reference assemblies of net10.0.");
}
