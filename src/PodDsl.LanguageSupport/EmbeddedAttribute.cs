namespace Microsoft.CodeAnalysis;

/// <summary>Hides a type from all other assemblies, even from those that see what is internal.</summary>
[System.Runtime.CompilerServices.CompilerGenerated, Embedded]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Interface | AttributeTargets.Delegate)]
internal sealed class EmbeddedAttribute : Attribute;
