using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>POD1015: a user namespace mode that root's podman refuses.</summary>
public static class UserNamespaceScopeRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD1015",
        "User namespace cannot be used by root",
        RuleCategory.IdMaps,
        Severity.Error,
        "Podman refuses the user namespace '{0}' of '{1}', a unit of the system: {2}.");

    public static readonly UnitRule Rule = new([Descriptor], Judge)
    {
        Needs = [UserNamespaceUse.Key],
    };

    private static IEnumerable<Finding> Judge(Unit unit, Target target) =>
        target.Scope == UnitScope.System && UserNamespaceUse.Read(unit) is { } mode && Check(mode) is { } finding ? [finding] : [];

    private static Finding? Check(UserNamespaceUse mode)
    {
        if (mode.Text == UserNamespace.NoMap)
        {
            return Report(
                mode,
                "nomap leaves out the user that runs podman, and is for units of a user. Use auto",
                mode.Become(FixKinds.UseAutoUserNS, new UserNamespace(UserNamespace.Auto, null)));
        }

        if (mode.Text == UserNamespace.Private)
        {
            return Report(
                mode,
                $"private needs a map, and a map excludes {Parts.Name(mode.Unit, mode.Setting.Option)}. Use auto, or a map alone",
                mode.Become(FixKinds.UseAutoUserNS, new UserNamespace(UserNamespace.Auto, null)));
        }

        if (mode.Mode == UserNamespace.KeepId && mode.Namespace.HasSize)
        {
            return Report(
                mode,
                "size= of keep-id counts the ids of a user, and root has them all. Leave it out",
                mode.Become(FixKinds.RemoveKeepIdSize, mode.Namespace.WithoutSize()));
        }

        return null;
    }

    private static Finding Report(UserNamespaceUse mode, Shown reason, Fix fix) =>
        new(Descriptor, mode.Unit, mode.Setting.Source, [mode.Text, mode.Unit.Name, reason]) { Fixes = [fix] };
}
