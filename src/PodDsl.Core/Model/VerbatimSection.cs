using PodDsl.Core.Primitives;

namespace PodDsl.Core.Model;

/// <summary>A section that neither Quadlet nor PodDsl reads; writers copy it.</summary>
/// <param name="Name">The name between the brackets.</param>
/// <param name="Entries">Its keys with their unit text, in order.</param>
/// <param name="Source">Where its first head is.</param>
public sealed record VerbatimSection(string Name, EquatableArray<VerbatimEntry> Entries, SourceSpan Source = default);

/// <summary>One assignment with its unit text.</summary>
public readonly record struct VerbatimEntry(string Key, string UnitText, SourceSpan Source);
