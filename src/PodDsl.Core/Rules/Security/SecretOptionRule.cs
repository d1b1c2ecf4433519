using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Security;

/// <summary>POD7002: options of a secret that podman refuses.</summary>
public static class SecretOptionRule
{
    public static RuleDescriptor Descriptor { get; } = new(
        "POD7002",
        "A secret has options that podman refuses",
        RuleCategory.Security,
        Severity.Error,
        "Podman refuses the secret '{0}' of '{1}': {2}.");

    public static UnitRule Rule { get; } = new([Descriptor], (unit, _) => unit.Kind == UnitKind.Container
        ? unit.FindAll(Section.Kind, Keys.Secret).Select(setting => Check(unit, setting)).OfType<Finding>()
        : []);

    private static Finding? Check(Unit unit, Setting setting)
    {
        if (setting.As(Secret.Parse).Refusal is not { } refusal)
        {
            return null;
        }

        return new Finding(Descriptor, unit, setting.Source, [setting.KnownText, unit.Name, refusal.Reason])
        {
            Fixes = refusal.Meant is { } meant ? [FixOf(unit, setting, meant)] : default,
        };
    }

    private static Fix FixOf(Unit unit, Setting setting, MeantText meant) => new(
        meant.IsCertain ? FixKinds.CorrectSecretOption : FixKinds.RemoveSecretOptions,
        meant.Title,
        [Edit.Replace(unit, setting, Setting.Of(setting.Option, meant.Text, setting.Source))]);
}
