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
        var byName = target.Podman.Has(Behaviors.UsesNames);
        writer.AddRaw(Section.Service, "Environment", UnitVariable.Assignment);
        ContainerService.AddUnlessSet(unit, writer, "SyslogIdentifier", Text.Specifier('N'));
        writer.Add(Section.Service, "Type", "forking");
        if (!target.Podman.Has(Behaviors.KeepsPodRestart))
        {
            writer.Add(Section.Service, "Restart", "on-failure");
        }
        else
        {
            ContainerService.AddUnlessSet(unit, writer, "Restart", "on-failure");
        }

        writer.Add(Section.Service, "PIDFile", Path("pid"));
        writer.Add("ExecStartPre", Create(unit, target, writer, byName));
        writer.Add("ExecStart", Named(PodmanCommand.Begin(unit, ignoreFailure: false, "pod", "start"), unit, byName));
        var timeout = unit.Find("StopTimeout")?.ToArgument() ?? "10";
        writer.Add(
            "ExecStop",
            Named(PodmanCommand.Begin(unit, ignoreFailure: false, "pod", "stop", "--ignore").With(new Text("--time=") + timeout), unit, byName));
        writer.Add(
            "ExecStopPost",
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

        create.Then("--replace").Then("--exit-policy", unit.Find("ExitPolicy")?.ToArgument() ?? "stop");
        PodmanCommand.AppendFlags(create, unit, target, writer, key => key is "PodName" or "ExitPolicy");
        RemapArguments.Append(create, unit);
        PodmanCommand.AppendWords(create, unit, "PodmanArgs", onNewLine: true);
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
