using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Writers;

/// <summary>The user namespace of podman 4.4: <c>RemapUsers=</c> and the keys beside it.</summary>
internal static class RemapArguments
{
    public static void Append(CommandLine command, Unit unit)
    {
        var mode = unit.Find(Keys.RemapUsers)?.ToArgument().Marked;
        if (mode == "manual")
        {
            AppendMaps(command, unit, Keys.RemapUid, "--uidmap");
            AppendMaps(command, unit, Keys.RemapGid, "--gidmap");
        }
        else if (UserNamespace.OfRemap(mode, Values(unit, Keys.RemapUid), Values(unit, Keys.RemapGid), unit.Find(Keys.RemapUidSize)?.ToArgument()) is { } value)
        {
            command.Then("--userns", CommandWord.Of(unit.FindSetting(Section.Kind, Keys.RemapUsers), value.ToArgument()));
        }
    }

    private static void AppendMaps(CommandLine command, Unit unit, string key, string flag)
    {
        foreach (var map in unit.FindAll(Section.Kind, key))
        {
            command.Then(flag, CommandWord.Of(map));
        }
    }

    private static IEnumerable<Text> Values(Unit unit, string key) =>
        unit.FindAll(Section.Kind, key).Select(setting => setting.Value.ToArgument());
}
