using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>POD1013: an automatic user namespace with a map of its own for one kind of id only.</summary>
public static class OneSidedAutoRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD1013",
        "Only one kind of id is mapped in an automatic user namespace",
        RuleCategory.IdMaps,
        Severity.Warning,
        "The user namespace '{0}' of '{1}' maps {2} and not {3}, so files get the {4} of the host that is meant, and a {5} that is not. Add {6} too.");

    private const string Uids = UserNamespace.UidMappingOption;
    private const string Gids = UserNamespace.GidMappingOption;

    public static readonly UnitRule Rule = new([Descriptor], Judge)
    {
        Needs = [UserNamespaceUse.Key],
    };

    private static IEnumerable<Finding> Judge(Unit unit, Target target) =>
        UserNamespaceUse.Read(unit) is { Mode: UserNamespace.Auto } mode && mode.Namespace.Has(Uids) != mode.Namespace.Has(Gids)
            ? [Report(mode)]
            : [];

    private static Finding Report(UserNamespaceUse mode)
    {
        var isUid = mode.Namespace.Has(Uids);
        var (given, missing) = isUid ? (Uids, Gids) : (Gids, Uids);
        var twins = mode.Namespace.Options.Where(option => option.Name == given).Select(option => option with { Name = missing });
        var whole = UserNamespace.Of(mode.Mode, mode.Namespace.Options.Concat(twins));
        return new Finding(
            Descriptor,
            mode.Unit,
            mode.Setting.Source,
            [
                mode.Text, mode.Unit.Name,
                isUid ? "UIDs" : "GIDs", isUid ? "GIDs" : "UIDs", isUid ? "user" : "group", isUid ? "group" : "user",
                missing + "=",
            ])
        {
            Fixes = [mode.Become(FixKinds.AddTwinMapping, whole)],
        };
    }
}
