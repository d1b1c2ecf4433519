using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Writers;

/// <summary>A pod: created before the start, and forking, with the conmon of its infra container as the main process.</summary>
internal static class PodService
{
    public static void Add(Unit unit, Target target, SectionWriter writer)
    {
        var byName = PodmanCommand.UsesNames(target);
        writer.AddRaw(Section.Service, Keys.Environment, UnitVariable.Assignment);
        ContainerService.AddUnlessSet(unit, writer, Keys.SyslogIdentifier, Text.Specifier('N'));
        writer.Add(Section.Service, Keys.Type, "forking");
        if (!target.Podman.Has(Behaviors.KeepsPodRestart))
        {
            writer.Add(Section.Service, Keys.Restart, "on-failure");
        }
        else
        {
            ContainerService.AddUnlessSet(unit, writer, Keys.Restart, "on-failure");
        }

        writer.Add(Section.Service, Keys.PIDFile, Path("pid"));
        writer.Add(Keys.ExecStartPre, Create(unit, target, writer, byName));
        writer.Add(Keys.ExecStart, Named(PodmanCommand.Begin(unit, ignoreFailure: false, "pod", "start"), unit, byName));
        var timeout = unit.FindSetting(Section.Kind, Keys.StopTimeout) is { } stop ? CommandWord.Of(stop) : "10";
        writer.Add(
            Keys.ExecStop,
            Named(PodmanCommand.Begin(unit, ignoreFailure: false, "pod", "stop", "--ignore").With("--time=" + timeout), unit, byName));
        writer.Add(
            Keys.ExecStopPost,
            Named(PodmanCommand.Begin(unit, ignoreFailure: false, "pod", "rm", "--ignore", "--force"), unit, byName));
    }

    private static CommandLine Create(Unit unit, Target target, SectionWriter writer, bool byName)
    {
        var create = PodmanCommand.Begin(unit, ignoreFailure: false, "pod", "create")
            .Then(new Text("--infra-conmon-pidfile=") + Path("pid"));
        if (!byName)
        {
            create.Then(new Text("--pod-id-file=") + Path("pod-id"));
        }

        create.Then("--replace").Then("--exit-policy", unit.FindSetting(Section.Kind, Keys.ExitPolicy) is { } policy ? CommandWord.Of(policy) : "stop");
        PodmanCommand.AppendFlags(create, unit, target, writer, key => key is Keys.PodName or Keys.ExitPolicy);
        RemapArguments.Append(create, unit);
        PodmanCommand.AppendWords(create, unit, Keys.PodmanArgs, onNewLine: true);
        if (target.Podman.Has(Behaviors.NamesInfraContainers))
        {
            create.Then("--infra-name", PodmanCommand.Name(unit) + "-infra");
        }

        return create.Then("--name", PodmanCommand.Name(unit));
    }

    private static CommandLine Named(CommandLine command, Unit unit, bool byName) => byName
        ? command.With(PodmanCommand.Name(unit))
        : command.With(new Text("--pod-id-file=") + Path("pod-id"));

    private static Text Path(string extension) =>
        Text.Specifier('t') + "/" + Text.Specifier('N') + "." + extension;
}
