using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Writers;

/// <summary>Resources that podman makes once and keeps: networks, volumes, images, builds and artifacts.</summary>
internal static class ResourceService
{
    public static void Add(Unit unit, Target target, SectionWriter writer)
    {
        ContainerService.AddUnlessSet(unit, writer, Keys.SyslogIdentifier, Text.Specifier('N'));
        ContainerService.AddUnlessSet(unit, writer, Keys.Type, "oneshot");
        if (unit.Kind != UnitKind.Build)
        {
            ContainerService.AddUnlessSet(unit, writer, Keys.RemainAfterExit, "yes");
        }

        UnitFolder.AddWorkingDirectory(unit, writer);

        writer.Add(Keys.ExecStart, unit.Kind switch
        {
            UnitKind.Network => CreateNetwork(unit, target, writer),
            UnitKind.Volume => CreateVolume(unit, target, writer),
            UnitKind.Build => Build(unit, target, writer),
            UnitKind.Artifact => Pull(unit, target, writer, "artifact", Keys.Artifact),
            _ => Pull(unit, target, writer, "image", Keys.Image),
        });
        if (unit.Kind is UnitKind.Network or UnitKind.Volume && !target.Podman.Has(Behaviors.KeepsWhatExists))
        {
            // What is there already cannot be made, which does not matter as long as it is there.
            writer.Add(Keys.ExecStart, PodmanCommand.Begin(unit, ignoreFailure: false, Noun(unit), "exists").With(PodmanCommand.Name(unit)));
        }

        if (unit.Find(Keys.NetworkDeleteOnStop) is BooleanValue { Value: true })
        {
            writer.Add(Keys.ExecStopPost, PodmanCommand.Begin(unit, ignoreFailure: false, "network", "rm").With(PodmanCommand.Name(unit)));
        }
    }

    /// <summary>The start of the command that makes what the unit names unless it is there.</summary>
    private static CommandLine Create(Unit unit, Target target) => target.Podman.Has(Behaviors.KeepsWhatExists)
        ? PodmanCommand.Begin(unit, ignoreFailure: false, Noun(unit), "create").Then("--ignore")
        : PodmanCommand.Begin(unit, ignoreFailure: true, Noun(unit), "create");

    private static string Noun(Unit unit) => unit.Kind == UnitKind.Network ? "network" : "volume";

    private static CommandLine CreateNetwork(Unit unit, Target target, SectionWriter writer)
    {
        var command = Create(unit, target);
        PodmanCommand.AppendFlags(
            command, unit, target, writer, key => key is Keys.Subnet or Keys.Gateway or Keys.IPRange or Keys.NetworkDeleteOnStop);

        // podman pairs a gateway and a range with the subnet before it.
        var gateways = unit.FindAll(Section.Kind, Keys.Gateway).ToList();
        var ranges = unit.FindAll(Section.Kind, Keys.IPRange).ToList();
        var index = 0;
        foreach (var subnet in unit.FindAll(Section.Kind, Keys.Subnet))
        {
            command.Then("--subnet", CommandWord.Of(subnet));
            AppendAt(command, "--gateway", gateways, index);
            AppendAt(command, "--ip-range", ranges, index);
            index++;
        }

        PodmanCommand.AppendWords(command, unit, Keys.PodmanArgs, onNewLine: true);
        return command.Then(PodmanCommand.Name(unit));
    }

    private static void AppendAt(CommandLine command, string flag, List<Setting> settings, int index)
    {
        if (index < settings.Count)
        {
            command.Then(flag, CommandWord.Of(settings[index]));
        }
    }

    private static CommandLine CreateVolume(Unit unit, Target target, SectionWriter writer)
    {
        var command = Create(unit, target);
        PodmanCommand.AppendFlags(
            command, unit, target, writer, key => key is Keys.Copy or Keys.User or Keys.Group or Keys.Options or Keys.Device or Keys.Type or Keys.Image);
        if (UnitStyle.IsMadeFromImage(unit))
        {
            command.Then("--opt", "image=" + ValueOf(unit, Keys.Image));
        }
        else
        {
            AppendLocalOptions(command, unit);
        }

        PodmanCommand.AppendWords(command, unit, Keys.PodmanArgs, onNewLine: true);
        return command.Then(PodmanCommand.Name(unit));
    }

    private static void AppendLocalOptions(CommandLine command, Unit unit)
    {
        if (unit.Find(Keys.Copy) is BooleanValue copy)
        {
            command.Then("--opt", copy.Value ? "copy" : "nocopy");
        }

        foreach (var (key, prefix) in new[] { (Keys.Device, "device="), (Keys.Type, "type=") })
        {
            if (unit.FindSetting(Section.Kind, key) is { } value)
            {
                command.Then("--opt", prefix + CommandWord.Of(value));
            }
        }

        CommandWord? options = null;
        foreach (var (key, prefix) in new[] { (Keys.User, "uid="), (Keys.Group, "gid="), (Keys.Options, "") })
        {
            if (unit.FindSetting(Section.Kind, key) is { } value)
            {
                options = (options is { } others ? others + "," : "o=") + (prefix + CommandWord.Of(value));
            }
        }

        if (options is { } all)
        {
            command.Then("--opt", all);
        }
    }

    private static CommandLine Build(Unit unit, Target target, SectionWriter writer)
    {
        var command = PodmanCommand.Begin(unit, ignoreFailure: false, "build");
        PodmanCommand.AppendFlags(command, unit, target, writer, key => key is Keys.SetWorkingDirectory);
        PodmanCommand.AppendWords(command, unit, Keys.PodmanArgs, onNewLine: true);
        if (BuildContext(unit, target) is { } context)
        {
            command.Then(context);
        }

        return command;
    }

    /// <summary>The folder of a build's files, if the Containerfile alone does not tell it.</summary>
    private static CommandWord? BuildContext(Unit unit, Target target)
    {
        var directory = unit.FindSetting(Section.Kind, Keys.SetWorkingDirectory);
        switch (directory?.Value)
        {
            case WorkingDirectoryValue { Context: { } known }:
                return CommandWord.Of(directory, known);
            case TextValue { Text.Marked: not ("unit" or "file") } named:
                return CommandWord.Of(directory, named.Text);
        }

        if (unit.Find(Keys.File)?.ToArgument() is { } file
            && (file.StartsWith('/') || QuadletUrls.IsUrl(file.Marked)
                || (file.StartsWith(Text.SpecifierMark) && target.Podman.Has(Behaviors.TakesSpecifiersForAbsolute))))
        {
            return default(CommandWord?);
        }

        return directory is { Value: WorkingDirectoryValue { Folder: { } folder } }
            ? WordOf(directory, QuadletWords.Expand(folder).Text)
            : unit.FindSetting(Section.Service, Keys.WorkingDirectory) switch
            {
                // Quadlet puts the text into a command, where systemd expands more than in the directive.
                { Written.Text: var text } written => WordOf(written, QuadletWords.Expand(QuadletWords.ReadLast(text)).Text),
                { } setting => CommandWord.Of(setting),
                null => default(CommandWord?),
            };
    }

    private static CommandWord? WordOf(Setting setting, Text? text) => text is { } known ? CommandWord.Of(setting, known) : default(CommandWord?);

    private static CommandWord ValueOf(Unit unit, string key) =>
        unit.FindSetting(Section.Kind, key) is { } setting ? CommandWord.Of(setting) : Text.Empty;

    private static CommandLine Pull(Unit unit, Target target, SectionWriter writer, string noun, string key)
    {
        var command = PodmanCommand.Begin(unit, ignoreFailure: false, noun, "pull");
        PodmanCommand.AppendFlags(command, unit, target, writer, _ => false);
        PodmanCommand.AppendWords(command, unit, Keys.PodmanArgs, onNewLine: true);
        return command.Then(ValueOf(unit, key));
    }
}
