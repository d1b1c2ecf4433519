using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Writers;

/// <summary>The common parts of the podman commands of all kinds of units.</summary>
internal static class PodmanCommand
{
    /// <summary>True if commands name containers and pods: as Quadlet does, or since a file with an id would stand in the way of the next start.</summary>
    public static bool UsesNames(Target target) => target.Podman.Has(Behaviors.UsesNames) || !target.Podman.Has(Behaviors.RemovesIdFiles);

    /// <summary>A command of the unit: the global arguments and the subcommand.</summary>
    public static CommandLine Begin(Unit unit, bool ignoreFailure, params string[] subcommand)
    {
        var command = new CommandLine { IgnoreFailure = ignoreFailure };
        foreach (var module in unit.FindAll(Section.Kind, Keys.ContainersConfModule))
        {
            command.With("--module=" + CommandWord.Of(module));
        }

        AppendWords(command, unit, Keys.GlobalArgs);
        foreach (var word in subcommand)
        {
            command.With(word);
        }

        return command;
    }

    /// <summary>The flags of settings, in the order of the catalogue, except the named ones.</summary>
    public static void AppendFlags(CommandLine command, Unit unit, Target target, SectionWriter writer, Func<string, bool> isLeftOut)
    {
        var settings = writer.BeginKeys();
        foreach (var setting in unit.Settings)
        {
            if (setting.Option.Section == Section.Kind
                && setting.Option.Flag is not null
                && setting.Value is not RawValue
                && !isLeftOut(setting.Option.Name))
            {
                writer.Steps.Next();
                settings.Add(setting, setting.Option.Order);
            }
        }

        command.MakeRoom(2 * settings.Count);
        for (var index = 0; index < settings.Count; index++)
        {
            writer.Steps.Next();
            var setting = settings[index];
            if (setting.Option.FlagSince > target.Podman)
            {
                writer.Report(
                    WriterRules.TooNew,
                    setting,
                    Parts.Name(unit, setting.Option),
                    unit.Name,
                    setting.Option.FlagSince.ToString(),
                    target.Podman.ToString(),
                    TargetPart.Podman(target));
            }

            if (setting.Option.Name == Keys.Pod && !UsesNames(target) && setting.Value.Reference is { } pod)
            {
                command.Then("--pod-id-file", CommandWord.Of(setting, Text.Specifier('t') + $"/{pod.ServiceName}.pod-id"));
                continue;
            }

            PodmanArguments.TryAppend(command, setting.Option, setting);
        }
    }

    /// <summary>Words that go to podman unchanged.</summary>
    public static void AppendWords(CommandLine command, Unit unit, string key, bool onNewLine = false)
    {
        foreach (var setting in unit.FindAll(Section.Kind, key))
        {
            if (setting.Value is WordsValue)
            {
                foreach (var word in CommandWord.AllOf(setting))
                {
                    // A new flag starts a line, its value does not.
                    if (onNewLine && word.Text.StartsWith('-'))
                    {
                        command.Then(word);
                    }
                    else
                    {
                        command.With(word);
                    }
                }
            }
        }
    }

    /// <summary>The name of the unit's resource; that of a container follows its service, as in Quadlet.</summary>
    public static CommandWord Name(Unit unit) =>
        unit.Kind == UnitKind.Container && unit.Find(Keys.ContainerName) is null
            ? QuadletNames.OfContainer(unit.Name)
            : CommandWord.Of(UnitNames.NameSetting(unit), new Text(unit.ResourceName));
}
