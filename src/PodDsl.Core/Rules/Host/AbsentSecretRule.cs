using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Host;

/// <summary>POD7009: a container wants a secret that podman on the host does not have.</summary>
public static class AbsentSecretRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD7009",
        "The host does not have a secret",
        RuleCategory.Security,
        Severity.Warning,
        "Secret '{0}' of '{1}' is not among those of the host, so it does not start. Create it there: podman secret create {0} -.");

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = [Keys.Secret], NeedsFacts = true };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        // Root and each user have secrets of their own; the facts have those of the user who made them.
        if (unit.Kind != UnitKind.Container
            || target.Facts is not { Secrets: { } secrets } facts
            || (target.Scope == UnitScope.User) != (facts.User is not (null or "root")))
        {
            yield break;
        }

        foreach (var setting in unit.FindAll(Section.Kind, Keys.Secret))
        {
            if (setting.As(Secret.Parse).Value?.Name.Literal is { } name && !secrets.Contains(name))
            {
                yield return new Finding(Descriptor, unit, setting.Source, [name, unit.Name]);
            }
        }
    }
}
