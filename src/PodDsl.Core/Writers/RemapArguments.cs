using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Writers;

/// <summary>The user namespace in the way of podman 4.4: <c>RemapUsers=</c> and the keys beside it.</summary>
internal static class RemapArguments
{
    public static void Append(CommandLine command, Unit unit)
    {
        switch (unit.Find(Keys.RemapUsers)?.ToArgument().Marked)
        {
            case "manual":
                AppendMaps(command, unit, Keys.RemapUid, "--uidmap");
                AppendMaps(command, unit, Keys.RemapGid, "--gidmap");
                break;
            case "auto":
                AppendMode(command, "auto", [.. Options(unit, Keys.RemapUid, "uidmapping="), .. Options(unit, Keys.RemapGid, "gidmapping="), .. Size(unit)]);
                break;
            case "keep-id":
                AppendMode(command, "keep-id", [.. Options(unit, Keys.RemapUid, "uid="), .. Options(unit, Keys.RemapGid, "gid=")]);
                break;
        }
    }

    private static void AppendMaps(CommandLine command, Unit unit, string key, string flag)
    {
        foreach (var map in unit.FindAll(Section.Kind, key))
        {
            command.Then(flag, map.Value.ToArgument());
        }
    }

    private static void AppendMode(CommandLine command, string mode, string[] options) =>
        command.Then("--userns", options.Length == 0 ? mode : mode + ":" + string.Join(",", options));

    private static IEnumerable<string> Options(Unit unit, string key, string prefix) =>
        unit.FindAll(Section.Kind, key).Select(map => prefix + map.Value.ToArgument().Marked);

    /// <summary>No size and a size of 0 both leave it to podman.</summary>
    private static IEnumerable<string> Size(Unit unit) =>
        unit.Find(Keys.RemapUidSize)?.ToArgument().Marked is { } size and not "0" ? ["size=" + size] : [];
}
