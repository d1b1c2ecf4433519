using PodDsl.Core.Primitives;

namespace PodDsl.Import.CSharp;

/// <summary>An attribute of a record.</summary>
/// <param name="Text">Its text without brackets.</param>
/// <param name="Group">The place of its group.</param>
/// <param name="Order">Its place in the group.</param>
/// <param name="Source">The place in the source that it was read from.</param>
/// <param name="HasOwnLine">True if it stands in a line of its own.</param>
internal sealed record AttributeLine(string Text, int Group, int Order, SourceSpan Source, bool HasOwnLine = false)
{
    /// <summary>True if an interface can say it for several records: it counts once, or its place among others means nothing.</summary>
    public bool IsShareable { get; init; }
}

/// <summary>A variable of a container, as a constant of its record.</summary>
/// <param name="Name">The name of the variable and of the constant.</param>
/// <param name="Value">The expression of its value.</param>
/// <param name="Source">The place in the source that it was read from.</param>
internal sealed record EnvironmentConstant(string Name, string Value, SourceSpan Source)
{
    public override string ToString() => $"[Env] public const string {CSharpKeywords.Escape(Name)} = {Value};";
}
