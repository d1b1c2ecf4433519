using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Writers;

/// <summary>A Kubernetes file that podman plays.</summary>
internal static class KubeService
{
    public static void Add(Unit unit, Target target, SectionWriter writer)
    {
        ContainerService.AddUnlessSet(unit, writer, Keys.KillMode, "mixed");
        writer.AddRaw(Section.Service, Keys.Environment, UnitVariable.Assignment);
        if (!UnitStyle.IsOneshot(unit))
        {
            ContainerService.AddUnlessSet(unit, writer, Keys.Type, "notify");
            writer.Add(Section.Service, Keys.NotifyAccess, "all");
        }

        ContainerService.AddUnlessSet(unit, writer, Keys.SyslogIdentifier, Text.Specifier('N'));
        UnitFolder.AddWorkingDirectory(unit, writer);

        var play = PodmanCommand.Begin(unit, ignoreFailure: false, "kube", "play")
            .Then("--replace")
            .Then("--service-container=true");
        PodmanCommand.AppendFlags(play, unit, target, writer, key => key is Keys.AutoUpdate);
        RemapArguments.Append(play, unit);
        AppendAutoUpdate(play, unit);
        PodmanCommand.AppendWords(play, unit, Keys.PodmanArgs, onNewLine: true);
        AppendFiles(play, unit);
        writer.Add(Keys.ExecStart, play);

        var down = PodmanCommand.Begin(unit, ignoreFailure: false, "kube", "down");
        if (unit.Find(Keys.KubeDownForce) is BooleanValue { Value: true })
        {
            down.Then("--force");
        }
        else if (unit.Find(Keys.KubeDownForce) is BooleanValue)
        {
            down.Then("--force=false");
        }

        AppendFiles(down, unit);
        writer.Add(Keys.ExecStopPost, down);
    }

    /// <summary>Either a policy for all containers, or <c>name/policy</c> for one.</summary>
    private static void AppendAutoUpdate(CommandLine command, Unit unit)
    {
        foreach (var setting in unit.FindAll(Section.Kind, Keys.AutoUpdate))
        {
            foreach (var word in CommandWord.AllOf(setting))
            {
                var text = word.Text.Marked;
                var slash = text.IndexOf('/');
                command.Then(CommandWord.Of(setting, new Text(slash < 0
                    ? $"--annotation=io.containers.autoupdate={text}"
                    : $"--annotation=io.containers.autoupdate/{text.Substring(0, slash)}={text.Substring(slash + 1)}")));
            }
        }
    }

    private static void AppendFiles(CommandLine command, Unit unit)
    {
        foreach (var setting in unit.FindAll(Section.Kind, Keys.Yaml))
        {
            foreach (var file in CommandWord.AllOf(setting))
            {
                command.Then(file);
            }
        }
    }
}
