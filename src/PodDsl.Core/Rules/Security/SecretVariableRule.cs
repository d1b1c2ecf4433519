using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Security;

/// <summary>POD7001: a password, token or key in plain text.</summary>
public static class SecretVariableRule
{
    private const string Declaration = PlainSecrets.Declaration;

    public static readonly RuleDescriptor Descriptor = new(
        "POD7001",
        "A secret stands in the unit",
        RuleCategory.Security,
        Severity.Warning,
        "The variable '{0}' of '{1}' has {2} in plain text, which everybody can read who sees the unit or its process. Use a secret of podman: {3}, or declare {4}.");

    public static readonly UnitRule Rule = new([Descriptor, Declarations.Unneeded], Check) { Needs = [Keys.Environment, Declaration] };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (unit.Kind != UnitKind.Container)
        {
            yield break;
        }

        var declared = unit.FindAll(Section.Intent, Declaration).ToList();
        foreach (var setting in unit.FindAll(Section.Kind, Keys.Environment))
        {
            if (setting.Value is PairValue { Value.Literal: { } value } pair && PlainSecrets.What(pair.Name, value) is { } what
                && !declared.Exists(declaration => PlainSecrets.NameOf(declaration) == pair.Name))
            {
                yield return Report(unit, setting, pair.Name, what);
            }
        }

        foreach (var declaration in declared)
        {
            var isNeeded = unit.FindAll(Section.Kind, Keys.Environment).Any(setting =>
                setting.Value is PairValue { Value.Literal: { } value } pair && pair.Name == PlainSecrets.NameOf(declaration) && PlainSecrets.What(pair.Name, value) is not null);
            if (!isNeeded)
            {
                yield return Declarations.ReportUnneeded(unit, declaration, $"the variable '{PlainSecrets.NameOf(declaration)}' does not look like a secret, or is not set");
            }
        }
    }

    private static Finding Report(Unit unit, Setting setting, string name, string what)
    {
        var own = name.ToLowerInvariant().Replace('_', '-');
        var secret = own.StartsWith(unit.Name + "-", StringComparison.Ordinal) ? own : $"{unit.Name}-{own}";
        var option = Options.Key(unit.Kind, Keys.Secret);
        var value = Secret.Of(secret, new SecretPart(Secret.TypeOption, "env"), new SecretPart(Secret.TargetOption, name));
        return new Finding(
            Descriptor,
            unit,
            setting.Source,
            [
                name, unit.Name, what,
                Parts.Set(unit, option, value),
                Parts.Declaration(unit, Declaration, name),
            ])
        {
            Fixes =
            [
                new Fix(
                    FixKinds.UseSecret,
                    $"Use the secret '{secret}' of podman, to be made from this value before the next start",
                    [Edit.Replace(unit, setting, new Setting(option, value, setting.Source))]),
                Declarations.Declare(unit, Declaration, new TextValue(name), $"Declare that '{name}' is no secret"),
            ],
        };
    }
}
