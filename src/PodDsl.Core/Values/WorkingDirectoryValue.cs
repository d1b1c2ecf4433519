using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>The meaning of <c>SetWorkingDirectory=</c> in a Quadlet file whose place is known.</summary>
/// <param name="Quadlet">The text in the Quadlet file.</param>
/// <param name="Folder">The <c>WorkingDirectory=</c> of the service, or null if the key sets none.</param>
/// <param name="Context">The folder of podman build's files, or null if it needs no argument.</param>
public sealed record WorkingDirectoryValue(Text Quadlet, string? Folder, Text? Context) : SettingValue
{
    public override Text ToArgument() => Context ?? Text.Empty;

    public override Text ToQuadlet() => Quadlet;
}
