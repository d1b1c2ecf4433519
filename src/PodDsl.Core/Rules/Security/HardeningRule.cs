using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Security;

/// <summary>POD7007 and POD7008: limits that a container could have. Off unless asked for.</summary>
public static class HardeningRule
{
    public static readonly RuleDescriptor Privileges = new(
        "POD7007",
        "A container may gain privileges",
        RuleCategory.Security,
        Severity.Suggestion,
        "Processes of '{0}' may gain privileges, for example through set-uid programs. Most images do not need that: {1} keeps them from it.")
    {
        IsEnabledByDefault = false,
    };

    public static readonly RuleDescriptor Memory = new(
        "POD7008",
        "A container has no memory limit",
        RuleCategory.Security,
        Severity.Suggestion,
        "'{0}' may use all memory of the host, and others are killed for it. Set {1}.")
    {
        IsEnabledByDefault = false,
    };

    public static readonly UnitRule Rule = new([Privileges, Memory], Judge);

    private static IEnumerable<Finding> Judge(Unit unit, Target target) =>
        unit.Kind == UnitKind.Container ? Check(unit, target) : [];

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (unit.Find(Keys.NoNewPrivileges) is null && unit.Find(Keys.Privileged) is null
            && !HasArgument(unit, "no-new-privileges") && !HasArgument(unit, "--privileged"))
        {
            yield return new Finding(Privileges, unit, unit.Source, [unit.Name, Parts.Set(unit, Keys.NoNewPrivileges, "true")])
            {
                Fixes =
                [
                    new Fix(
                        FixKinds.AddNoNewPrivileges,
                        $"Set {Parts.Set(unit, Keys.NoNewPrivileges, "true")}",
                        [Edit.Add(unit, new Setting(Options.Key(unit.Kind, Keys.NoNewPrivileges), new BooleanValue(true)))]),
                ],
            };
        }

        if (unit.Find(Keys.Memory) is null && unit.FindSetting(Section.Service, Keys.MemoryMax) is null
            && unit.FindSetting(Section.Service, Keys.Slice) is null && !HasArgument(unit, "--memory") && !HasArgument(unit, "-m"))
        {
            var (section, key) = target.Podman >= Options.Key(UnitKind.Container, Keys.Memory).Since ? (Section.Kind, Keys.Memory) : (Section.Service, Keys.MemoryMax);
            var limit = Parts.Either(unit, Parts.Set(unit, section, key, "..."), Parts.Name(unit, section, key));
            yield return new Finding(Memory, unit, unit.Source, [unit.Name, limit]);
        }
    }

    private static bool HasArgument(Unit unit, string argument) =>
        unit.FindAll(Section.Kind, Keys.PodmanArgs).Any(setting =>
            setting.Value.ToArgument().Marked.IndexOf(argument, StringComparison.Ordinal) >= 0);
}
