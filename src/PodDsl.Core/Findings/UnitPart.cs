using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Findings;

/// <summary>A unit as its author knows it: the name of the record in full, or that of the file.</summary>
public sealed record UnitPart(Unit Unit) : MessagePart
{
    public override Shown In(Language language) => Unit.Language == Language.CSharp ? Unit.DeclaredName : Unit.FileName;
}
