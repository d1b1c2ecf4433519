namespace PodDsl.Symbols;

/// <summary>The value that each attribute of a shape has for itself.</summary>
internal enum Hole
{
    None,
    Text,
    Integer,
    LongInteger,
    UnsignedInteger,
    Type,
}
