using PodDsl.Core.Catalogue;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Model;

/// <summary>An assignment of a unit file that a later one of the same file replaces by another value.</summary>
/// <param name="Option">Its key.</param>
/// <param name="Name">The name within its value, such as that of a variable; empty if the key itself counts once.</param>
/// <param name="Text">Its value.</param>
/// <param name="Source">Its place.</param>
/// <param name="ByText">The value that counts.</param>
/// <param name="By">The place of that.</param>
public sealed record ReplacedLine(Option Option, string Name, string Text, SourceSpan Source, string ByText, SourceSpan By);
