using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Templates;

/// <summary>POD9013: a name that all instances of a template would share.</summary>
public static class SharedNameRule
{
    /// <summary>The specifiers that differ between instances.</summary>
    private const string OfInstance = "iInNf";

    public static RuleDescriptor Descriptor { get; } = new(
        "POD9013",
        "Instances of a template share a name",
        RuleCategory.Language,
        Severity.Warning,
        "Each instance of '{0}' has the {1} '{2}', so that a second one takes the place of the first. Put the instance into it: {3}.");

    public static UnitRule Rule { get; } = new([Descriptor], Check) { Needs = [Keys.ContainerName, Keys.PodName] };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        // All instances may share a network or a volume on purpose.
        var key = unit.Kind switch
        {
            UnitKind.Container => Keys.ContainerName,
            UnitKind.Pod => Keys.PodName,
            _ => null,
        };
        if (unit.IsTemplate && key is not null
            && unit.FindSetting(Section.Kind, key) is { Value: TextValue { Text: var name } } setting
            && !OfInstance.Any(letter => name.Marked.Contains(Text.Specifier(letter).Marked)))
        {
            yield return new Finding(Descriptor, unit, setting.Source, [unit.Name, key, name, Parts.Either(unit, $"[{key}($\"{name}-{{Specifier.Instance}}\")]", $"{key}={name}-%i")]) { Parameter = "name" };
        }
    }
}
