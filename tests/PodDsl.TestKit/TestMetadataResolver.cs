using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PodDsl.TestKit;

/// <summary>A resolver that is like no other one, as each build has one.</summary>
internal sealed class TestMetadataResolver : MetadataReferenceResolver
{
    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties) => [];

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => 0;
}
