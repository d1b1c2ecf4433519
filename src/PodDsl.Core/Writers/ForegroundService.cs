using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Core.Writers;

/// <summary>A container in the classic style: podman is the main process, and the service has only the author's own settings.</summary>
internal static class ForegroundService
{
    public static void Add(Unit unit, Target target, SectionWriter writer)
    {
        var name = PodmanCommand.Name(unit);
        if (UnitStyle.Has(unit, Keys.PullOnStart) && unit.FindSetting(Section.Kind, Keys.Image) is { } image)
        {
            writer.Add(Keys.ExecStartPre, PodmanCommand.Begin(unit, ignoreFailure: true, "pull").With(CommandWord.Of(image)));
        }

        if (UnitStyle.Has(unit, Keys.RemoveOnStart))
        {
            writer.Add(Keys.ExecStartPre, PodmanCommand.Begin(unit, ignoreFailure: true, "rm", "-f").With(name));
        }

        var run = PodmanCommand.Begin(unit, ignoreFailure: false, "run").Then("--name", name);
        if (unit.FindSetting(Section.Kind, Keys.CgroupsMode) is { } cgroups)
        {
            run.Then("--cgroups", CommandWord.Of(cgroups));
        }

        RunArguments.Append(run, unit, target, writer);
        writer.Add(Keys.ExecStart, run);
        if (UnitStyle.Has(unit, Keys.RemoveOnStop))
        {
            writer.Add(Keys.ExecStop, PodmanCommand.Begin(unit, ignoreFailure: false, "rm", "-f").With(name));
        }
    }
}
