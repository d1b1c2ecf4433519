using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>POD5002: a record whose maps of podman 4.4 do not go together, or not with those of today. Quadlet refuses such a file, which the reader reports.</summary>
public static class RemapRule
{
    private static readonly string[] Maps = [Keys.RemapUid, Keys.RemapGid];
    private static readonly string[] Successors = [Keys.UserNS, Keys.UIDMap, Keys.GIDMap, Keys.SubUIDMap, Keys.SubGIDMap];

    public static readonly UnitRule Rule = new([WriterRules.NotExpressible], Check) { Needs = [Keys.RemapUsers, .. Maps] };

    /// <summary>True if there is such an error, which says all there is to say of these settings.</summary>
    internal static bool HasError(Unit unit) => Find(unit) is not null;

    private static IEnumerable<Finding> Check(Unit unit, Target target) => Find(unit) is var (setting, reason)
        ? [WriterRules.CannotWrite(unit, setting, reason)]
        : [];

    private static (Setting Setting, Shown Reason)? Find(Unit unit)
    {
        if (unit.Language != Language.CSharp)
        {
            return null;
        }

        var mode = unit.FindOwn(Keys.RemapUsers);
        if (FirstOf(unit, Successors) is { } successor)
        {
            return (mode ?? FirstOf(unit, Maps)) is { } old
                ? (old, $"It is deprecated, and podman refuses it beside {Parts.Names(unit, [successor])}. Leave it out.")
                : null;
        }

        if (mode?.KnownText == "manual" && unit.Kind == UnitKind.Kube)
        {
            return (mode, $"A kube unit takes no maps of its own. Use {Parts.Set(unit, Keys.UserNS, "auto")}.");
        }

        foreach (var key in Maps)
        {
            var maps = unit.FindAll(Section.Kind, key).Where(static setting => !setting.IsPassed).ToList();
            if (maps.Count > 0 && mode is null)
            {
                return (maps[0], $"It counts only beside {Parts.Name(unit, Keys.RemapUsers)}, and both are deprecated. Use {Modern(unit)} instead.");
            }

            if (maps.Count > 1 && mode?.KnownText == "keep-id")
            {
                return (maps[1], $"{Parts.Set(unit, Keys.RemapUsers, "keep-id")} takes one. Keep one of them.");
            }
        }

        return null;
    }

    private static Setting? FirstOf(Unit unit, string[] keys) => keys.Select(unit.FindOwn).FirstOrDefault(static setting => setting is not null);

    /// <summary>What maps ids today.</summary>
    private static Shown Modern(Unit unit) => unit.Kind == UnitKind.Kube
        ? (Shown)$"{Parts.Name(unit, Keys.UserNS)}"
        : (Shown)$"{Parts.Name(unit, Keys.UserNS)}, or {Parts.Name(unit, Keys.UIDMap)} and {Parts.Name(unit, Keys.GIDMap)},";
}
