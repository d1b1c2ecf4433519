using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Writers;

/// <summary>A container in Quadlet's style: podman starts it and leaves, conmon is the main process.</summary>
internal static class ContainerService
{
    private static readonly Text IdFile = Text.Specifier('t') + "/" + Text.Specifier('N') + ".cid";

    public static void Add(Unit unit, Target target, SectionWriter writer)
    {
        var isOneshot = UnitStyle.IsOneshot(unit);
        var usesIdFile = !PodmanCommand.UsesNames(target);
        writer.AddRaw(Section.Service, Keys.Environment, UnitVariable.Assignment);
        AddUnlessSet(unit, writer, Keys.KillMode, "mixed");
        writer.Add(Section.Service, Keys.Delegate, "yes");
        AddUnlessSet(unit, writer, Keys.SyslogIdentifier, Text.Specifier('N'));
        if (!isOneshot)
        {
            AddUnlessSet(unit, writer, Keys.Type, "notify");
            writer.Add(Section.Service, Keys.NotifyAccess, "all");
        }

        writer.Add(Keys.ExecStart, Run(unit, target, writer, isOneshot, usesIdFile ? IdFile : default(Text?)));
        foreach (var ignoreFailure in new[] { false, true })
        {
            var remove = PodmanCommand.Begin(unit, ignoreFailure, "rm", "-v", "-f", "-i");
            writer.Add(
                ignoreFailure ? Keys.ExecStopPost : Keys.ExecStop,
                usesIdFile ? remove.With(new Text("--cidfile=") + IdFile) : remove.With(PodmanCommand.Name(unit)));
        }

        AddReload(unit, writer);
    }

    private static CommandLine Run(Unit unit, Target target, SectionWriter writer, bool isOneshot, Text? idFile)
    {
        var run = PodmanCommand.Begin(unit, ignoreFailure: false, "run").Then("--name", PodmanCommand.Name(unit));
        if (idFile is { } file)
        {
            run.Then(new Text("--cidfile=") + file);
        }

        run.Then("--replace").Then("--rm");
        run.Then("--cgroups", unit.FindSetting(Section.Kind, Keys.CgroupsMode) is { } mode ? CommandWord.Of(mode) : "split");
        if (!isOneshot)
        {
            run.Then("--sdnotify=" + Notify(unit)).Then("-d");
        }

        RunArguments.Append(run, unit, target, writer);
        return run;
    }

    private static CommandWord Notify(Unit unit) => unit.FindSetting(Section.Kind, Keys.Notify) switch
    {
        { Value: BooleanValue { Value: true } } => "container",
        { Value: TextValue } setting => CommandWord.Of(setting),
        _ => "conmon",
    };

    private static void AddReload(Unit unit, SectionWriter writer)
    {
        if (unit.FindSetting(Section.Kind, Keys.ReloadCmd) is { Value: WordsValue } reload)
        {
            var exec = PodmanCommand.Begin(unit, ignoreFailure: false, "exec").With(PodmanCommand.Name(unit));
            foreach (var word in CommandWord.AllOf(reload))
            {
                exec.With(word);
            }

            writer.Add(Keys.ExecReload, exec);
        }
        else if (unit.FindSetting(Section.Kind, Keys.ReloadSignal) is { } signal)
        {
            writer.Add(
                Keys.ExecReload,
                PodmanCommand.Begin(unit, ignoreFailure: false, "kill", "--signal").With(CommandWord.Of(signal)).With(PodmanCommand.Name(unit)));
        }
    }

    /// <summary>Adds a directive, unless the author has set it.</summary>
    public static void AddUnlessSet(Unit unit, SectionWriter writer, string key, Text value)
    {
        if (unit.FindSetting(Section.Service, key) is null)
        {
            writer.Add(Section.Service, key, value);
        }
    }
}
