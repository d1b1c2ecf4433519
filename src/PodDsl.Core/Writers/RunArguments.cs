using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Writers;

/// <summary>The arguments of <c>podman run</c> that come from the settings of a container.</summary>
internal static class RunArguments
{
    public static void Append(CommandLine command, Unit unit, Target target, SectionWriter writer)
    {
        PodmanCommand.AppendFlags(command, unit, target, writer, IsElsewhere);
        AppendUser(command, unit);
        RemapArguments.Append(command, unit);
        if (unit.Find(Keys.VolatileTmp) is BooleanValue { Value: true } && unit.Find(Keys.ReadOnly) is not BooleanValue { Value: true })
        {
            command.Then("--tmpfs", "/tmp:rw,size=512M,mode=1777");
        }

        if (UnitStyle.PullPolicy(unit) is { } policy && !UnitStyle.IsForeground(unit))
        {
            command.Then("--pull", policy);
        }

        PodmanCommand.AppendWords(command, unit, Keys.PodmanArgs, onNewLine: true);
        AppendImage(command, unit);
    }

    private static bool IsElsewhere(string key) =>
        key is Keys.ContainerName or Keys.Rootfs or Keys.User or Keys.Group or Keys.Notify or Keys.VolatileTmp or Keys.CgroupsMode;

    private static void AppendUser(CommandLine command, Unit unit)
    {
        if (unit.FindSetting(Section.Kind, Keys.User) is not { } user)
        {
            return;
        }

        command.Then("--user", unit.FindSetting(Section.Kind, Keys.Group) is { } group
            ? CommandWord.Of(user) + ":" + CommandWord.Of(group)
            : CommandWord.Of(user));
    }

    private static void AppendImage(CommandLine command, Unit unit)
    {
        if (unit.FindSetting(Section.Kind, Keys.Rootfs) is { } root)
        {
            command.Then("--rootfs", CommandWord.Of(root));
        }
        else if (unit.FindSetting(Section.Kind, Keys.Image) is { } image)
        {
            command.Then(CommandWord.Of(image));
        }

        if (unit.FindSetting(Section.Kind, Keys.Exec) is { Value: WordsValue } exec)
        {
            foreach (var word in CommandWord.AllOf(exec))
            {
                command.With(word);
            }
        }
    }
}
