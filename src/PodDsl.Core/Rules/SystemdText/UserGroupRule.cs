using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>POD5002: a user that includes a group, beside a group of its own. podman 5.4 drops the last part of <c>--user 1:2:3</c>, and
/// 5.8 refuses it.</summary>
public static class UserGroupRule
{
    public static readonly UnitRule Rule = new([WriterRules.NotExpressible], Check) { Needs = [Keys.Group] };

    /// <summary>A file has the text already, but podman does not get it.</summary>
    private static readonly RuleDescriptor InFile = WriterRules.NotExpressible with
    {
        MessageFormat = "{0} of '{1}' does not reach podman. {2}",
    };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        // A flag in PodmanArgs= replaces both.
        if (unit.Kind == UnitKind.Container && unit.FindOwn(Keys.User) is { Value: TextValue { Text: var text } } user && text.Contains(':')
            && unit.FindOwn(Keys.Group) is not null)
        {
            yield return new Finding(
                unit.Language == Language.CSharp ? WriterRules.NotExpressible : InFile,
                unit,
                user.Source,
                [
                    $"'{text}' in {Parts.Name(unit, Keys.User)}",
                    unit.Name,
                    $"It has ':', and {Parts.Name(unit, Keys.Group)} is joined to it by another one. Write the group in one of the two.",
                ]);
        }
    }
}
