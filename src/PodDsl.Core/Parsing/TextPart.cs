namespace PodDsl.Core.Parsing;

/// <summary>Whole lines of a text.</summary>
/// <param name="Start">The offset of the first character.</param>
/// <param name="End">The offset behind the last one.</param>
/// <param name="LinesBefore">The number of lines before it.</param>
internal readonly record struct TextPart(int Start, int End, int LinesBefore);
