using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Templates;

/// <summary>POD9014: a unit names a template where only an instance can run.</summary>
public static class MissingInstanceRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD9014",
        "A reference to a template names no instance",
        RuleCategory.Language,
        Severity.Warning,
        "{0} of '{1}' names the template '{2}' without an instance, so systemd takes the name of '{1}' for one. Name the instance that is meant, for example {3}.");

    public static readonly UnitRule Rule = new([Descriptor], Check);

    /// <summary>A template that names another one means the instance of the same name, which systemd fills in.</summary>
    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (unit.IsOfTemplate)
        {
            yield break;
        }

        HashSet<(SourceSpan, string)>? seen = null;
        foreach (var setting in unit.Settings)
        {
            if (setting.Option is { Section: Section.Unit, ValueKind: ValueKind.Reference }
                && ServiceOf(setting.Value) is { } service && TemplateNames.IsTemplate(service)
                && (setting.Source.IsNone || (seen ??= []).Add((setting.Source, service))))
            {
                yield return new Finding(
                    Descriptor, unit, setting.Source, [Parts.Name(unit, setting.Option), unit.Name, service + ".service", Parts.Set(unit, setting.Option, new TextValue(service + "NAME.service"))]);
            }
        }
    }

    private static string? ServiceOf(SettingValue value)
    {
        if (value.Reference is { } other)
        {
            return other.ServiceName;
        }

        const string suffix = ".service";
        return value.ToArgument().Literal is { } name && name.EndsWith(suffix, StringComparison.Ordinal)
            ? name.Substring(0, name.Length - suffix.Length)
            : null;
    }
}
