namespace PodDsl.Symbols;

/// <summary>What is written in a declaration and around it. It holds nothing of the file.</summary>
/// <param name="Fingerprint">The fingerprint of it.</param>
/// <param name="Words">The names whose meaning can change with another declaration.</param>
/// <param name="Frame">What is written beside plain attributes; null if that cannot be told apart.</param>
internal sealed record DeclaredText(ulong Fingerprint, IReadOnlyList<string> Words, TypeFrame? Frame);
