using PodDsl.Core.Podman;

namespace PodDsl.Core.Catalogue;

/// <summary>The place where Quadlet puts the value of a key into the command.</summary>
internal static class ArgumentPlace
{
    /// <summary>True if the value is a word of its own on the command line, not the end of one.</summary>
    /// <param name="option">The key.</param>
    /// <param name="kind">The kind of the unit.</param>
    /// <param name="remapUsers">The value of <c>RemapUsers=</c> of the unit.</param>
    public static bool StartsWord(Option option, UnitKind kind, string? remapUsers) =>
        option.FlagPrefix.Length == 0 && !option.IsFlagJoined && option.Name != Keys.ContainersConfModule
        && !(option.Name == Keys.AutoUpdate && kind == UnitKind.Kube)
        && !(option.Name == Keys.StopTimeout && kind == UnitKind.Pod)
        && !(option.Name is Keys.RemapUid or Keys.RemapGid && remapUsers != "manual");
}
