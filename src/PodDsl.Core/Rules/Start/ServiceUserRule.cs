using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4014: a Quadlet unit runs its podman command as another user.</summary>
public static class ServiceUserRule
{
    private static readonly string[] Directive = [Keys.User, Keys.Group, Keys.DynamicUser];

    public static readonly RuleDescriptor Descriptor = new(
        "POD4014",
        "A Quadlet unit runs podman as another user",
        RuleCategory.Start,
        Severity.Warning,
        "{0} of '{1}' {2} podman as another user, which Quadlet does not support: that user has no session, so podman finds no runtime directory and no bus. {3}.");

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = Directive };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (UnitStyle.IsForeground(unit))
        {
            return [];
        }

        List<Setting> found = [.. Directive.Select(name => Directives.Last(unit, Section.Service, name)).OfType<Setting>().Where(IsSet)];
        return found.Count == 0 ? [] : [Report(unit, found)];
    }

    private static Finding Report(Unit unit, List<Setting> found)
    {
        var written = Listed.All([.. found.Select(setting => Parts.Set(unit, Section.Service, setting.Option.Name, setting.KnownText ?? setting.Value.ToArgument().ToString()))]);
        return new Finding(Descriptor, unit, found[0].Source,
            [
                Parts.Either(unit, written, $"{written} in [Service]"),
                unit.Name,
                found.Count == 1 ? "runs" : "run",
                unit.Kind == UnitKind.Container
                    ? (Shown)$"Make it a unit of that user, or set {Parts.Name(unit, Keys.User)} of the container"
                    : "Make it a unit of that user",
            ])
        {
            AdditionalSources = [.. found[0].Source.OthersOf(found.Select(static setting => setting.Source))],
            Fixes =
            [
                new Fix(FixKinds.RemoveServiceUser, $"Remove {Listed.All([.. found.Select(setting => Parts.Name(unit, setting.Option))])}", [.. found.Select(setting => Edit.Remove(unit, setting))]),
            ],
        };
    }

    /// <summary>True if it names a user other than that of the manager.</summary>
    private static bool IsSet(Setting setting) =>
        setting.Option.Name == Keys.DynamicUser
            ? Directives.IsOn(setting) == true
            : setting.KnownText is not ("root" or "0");
}
