namespace PodDsl.Symbols;

/// <summary>
/// One declaration of a type, as far as the reading of records depends on it. It holds nothing of a file, so the same object stands
/// for it in the next version of its file, wherever it has moved there.
/// </summary>
/// <param name="name">Its name, with what it is in; what is declared twice in a file has a number behind it.</param>
/// <param name="fingerprint">
/// The fingerprint of all that is written in it, with the places relative to its start, but for the bodies and for the types in it; and
/// of what surrounds it: namespaces, usings, the heads of the types around it, comments before it, and pragmas.
/// </param>
/// <param name="words">The names whose meaning can change with another declaration.</param>
/// <param name="frame">The same but for plain attributes and for places; null if that cannot be told apart.</param>
internal sealed class TypeDeclaration(string name, ulong fingerprint, IReadOnlyList<string> words, TypeFrame? frame)
{
    public string Name { get; } = name;

    public ulong Fingerprint { get; } = fingerprint;

    public IReadOnlyList<string> Words { get; } = words;

    /// <summary>True if another version of the declaration differs from this one in nothing but plain attributes.</summary>
    public bool IsFramedAs(TypeDeclaration other) => Frame is { } own && other.Frame == own;

    /// <summary>What is written beside plain attributes.</summary>
    public TypeFrame? Frame { get; } = frame;
}
