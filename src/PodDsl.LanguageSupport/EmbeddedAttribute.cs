namespace Microsoft.CodeAnalysis;

/// <summary>Hides a type from all other assemblies, even from those that see what is internal.</summary>
[System.Runtime.CompilerServices.CompilerGenerated, Embedded]
internal sealed class EmbeddedAttribute : System.Attribute;
