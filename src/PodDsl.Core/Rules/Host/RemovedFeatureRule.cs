using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.SystemdText;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Host;

/// <summary>POD8003: settings that podman still takes, and newer ones do not. POD8008: settings that it no longer takes.</summary>
public static class RemovedFeatureRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD8003",
        "A setting is on its way out",
        RuleCategory.Host,
        Severity.Warning,
        "{0} of '{1}' {2}. {3}.");

    public static readonly RuleDescriptor Gone = new(
        "POD8008",
        "Podman no longer has what a setting asks for",
        RuleCategory.Host,
        Severity.Error,
        "{0} of '{1}' {2}. {3}.");

    private static readonly string[] Remaps = [Keys.RemapUsers, Keys.RemapUid, Keys.RemapGid, Keys.RemapUidSize];

    public static readonly UnitRule Rule = new([Descriptor, Gone], Judge)
    {
        Needs = [Keys.Network, Keys.VolatileTmp, .. Remaps],
    };

    private static IEnumerable<Finding> Judge(Unit unit, Target target) =>
        unit.MayHave(Keys.VolatileTmp) || Remaps.Any(unit.MayHave)
            ? CheckNetwork(unit, target).Concat(CheckRemap(unit, target)).Concat(CheckVolatileTmp(unit, target))
            : CheckNetwork(unit, target);

    private static IEnumerable<Finding> CheckNetwork(Unit unit, Target target)
    {
        // Podman refuses pasta to root.
        var takesPasta = target.Scope == UnitScope.User && target.Podman.Has(Behaviors.HasPasta);
        foreach (var setting in unit.FindAll(Section.Kind, Keys.Network))
        {
            if (setting.KnownText is not { } text || setting.As(NetworkJoin.Parse).Value is not { Name.Marked: NetworkJoin.Slirp } join)
            {
                continue;
            }

            // The options of the two have little in common.
            Shown state = target.Podman.Has(Behaviors.HasSlirp)
                ? $"is refused from podman {Behaviors.HasSlirp.Until} on"
                : $"is refused: podman {target.Podman} has no slirp4netns, so it does not create the {(unit.Kind == UnitKind.Pod ? "pod" : "container")}";
            Shown remedy = takesPasta ? "Use pasta" : "Leave it out, and podman's default network is used";
            var finding = Report(unit, setting, Parts.Set(unit, Keys.Network, text), state, remedy);
            yield return finding with
            {
                Rule = target.Podman.Has(Behaviors.HasSlirp) ? Descriptor : Gone,
                Fixes = join.OptionText is null && takesPasta
                    ? [new Fix(FixKinds.UsePasta, "Use pasta", [Edit.Replace(unit, setting, setting with { Value = new NetworkJoin(NetworkJoin.Pasta) })])]
                    : default,
            };
        }
    }

    private static IEnumerable<Finding> CheckVolatileTmp(Unit unit, Target target)
    {
        if (unit.FindSetting(Section.Kind, Keys.VolatileTmp) is { Option.DeprecatedSince: { } since } setting && target.Podman >= since)
        {
            var isOn = setting.Value is BooleanValue { Value: true } && unit.Find(Keys.ReadOnly) is not BooleanValue { Value: true };
            var tmpfs = new Setting(Options.Key(unit.Kind, Keys.Tmpfs), new TextValue("/tmp:rw,size=512M,mode=1777"), setting.Source);
            yield return Report(unit, setting, Parts.Name(unit, setting.Option), $"is deprecated since podman {since}", $"Use {Parts.Name(unit, Keys.Tmpfs)}") with
            {
                Fixes =
                [
                    isOn
                        ? new Fix(FixKinds.UseTmpfs, $"Use {Parts.Name(unit, Keys.Tmpfs)}", [Edit.Replace(unit, setting, tmpfs)])
                        : new Fix(FixKinds.RemoveVolatileTmp, $"Remove {Parts.Name(unit, setting.Option)}, which does nothing here", [Edit.Remove(unit, setting)]),
                ],
            };
        }
    }

    private static IEnumerable<Finding> CheckRemap(Unit unit, Target target)
    {
        var settings = unit.Settings
            .Where(setting => setting.Option.Section == Section.Kind && setting.Option.Name.StartsWith("Remap", StringComparison.Ordinal))
            .ToList();
        if (settings.Count == 0 || settings[0].Option.DeprecatedSince is not { } since || target.Podman < since || RemapRule.HasError(unit))
        {
            return [];
        }

        var isMany = settings.Select(setting => setting.Option).Distinct().Count() > 1;
        Shown state = $"{(isMany ? "are" : "is")} deprecated since podman {since}, and a service leaves {(isMany ? "them" : "it")} out";
        return
        [
            Report(unit, settings[0], Parts.Names(unit, settings), state, $"Use {NameOf(Keys.UserNS)}, or {NameOf(Keys.UIDMap)} and {NameOf(Keys.GIDMap)}") with
            {
                AdditionalSources = settings.Skip(1).Select(setting => setting.Source).ToEquatableArray(),
                Fixes = Modern(unit, target) is { } modern
                    ?
                    [
                        new Fix(
                            FixKinds.UseUserNS,
                            $"Use {Parts.Names(unit, modern)}",
                            [
                                new Edit(unit.FileName, settings[0], modern.Select(setting => setting with { Source = settings[0].Source }).ToEquatableArray()),
                                .. settings.Skip(1).Select(setting => Edit.Remove(unit, setting)),
                            ]),
                    ]
                    : default,
            },
        ];

        SettingPart NameOf(string key) => Parts.Name(unit, Options.Key(UnitKind.Container, key));
    }

    /// <summary>The same in current keys, or null if that is unknown.</summary>
    private static Setting[]? Modern(Unit unit, Target target)
    {
        var mode = unit.KnownText(Keys.RemapUsers);
        if (mode == "manual")
        {
            var isKnown = Options.Find(unit.Kind, Section.Kind, Keys.UIDMap)?.Since <= target.Podman;
            if (!isKnown)
            {
                return null;
            }

            Setting[] maps = [.. Maps(unit, Keys.RemapUid, Keys.UIDMap), .. Maps(unit, Keys.RemapGid, Keys.GIDMap)];
            return maps.Length > 0 ? maps : null;
        }

        return Options.Key(unit.Kind, Keys.UserNS) is { } option && option.Since <= target.Podman
            && UserNamespace.OfRemap(mode, Texts(unit, Keys.RemapUid), Texts(unit, Keys.RemapGid), unit.Find(Keys.RemapUidSize)?.ToArgument()) is { } value
                ? [new Setting(option, value)]
                : null;
    }

    private static IEnumerable<Setting> Maps(Unit unit, string fromKey, string toKey) =>
        unit.FindAll(Section.Kind, fromKey).Select(setting => Setting.Of(Options.Key(unit.Kind, toKey), setting.Value.ToArgument()));

    private static IEnumerable<Text> Texts(Unit unit, string key) =>
        unit.FindAll(Section.Kind, key).Select(setting => setting.Value.ToArgument());

    private static Finding Report(Unit unit, Setting setting, Shown what, Shown state, Shown remedy) =>
        new(Descriptor, unit, setting.Source, [what, unit.Name, state, remedy]);
}
