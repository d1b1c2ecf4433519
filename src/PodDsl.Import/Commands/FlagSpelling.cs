using PodDsl.Core.Primitives;

namespace PodDsl.Import.Commands;

/// <summary>What the author of an unknown flag may mean.</summary>
internal static class FlagSpelling
{
    public static string Remedy(string written, FlagSet set) =>
        Spelling.Certain(written, [.. set.Switches, .. set.Valued]) is { } near ? $"Did you mean {near}?" : "Remove it, or look for its podman name in podman-run(1).";
}
