using Microsoft.CodeAnalysis;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Symbols;

/// <summary>Reads the target of a drop-in, and the name of its file.</summary>
internal static class DropInReader
{
    /// <summary>The unit to change, or null, with a report, if the record does not name one.</summary>
    public static (DropInTarget? Target, string Name) Read(
        INamedTypeSymbol type, ConstantReader constants, SourceReader sources, List<Finding> problems)
    {
        AppliedAttribute? found = null;
        foreach (var (attribute, _) in InheritedAttributes.Of(type))
        {
            if (WellKnown.AttributeName(attribute.Class) == "DropIn")
            {
                found = attribute;
            }
        }

        var name = UnitNames.ToKebabCase(type.Name);
        if (found is null)
        {
            problems.Add(Report("has no [DropIn]", sources.Of(type)));
            return (null, name);
        }

        var arguments = new AttributeArguments(constants.Read(found));
        if (arguments.IsBroken || arguments.Text(0)?.Literal is not { } unit)
        {
            return (null, name);
        }

        var target = new DropInTarget(unit);
        if (target.Problem is { } problem)
        {
            problems.Add(Report($"changes '{unit}', which {problem}", sources.OfArgument(found, "unit")));
            return (null, name);
        }

        name = arguments.Text("FileName")?.Marked ?? name;
        if (!UnitNames.IsValid(name))
        {
            problems.Add(Report(
                $"has the file name '{name}', which is not made of ASCII letters, digits and : _ . -",
                arguments.Has("FileName") ? sources.OfArgument(found, "FileName") : sources.Of(type)));
        }

        return (target, name);

        Finding Report(Shown what, SourceSpan source) => new(LanguageRules.WrongDropIn, null, source, [type.Name, what]);
    }
}
