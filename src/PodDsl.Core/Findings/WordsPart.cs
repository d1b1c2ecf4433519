using PodDsl.Core.Primitives;

namespace PodDsl.Core.Findings;

/// <summary>Words that differ by language.</summary>
/// <param name="Language">The language of the unit, which decides.</param>
/// <param name="CSharp">The words for a record.</param>
/// <param name="UnitFile">The words for a file.</param>
public sealed record WordsPart(Language Language, Shown CSharp, Shown UnitFile) : MessagePart
{
    public override Shown In(Language language) => Language == Language.CSharp ? CSharp : UnitFile;
}
