using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Security;

/// <summary>POD7002: options of a secret that podman refuses.</summary>
public static class SecretOptionRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD7002",
        "A secret has options that podman refuses",
        RuleCategory.Security,
        Severity.Error,
        "Podman refuses the secret '{0}' of '{1}': {2}.");

    public static readonly UnitRule Rule = new([Descriptor], Judge)
    {
        Needs = [Keys.Secret],
    };

    private static IEnumerable<Finding> Judge(Unit unit, Target target) => unit.Kind == UnitKind.Container
        ? Check(unit)
        : [];

    private static IEnumerable<Finding> Check(Unit unit)
    {
        List<Finding>? findings = null;
        foreach (var setting in unit.FindAll(Section.Kind, Keys.Secret))
        {
            if (Check(unit, setting) is { } finding)
            {
                (findings ??= []).Add(finding);
            }
        }

        return findings ?? Enumerable.Empty<Finding>();
    }

    private static Finding? Check(Unit unit, Setting setting) => setting.As(Secret.Parse).Refusal is { } refusal
        ? RefusedValue.Report(Descriptor, unit, setting, refusal, FixKinds.CorrectSecretOption, FixKinds.RemoveSecretOptions)
        : null;
}
