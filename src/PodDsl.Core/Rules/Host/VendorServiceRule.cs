using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Host;

/// <summary>POD4053: the service of a unit has the name of one from the distribution, and hides it.</summary>
public static class VendorServiceRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD4053",
        "A service hides one of the distribution",
        RuleCategory.Start,
        Severity.Warning,
        "'{0}' makes {1}, and the distribution has a service of that name, which is hidden by it. {2}, or declare {3}.");

    public static readonly UnitRule Rule = new([Descriptor], Check) { NeedsFacts = true };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        var service = unit.ServiceName + ".service";
        if (HostUnits.Of(target) is not { } units || !units.IsVendor(service) || Replacements.Declares(unit, service))
        {
            yield break;
        }

        var setting = unit.FindSetting(Section.Kind, Keys.ServiceName);
        var option = Options.Key(unit.Kind, Keys.ServiceName);
        var name = $"{unit.ServiceName}-{unit.Kind.Extension()}";
        var fixes = new List<Fix>();
        if (option.Since <= target.Podman && !TemplateNames.IsOfTemplate(unit.ServiceName) && !units.Contains(name + ".service"))
        {
            var value = new TextValue(name);
            fixes.Add(new Fix(
                FixKinds.RenameService,
                $"Name the service {name}.service",
                [setting is null ? Edit.Add(unit, new Setting(option, value)) : Edit.Replace(unit, setting, setting with { Value = value })]));
        }

        fixes.Add(Declarations.Declare(
            unit, Replacements.Key, new TextValue(service), $"Declare that '{unit.Name}' takes the place of {service}"));
        yield return new Finding(
            Descriptor,
            unit,
            setting?.Source ?? unit.NameSource,
            [unit.Name, service, "Give it another name", Parts.Declaration(unit, Replacements.Key, service)])
        {
            Fixes = fixes.ToEquatableArray(),
        };
    }
}
