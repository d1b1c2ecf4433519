using System.Text;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Encoding;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Writers;

/// <summary>Writes a unit as a file for podman's Quadlet generator.</summary>
public static class QuadletWriter
{
    /// <summary>Writes the unit for a target, or reports the problems. Each setting is a step.</summary>
    public static WriteResult Write(Unit unit, Target target, Steps steps = default)
    {
        using var writer = new SectionWriter(unit, steps);
        unit = EffectiveSettings.Of(unit);
        if (!target.Podman.Has(Behaviors.HasQuadlet))
        {
            writer.Report(WriterRules.NoQuadlet, null, unit.Name, target.Podman.ToString(), TargetPart.WriteServices(target), TargetPart.Podman(target));
            return WriteResult.Of(writer.Problems);
        }

        writer.Header(unit.DeclaredName);
        writer.Summary();
        LintComments.Write(unit, writer);
        KubeFiles.Report(unit, target, writer);
        WriteSection(writer, unit, target, Section.Unit, "Unit");
        WriteKeys(writer, unit, target);
        WriteSection(writer, unit, target, Section.Quadlet, "Quadlet");
        WriteSection(writer, unit, target, Section.Service, "Service");
        WriteSection(writer, unit, target, Section.Install, "Install");
        writer.AddOtherSections();
        return WriteResult.Of(
            writer.Problems,
            new WrittenFile(UnitFormat.Quadlet, unit.FileName, writer.Text) { HoldsSecrets = PlainSecrets.AreIn(unit) });
    }

    private static void WriteSection(SectionWriter writer, Unit unit, Target target, Section section, string name)
    {
        var isForeground = UnitStyle.IsForeground(unit);
        var translates = target.Podman.Has(Behaviors.TranslatesUnits);
        foreach (var setting in unit.Has(section) ? unit.Settings : default)
        {
            // Quadlet runs containers in its own way, and refuses most settings of a foreground service.
            if (setting.Option.Section != section || !InstallOwner.IsOfService(unit, setting) || (isForeground && UnitStyle.IsOfForeground(setting.Option)))
            {
                continue;
            }

            if (!translates)
            {
                writer.AddTranslated(setting);
            }
            else
            {
                writer.Add(setting);
            }
        }

        if (section == Section.Unit)
        {
            AddMissedDependencies(writer, unit);
        }

        if (section == Section.Service)
        {
            AddOverwritten(writer, unit, target);
        }

        writer.End(name);
    }

    /// <summary>
    /// Older podman replaces the last <c>Environment=</c> of a pod by its own variable, so we write that variable last.
    /// </summary>
    private static void AddOverwritten(SectionWriter writer, Unit unit, Target target)
    {
        if (unit.Kind == UnitKind.Pod && !target.Podman.Has(Behaviors.KeepsPodEnvironment) && unit.FindSetting(Section.Service, Keys.Environment) is not null)
        {
            writer.AddRaw(Section.Service, Keys.Environment, UnitVariable.Assignment);
        }
    }

    /// <summary>Quadlet does not look for builds in a mount, so we write the dependency on them.</summary>
    private static void AddMissedDependencies(SectionWriter writer, Unit unit)
    {
        foreach (var setting in unit.FindAll(Section.Kind, Keys.Mount))
        {
            if (setting.Value is MountValue { Unit: { Kind: UnitKind.Build } build })
            {
                writer.Add(Section.Unit, Keys.Requires, build.ServiceUnit, setting);
                writer.Add(Section.Unit, Keys.After, build.ServiceUnit, setting);
            }
        }
    }

    private static void WriteKeys(SectionWriter writer, Unit unit, Target target)
    {
        var settings = writer.BeginKeys();
        var isForeground = UnitStyle.IsForeground(unit);
        foreach (var setting in unit.Settings)
        {
            if (setting.Option.Section == Section.Kind && !(isForeground && UnitStyle.IsOfForeground(setting.Option)))
            {
                writer.Steps.Next();
                // Settings without a key become podman arguments too, and what the unit passes itself counts after all of them.
                settings.Add(setting, setting.Option.Name == Keys.PodmanArgs ? int.MaxValue : setting.Option.Order);
            }
        }

        AddOwnNames(settings, unit, target);

        if (UnitStyle.PullPolicy(unit) is { } policy)
        {
            var pull = Options.Key(unit.Kind, Keys.Pull);
            settings.Add(new Setting(pull, new TextValue(policy)), pull.Order);
        }

        // The generator takes the file only with this section, even an empty one.
        UnitLines.AppendSection(writer.Builder, unit.Kind.ToString());
        for (var index = 0; index < settings.Count; index++)
        {
            writer.Steps.Next();
            WriteKey(writer, unit, target, settings[index]);
        }
    }

    /// <summary>The names that the target's podman would choose differently by default: those of templates.</summary>
    private static void AddOwnNames(CatalogueOrder<Setting> settings, Unit unit, Target target)
    {
        var name = unit.Kind switch { UnitKind.Network => Keys.NetworkName, UnitKind.Volume => Keys.VolumeName, _ => null };
        if (name is not null && unit.Find(name) is null && unit.DefaultResourceName != QuadletNames.OfOlder(unit.Kind, unit.Name, target.Podman)
            && Options.Key(unit.Kind, name).Since <= target.Podman)
        {
            Add(new Setting(Options.Key(unit.Kind, name), new TextValue(new Text(unit.ResourceName))));
        }

        if (unit.Find(Keys.ServiceName) is null && unit.ServiceName != unit.Kind.ServiceName(unit.Name, target.Podman)
            && Options.Key(unit.Kind, Keys.ServiceName).Since <= target.Podman)
        {
            Add(new Setting(Options.Key(unit.Kind, Keys.ServiceName), new TextValue(unit.ServiceName)));
        }

        void Add(Setting setting) => settings.Add(setting, setting.Option.Order);
    }

    private static void WriteKey(SectionWriter writer, Unit unit, Target target, Setting setting)
    {
        var option = setting.Option;
        var losesQuotes = !target.Podman.Has(Behaviors.KeepsEdgeQuotes) && HasEdgeQuote(setting);
        if (losesQuotes && (option.Kind == UnitKind.Volume || option.Name is Keys.User or Keys.Group))
        {
            // These are only a part of a flag, so PodmanArgs= cannot replace them.
            writer.Report(QuadletEncoder.AppendLast(new StringBuilder(), setting.Value.ToQuadlet()), setting, option);
            return;
        }

        if (option.IsQuadletKey
            && option.Since <= target.Podman
            && !IsIgnored(unit, setting, target)
            && !(losesQuotes && option.Flag is not null))
        {
            WriteEntries(writer, setting, SyntaxOf(option, target));
            return;
        }

        if (setting.Option is { Kind: UnitKind.Volume, Name: Keys.Options } && (unit.Find(Keys.User) ?? unit.Find(Keys.Group)) is not null)
        {
            // All three are parts of one flag, and PodmanArgs= would add a second one.
            writer.Report(
                WriterRules.TooNew, setting, $"{Parts.Name(unit, Keys.Options)} without {Parts.Name(unit, Keys.Device)}", unit.Name, Behaviors.TakesOptionsWithoutDevice.Since.ToString(), target.Podman.ToString(), TargetPart.Podman(target));
            return;
        }

        var command = new CommandLine();
        var podmanArgs = Options.Find(unit.Kind, Section.Kind, Keys.PodmanArgs);
        if (setting.Value is not (RawValue or ClearValue)
            && option.FlagSince <= target.Podman
            && podmanArgs is not null && podmanArgs.Since <= target.Podman
            && PodmanArguments.TryAppend(command, option, setting))
        {
            WritePodmanArgs(writer, setting, command);
        }
        else if (!IsDefault(unit, setting, target))
        {
            writer.Report(
                WriterRules.TooNew,
                setting,
                Parts.Name(unit, option),
                unit.Name,
                (option.IsQuadletKey ? option.Since : option.FlagSince).ToString(),
                target.Podman.ToString(),
                TargetPart.Podman(target));
        }
    }

    /// <summary>
    /// Older Quadlet leaves out a name without a value and an empty <c>Entrypoint=</c>, and refuses mount options without
    /// a device and volumes without a name; podman itself accepts them.
    /// </summary>
    private static bool IsIgnored(Unit unit, Setting setting, Target target) => setting switch
    {
        { Option: { Kind: UnitKind.Volume, Name: Keys.Options } } =>
            unit.Find(Keys.Device) is null && !UnitStyle.IsMadeFromImage(unit) && !target.Podman.Has(Behaviors.TakesOptionsWithoutDevice),
        { Value: MountValue { Type: "volume", Unit: null, Source: null } mount } =>
            !mount.Options.Any(IsSource) && !target.Podman.Has(Behaviors.MountsAnonymousVolumes),
        { Option.Syntax: QuadletSyntax.KeyValue, Value: PairValue { Value: null } } => !target.Podman.Has(Behaviors.ReadsBareNames),
        { Option.Name: Keys.Entrypoint, Value: TextValue { Text.IsEmpty: true } } =>
            target.Podman.Has(Behaviors.IgnoresEmptyEntrypoint),
        _ => false,
    };

    private static bool IsSource(Text option) =>
        option.Marked.StartsWith("source=", StringComparison.Ordinal) || option.Marked.StartsWith("src=", StringComparison.Ordinal);

    private static bool HasEdgeQuote(Setting setting) =>
        setting.Option.Syntax == QuadletSyntax.Last && setting.Value is not (RawValue or ResolvedValue or WordsValue)
        && setting.Value.ToQuadlet() is var text && (text.StartsWith('"') || text.EndsWith("\""));

    /// <summary>A podman without a key for the name gives it by default, so there is nothing to write.</summary>
    private static bool IsDefault(Unit unit, Setting setting, Target target) => setting.Option.Name switch
    {
        Keys.NetworkName or Keys.VolumeName => setting.Value.ToArgument().Marked == QuadletNames.OfFile(unit.Name),
        Keys.ServiceName => setting.Value.ToArgument().Marked == unit.Kind.ServiceName(unit.Name, target.Podman),
        _ => false,
    };

    private static void WritePodmanArgs(SectionWriter writer, Setting setting, CommandLine command)
    {
        var text = writer.Builder;
        for (var group = 0; group < command.Groups.Count; group++)
        {
            var end = group + 1 < command.Groups.Count ? command.Groups[group + 1] : command.Words.Count;
            var start = UnitLines.BeginEntry(text, Keys.PodmanArgs);
            for (var index = command.Groups[group]; index < end; index++)
            {
                text.Append(index > command.Groups[group] ? " " : "");
                writer.Report(QuadletEncoder.AppendArgsWord(text, command.Words[index].Text), setting, setting.Option);
            }

            writer.Report(UnitLines.EndEntry(text, start), setting, setting.Option);
        }
    }

    /// <summary>A kube unit that plays one file reads its name as one text.</summary>
    private static QuadletSyntax SyntaxOf(Option option, Target target) =>
        option.Name == Keys.Yaml && !target.Podman.Has(Behaviors.PlaysSeveralFiles) ? QuadletSyntax.Last : option.Syntax;

    private static void WriteEntries(SectionWriter writer, Setting setting, QuadletSyntax syntax)
    {
        if (setting is { Option: { ValueKind: ValueKind.Words, Repeat: not Repeat.Single, Name: not (Keys.PodmanArgs or Keys.GlobalArgs) }, Value: WordsValue words })
        {
            foreach (var word in words.Words)
            {
                WriteEntry(writer, setting, syntax, new TextValue(word));
            }
        }
        else
        {
            WriteEntry(writer, setting, syntax, setting.Value);
        }
    }

    private static void WriteEntry(SectionWriter writer, Setting setting, QuadletSyntax syntax, SettingValue value)
    {
        var text = writer.Builder;
        var start = UnitLines.BeginEntry(text, setting.Option.Name);
        var problem = Append(text, setting.Option, syntax, value) ?? UnitLines.EndEntry(text, start);
        writer.Report(problem, setting, setting.Option);
    }

    /// <summary>The value of a key of the unit's own section.</summary>
    internal static EncodingProblem? Append(StringBuilder text, Option option, QuadletSyntax syntax, SettingValue value)
    {
        switch (value)
        {
            case RawValue raw:
                return UnitLines.CheckKey(option.Name) ?? VerbatimEncoder.Append(text, raw.UnitText);
            case ClearValue:
                return null;
            case BooleanValue boolean:
                text.Append(boolean.Value ? "true" : "false");
                return null;
            case PairValue pair when syntax == QuadletSyntax.KeyValue:
                return QuadletEncoder.AppendKeyValue(text, pair.Name, pair.Value);
            case WordsValue words when syntax == QuadletSyntax.Args:
                return AppendWords(text, words);
        }

        var argument = value.ToQuadlet();
        return syntax switch
        {
            QuadletSyntax.Args or QuadletSyntax.KeyValue => QuadletEncoder.AppendArgsWord(text, argument),
            _ when argument.IsWordsVariable && option is { FlagPrefix: "", IsFlagJoined: false } =>
                QuadletEncoder.AppendArgsWord(text, argument),
            QuadletSyntax.Words => QuadletEncoder.AppendWordsItem(text, argument),
            QuadletSyntax.Raw => QuadletEncoder.AppendRaw(text, argument),
            _ when argument.IsEmpty && option.Name == Keys.Entrypoint => null,
            _ => QuadletEncoder.AppendLast(text, argument, keepsEdgeQuotes: true),
        };
    }

    private static EncodingProblem? AppendWords(StringBuilder text, WordsValue value)
    {
        for (var index = 0; index < value.Words.Count; index++)
        {
            text.Append(index > 0 ? " " : "");
            if (QuadletEncoder.AppendArgsWord(text, value.Words[index]) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }
}
