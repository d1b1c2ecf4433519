using PodDsl.Core.Facts;

namespace PodDsl.Import.CSharp;

/// <summary>How C# is laid out.</summary>
/// <param name="Layout">What goes into a file.</param>
/// <param name="PackageVersion">The version of the package <c>PodDsl</c> for the project file; null for no project file.</param>
public sealed record CSharpOptions(CSharpLayout Layout, string? PackageVersion)
{
    /// <summary>What the units are for; the project file says it.</summary>
    public Target Target { get; init; } = Target.Default;
}

/// <summary>What goes into one file of C#.</summary>
public enum CSharpLayout
{
    /// <summary>All units of the application.</summary>
    Application,

    /// <summary>One unit.</summary>
    Unit,
}
