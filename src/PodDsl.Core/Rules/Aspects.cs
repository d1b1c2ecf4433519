using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.Network;
using PodDsl.Core.Rules.Start;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules;

/// <summary>
/// What settings of a unit are about, as far as rules between units tell it apart: a rule that reads no images finds the same after the
/// image of a unit has changed.
/// </summary>
[Flags]
public enum Aspects
{
    /// <summary>No rule between units reads it.</summary>
    None = 0,

    /// <summary>Names, references, dependencies, networks, and all else: every rule may read it.</summary>
    Common = 1,

    /// <summary>The image of a container, as a name in a registry.</summary>
    Images = 2,

    /// <summary>The published ports of a container or a pod.</summary>
    Ports = 4,

    /// <summary>The mounts of a container or a pod that name no other unit.</summary>
    Mounts = 8,

    /// <summary>The maps of ids and the user namespace of a container or a pod.</summary>
    IdMaps = 16,

    /// <summary>The texts with variables of a unit, and if it has one, the environment of its container.</summary>
    Variables = 32,

    All = Common | Images | Ports | Mounts | IdMaps | Variables,
}

/// <summary>Tells the aspects of settings, and which of them an edit changes.</summary>
internal static class AspectsOfUnits
{
    private static readonly Aspects[] Each = [Aspects.Common, Aspects.Images, Aspects.Ports, Aspects.Mounts, Aspects.IdMaps, Aspects.Variables];

    /// <summary>Keys that no rule between units reads, whatever their value is.</summary>
    private static readonly HashSet<string> Unread = new(StringComparer.Ordinal)
    {
        Keys.AddCapability, Keys.Annotation, Keys.DropCapability, Keys.Entrypoint, Keys.EnvironmentFile, Keys.EnvironmentHost, Keys.Exec,
        Keys.LogDriver, Keys.LogOpt, Keys.Memory, Keys.NoNewPrivileges, Keys.PidsLimit, Keys.ReadOnly, Keys.ReadOnlyTmpfs, Keys.RunInit,
        Keys.StopSignal, Keys.StopTimeout, Keys.Timezone, Keys.Ulimit, Keys.WorkingDir,
    };

    private static readonly PlacelessComparer ButForPlaces = new();

    /// <summary>In which aspects two versions of a unit differ. That a place has moved is no difference.</summary>
    public static Aspects Between(Unit before, Unit after)
    {
        (before, after) = (PassedSettings.With(before), PassedSettings.With(after));
        if (WithoutSettings(before) != WithoutSettings(after))
        {
            return Aspects.All;
        }

        var changed = Aspects.None;
        foreach (var aspect in Each)
        {
            if (!SettingsOf(before, aspect).SequenceEqual(SettingsOf(after, aspect), ButForPlaces))
            {
                changed |= aspect;
            }
        }

        return changed;
    }

    private static Unit WithoutSettings(Unit unit) =>
        unit with { Settings = default, Source = SourceSpan.None, NameSource = SourceSpan.None, Summary = null };

    /// <summary>What a rule can know of the settings of one aspect, but for their places.</summary>
    private static IEnumerable<ReadSetting> SettingsOf(Unit unit, Aspects aspect)
    {
        Setting? last = null;
        if (aspect == Aspects.Variables && !VariableTexts.MayBeIn(unit))
        {
            yield break;
        }

        foreach (var setting in unit.Settings)
        {
            if (aspect == Aspects.Variables ? IsOfVariables(setting) : Of(unit, setting) == aspect)
            {
                yield return new ReadSetting(setting, unit.IsWritten(setting), last?.Source == setting.Source);
                last = setting;
            }
        }
    }

    /// <summary>A setting as a rule can know it.</summary>
    private readonly record struct ReadSetting(Setting Setting, bool IsWritten, bool IsOneWithLast);

    /// <summary>Of two versions of a unit most settings are the very same.</summary>
    private sealed class PlacelessComparer : IEqualityComparer<ReadSetting>
    {
        public bool Equals(ReadSetting one, ReadSetting other) =>
            one.IsWritten == other.IsWritten
            && one.IsOneWithLast == other.IsOneWithLast
            && (ReferenceEquals(one.Setting, other.Setting) || WithoutPlace(one.Setting) == WithoutPlace(other.Setting));

        public int GetHashCode(ReadSetting setting) => WithoutPlace(setting.Setting).GetHashCode();

        private static Setting WithoutPlace(Setting setting) => setting with { Source = SourceSpan.None };
    }

    private static bool IsOfVariables(Setting setting) =>
        VariableTexts.MayBeIn(setting.Value) || (setting.Option.Section == Section.Kind && setting.Option.Name is Keys.Environment or Keys.EnvironmentFile);

    private static Aspects Of(Unit unit, Setting setting)
    {
        if (unit.Kind is not (UnitKind.Container or UnitKind.Pod) || setting.Value.Reference is not null || setting.Value is RawValue or ClearValue)
        {
            return Aspects.Common;
        }

        return (setting.Option.Section, setting.Option.Name) switch
        {
            (Section.Unit, Keys.Description or Keys.Documentation) => Aspects.None,
            (Section.Service, Keys.TimeoutStartSec or Keys.TimeoutStopSec) => Aspects.None,
            (Section.Kind, Keys.Environment) => PeerRule.MayNameHost(setting) ? Aspects.Common : Aspects.None,
            (Section.Kind, Keys.Label) => ImageUpdate.Is(setting) ? Aspects.Common : Aspects.None,
            (Section.Kind, Keys.Image) => Databases.Is(setting) ? Aspects.Common : Aspects.Images,
            (Section.Kind, Keys.PublishPort) => Aspects.Ports,
            (Section.Kind, Keys.Volume or Keys.Mount or Keys.Tmpfs) => Aspects.Mounts,
            (Section.Intent, Keys.IdBlock) => Aspects.IdMaps,
            (Section.Kind, Keys.UIDMap or Keys.GIDMap or Keys.SubUIDMap or Keys.SubGIDMap or Keys.UserNS) => Aspects.IdMaps,
            (Section.Kind, var key) when Unread.Contains(key) => Aspects.None,
            _ => Aspects.Common,
        };
    }
}
