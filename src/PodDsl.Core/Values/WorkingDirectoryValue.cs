using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>What <c>SetWorkingDirectory=</c> comes to in a Quadlet file whose place is known.</summary>
/// <param name="Quadlet">What the Quadlet file says.</param>
/// <param name="Folder">The <c>WorkingDirectory=</c> that the service gets, or null if the key sets none.</param>
/// <param name="Context">What podman build takes its files from, or null if that is no argument.</param>
public sealed record WorkingDirectoryValue(Text Quadlet, string? Folder, Text? Context) : SettingValue
{
    public override Text ToArgument() => Context ?? Text.Empty;

    public override Text ToQuadlet() => Quadlet;
}
