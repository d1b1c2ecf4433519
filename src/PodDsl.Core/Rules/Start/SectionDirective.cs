using PodDsl.Core.Catalogue;

namespace PodDsl.Core.Rules.Start;

/// <summary>A directive in a section.</summary>
internal sealed record SectionDirective(Section Section, string Name);
