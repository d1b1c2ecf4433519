namespace PodDsl.Core.Tests.Architecture;

/// <summary>The folders of Core from the ground up. The code of a folder uses the folders below it, and none beside or above it.</summary>
internal static class CoreFolders
{
    /// <summary>One floor a row; folders on one floor do not know each other.</summary>
    public static IReadOnlyList<string[]> Floors { get; } =
    [
        ["Primitives"],
        ["Podman"],
        ["Catalogue"],
        ["Encoding"],
        ["Parsing"],
        ["Values"],
        ["Model"],
        ["Facts"],
        ["IdMaps"],
        ["Findings"],
        ["View"],
        ["Readers", "Writers"],
        ["Rules"],
        ["Lint"],
    ];

    /// <summary>The floor of a folder, or -1 if the table does not have it.</summary>
    public static int FloorOf(string folder)
    {
        for (var floor = 0; floor < Floors.Count; floor++)
        {
            if (Floors[floor].Contains(folder))
            {
                return floor;
            }
        }

        return -1;
    }

    public static bool MayUse(string folder, string used) => folder == used || (FloorOf(used) >= 0 && FloorOf(folder) > FloorOf(used));
}
