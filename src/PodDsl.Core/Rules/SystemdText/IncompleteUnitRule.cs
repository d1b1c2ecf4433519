using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>POD5002: a record without a setting that its kind, or another setting, needs. Quadlet refuses such a file, which the reader reports.</summary>
public static class IncompleteUnitRule
{
    public static readonly UnitRule Rule = new([WriterRules.NotExpressible], Judge);

    private static IEnumerable<Finding> Judge(Unit unit, Target target) => unit.Language == Language.CSharp ? Check(unit) : [];

    public static readonly UnitRule OfContainers = new([WriterRules.NotExpressible], JudgeOfContainers)
        {
            Needs = [Keys.Group, Keys.ReloadSignal],
        };

    private static IEnumerable<Finding> JudgeOfContainers(Unit unit, Target target) => unit is { Language: Language.CSharp, Kind: UnitKind.Container } ? CheckContainer(unit) : [];

    private static IEnumerable<Finding> Check(Unit unit) => unit.Kind switch
    {
        UnitKind.Kube when unit.FindOwn(Keys.Yaml) is null => [OfUnit(unit, $"It names no file to play. Set {Parts.Name(unit, Keys.Yaml)}.")],
        UnitKind.Build when unit.FindOwn(Keys.File) is null && unit.FindOwn(Keys.SetWorkingDirectory) is null
            && unit.FindSetting(Section.Service, Keys.WorkingDirectory) is null =>
            [OfUnit(unit, $"It does not say what it builds from. Set {Parts.Name(unit, Keys.File)} or {Parts.Name(unit, Keys.SetWorkingDirectory)}.")],
        UnitKind.Network => [.. MoreThanSubnets(unit, Keys.Gateway), .. MoreThanSubnets(unit, Keys.IPRange)],
        UnitKind.Volume when unit.FindOwn(Keys.Driver)?.KnownText == "image" => Without(unit, Keys.Driver, Keys.Image, "is 'image', and there is no image that the volume could be made of"),
        UnitKind.Volume => Without(unit, Keys.Type, Keys.Device, "counts only beside a device"),
        _ => [],
    };

    private static IEnumerable<Finding> CheckContainer(Unit unit) => [.. Without(unit, Keys.Group, Keys.User, "counts only beside a user"), .. TwoReloads(unit)];

    private static IEnumerable<Finding> Without(Unit unit, string key, string needed, Shown reason)
    {
        if (unit.FindOwn(key) is { } setting && unit.FindOwn(needed) is null)
        {
            yield return WriterRules.CannotWrite(unit, setting, $"It {reason}. Set {Parts.Name(unit, needed)} too, or leave {Parts.Name(unit, key)} out.");
        }
    }

    private static IEnumerable<Finding> MoreThanSubnets(Unit unit, string key)
    {
        var subnets = unit.FindAll(Section.Kind, Keys.Subnet).Count();
        if (unit.FindAll(Section.Kind, key).Skip(subnets).FirstOrDefault() is { } first)
        {
            yield return WriterRules.CannotWrite(unit, first, $"Each belongs to a subnet, and there are fewer of those. Set {Parts.Name(unit, Keys.Subnet)} for each, and in the same order.");
        }
    }

    private static IEnumerable<Finding> TwoReloads(Unit unit)
    {
        if (unit.FindOwn(Keys.ReloadCmd) is not null && unit.FindOwn(Keys.ReloadSignal) is { } signal)
        {
            yield return WriterRules.CannotWrite(unit, signal, $"It is set beside {Parts.Name(unit, Keys.ReloadCmd)}, and a reload is one of the two. Keep one of them.");
        }
    }

    private static Finding OfUnit(Unit unit, Shown reason) =>
        new(WriterRules.NotExpressible, unit, unit.Source, [$"The {unit.Kind.Extension()} unit", unit.Name, reason]);
}
