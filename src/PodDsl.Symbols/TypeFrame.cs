namespace PodDsl.Symbols;

/// <summary>What is written in a declaration of a type beside its plain attributes.</summary>
/// <param name="Fingerprint">Its fingerprint, wherever it stands in the declaration.</param>
/// <param name="HasOnlyPlain">True if it has no other attributes, so that nobody keeps a place in it but of those.</param>
internal sealed record TypeFrame(ulong Fingerprint, bool HasOnlyPlain);
