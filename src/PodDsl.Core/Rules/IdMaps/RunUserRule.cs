using System.Globalization;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>POD1012: the container runs as an id that its map leaves out.</summary>
public static class RunUserRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD1012",
        "The container runs as an id that is not mapped",
        RuleCategory.IdMaps,
        Severity.Error,
        "'{0}' runs as {1} {2}, and its id map leaves that out, so podman refuses to start it. {3}.");

    // A rule about one unit, like that on root, so that the build does not write a unit that cannot start.
    public static readonly UnitRule Rule = new([Descriptor], Judge)
    {
        Needs = UnitIdMaps.MapKeys,
    };

    private static IEnumerable<Finding> Judge(Unit unit, Target target) =>
        unit.Kind == UnitKind.Container
        && UnitIdMaps.Read(unit, target) is { IsWhole: true, Pair.Refusal: not { Problem: IdMapProblem.Malformed } } maps
            ? Check(maps, target)
            : [];

    private static IEnumerable<Finding> Check(UnitIdMaps maps, Target target)
    {
        var user = maps.Unit.FindSetting(Section.Kind, Keys.User);
        var group = maps.Unit.FindSetting(Section.Kind, Keys.Group);
        var words = user is null ? [] : (user.KnownText ?? "").Split(':');
        if (words.Length > 0 && IdOf(words[0]) is { } uid && IsMissing(maps.Uids, uid))
        {
            yield return Report(maps, user!, "UID", uid, target);
        }

        var (setting, text) = group is not null ? (group, group.KnownText) : (user, words.ElementAtOrDefault(1));
        if (setting is not null && IdOf(text) is { } gid && IsMissing(maps.Gids, gid))
        {
            yield return Report(maps, setting, "GID", gid, target);
        }
    }

    /// <summary>Root has a rule of its own.</summary>
    private static bool IsMissing(IdMapSide side, long id) => id != 0 && !side.Map.MayMap(id);

    /// <summary>A number is an id; the image's own list has the names.</summary>
    private static long? IdOf(string? text) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static Finding Report(UnitIdMaps maps, Setting setting, string kind, long id, Target target)
    {
        // If one list is for both kinds, the id goes to both, since a person mostly has a group with the same number.
        var missing = MissingIds.Find(new SetIdMaps(new UnitSet([maps.Unit]), target), id, target) is [var found] ? found : null;
        if (missing is not null && !maps.IsCopied)
        {
            missing = missing with { Uid = kind == "UID", Gid = kind == "GID" };
        }

        var remedy = missing?.HostId is { } hostId
            ? (Shown)$"Map it too, for example by {missing.Example(id, hostId)}"
            : "Map it too, or run as another one";
        return new Finding(
            Descriptor, maps.Unit, setting.Source, [maps.Unit.Name, kind, id.ToString(CultureInfo.InvariantCulture), remedy])
        {
            AdditionalSources = maps.Settings.Select(written => written.Setting.Source).ToEquatableArray(),
            Fixes = missing?.FixWith(FixKinds.MapRunUser, id) ?? default,
        };
    }
}
