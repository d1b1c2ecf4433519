using Microsoft.CodeAnalysis.Text;

namespace PodDsl.Symbols;

/// <summary>Where a declaration stands in a file.</summary>
/// <param name="Declaration">The declaration.</param>
/// <param name="FullStart">Where the comments and blanks before it begin.</param>
/// <param name="Span">From its first word to its last one.</param>
/// <param name="IsCandidate">Whether it can be a unit, as far as its syntax tells.</param>
internal sealed record DeclarationPlace(TypeDeclaration Declaration, int FullStart, TextSpan Span, bool IsCandidate);
