using PodDsl.Core.Facts;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Findings;

/// <summary>
/// What sets the target of units: in C# an attribute of the host, or a property of a project without hosts; for unit files an option of the tool.
/// </summary>
public sealed record TargetPart(Shown CSharp, Shown Tool) : MessagePart
{
    /// <summary>The version of podman.</summary>
    public static TargetPart Podman(Target target) => new(target.Host is { } host ? (Shown)$"[PodmanVersion] of '{host}'" : "PodDslPodmanVersion", "--podman");

    /// <summary>The advice to write services.</summary>
    public static TargetPart WriteServices(Target target) => new(
        target.Host is { } host ? (Shown)$"Give '{host}' [Formats(UnitFileFormat.Service)]" : "Write the format service", "Write the format service");

    public override Shown In(Language language) => language == Language.CSharp ? CSharp : Tool;
}
