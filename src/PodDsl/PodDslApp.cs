#if !NET
namespace PodDsl;

/// <summary>Makes a program with records a tool for its units, on .NET 10 and later.</summary>
/// <remarks>It stands here so that a program for an older .NET learns why it cannot have it.</remarks>
[Obsolete("PodDslApp needs .NET 10 or later. Set TargetFramework of the program to net10.0, or leave the call out: dotnet build writes the units without it.", error: true)]
public static class PodDslApp
{
    /// <summary>Does what the command line asks for.</summary>
    /// <param name="args">The words of the command line.</param>
    public static int Run(params string[] args) => throw new PlatformNotSupportedException();
}
#endif
