namespace PodDsl.Symbols;

/// <summary>A name that a file declares, as far as the attributes of other files can depend on it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Declaration">
/// The fingerprint of the declaration: its place, its modifiers, its type or its bases, and the value of a constant.
/// Attributes, bodies and the values of variables are not in it.
/// </param>
/// <param name="Words">
/// The names on which its meaning depends: those in the value of a constant, and in the bases of a type.
/// </param>
internal readonly record struct DeclaredName(string Name, ulong Declaration, IReadOnlyList<string> Words)
{
    /// <summary>True if the number of its declarations does not matter.</summary>
    public bool IsNamespace { get; init; }
}
