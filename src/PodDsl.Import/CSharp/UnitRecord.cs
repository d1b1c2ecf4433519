using PodDsl.Core.Primitives;

namespace PodDsl.Import.CSharp;

/// <summary>A unit in the words of C#.</summary>
/// <param name="Name">The name of the record.</param>
/// <param name="Base">The record that it derives from.</param>
/// <param name="Attributes">Its attributes.</param>
/// <param name="Constants">Its variables.</param>
/// <param name="Source">The place of the unit in its source.</param>
internal sealed record UnitRecord(
    string Name, string Base, EquatableArray<AttributeLine> Attributes, EquatableArray<EnvironmentConstant> Constants, SourceSpan Source)
{
    /// <summary>The interface with what it shares with others, or null.</summary>
    public string? Mixin { get; init; }

    /// <summary>True for the template of instances, which is no unit itself.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>What no attribute says, for a comment.</summary>
    public EquatableArray<string> Unsaid { get; init; }
}
