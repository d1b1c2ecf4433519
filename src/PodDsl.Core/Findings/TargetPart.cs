using PodDsl.Core.Primitives;

namespace PodDsl.Core.Findings;

/// <summary>The target of units, as the property of a project or the option of the tool.</summary>
public sealed record TargetPart(string Property, string Option) : MessagePart
{
    /// <summary>The version of podman.</summary>
    public static TargetPart Podman { get; } = new("PodDslPodmanVersion", "--podman");

    public override Shown In(Language language) => language == Language.CSharp ? Property : Option;
}
