using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PodDsl.Symbols;

/// <summary>Gives the arguments of an attribute to its parameters, as the compiler does, for syntax that is in no file.</summary>
internal static class AttributeBinding
{
    public static AttributeValues Bind(
        AppliedAttribute attribute, AttributeSyntax syntax, IMethodSymbol constructor, SemanticModel model, CancellationToken cancellation)
    {
        var values = new ArgumentValue?[constructor.Parameters.Length];
        var expanded = new List<ArgumentValue>();
        IParameterSymbol? rest = null;
        var named = new List<KeyValuePair<string, ArgumentValue>>();
        var position = 0;
        foreach (var argument in syntax.ArgumentList?.Arguments ?? default)
        {
            if (argument.NameEquals is { } property)
            {
                var type = PropertyType(attribute.Class, property.Name.Identifier.ValueText);
                named.Add(new(property.Name.Identifier.ValueText, type is null ? ArgumentValue.Error : Value(argument.Expression, type, model, cancellation)));
                continue;
            }

            var parameter = argument.NameColon is { } name
                ? constructor.Parameters.FirstOrDefault(candidate => candidate.Name == name.Name.Identifier.ValueText)
                : constructor.Parameters[Math.Min(position++, constructor.Parameters.Length - 1)];
            if (parameter is null)
            {
                return Broken(attribute);
            }

            if (parameter is { IsParams: true, Type: IArrayTypeSymbol array } && !IsArray(argument.Expression, model, cancellation))
            {
                expanded.Add(Value(argument.Expression, array.ElementType, model, cancellation));
                rest = parameter;
            }
            else
            {
                values[parameter.Ordinal] = Value(argument.Expression, parameter.Type, model, cancellation);
            }
        }

        if (rest is not null)
        {
            values[rest.Ordinal] = ArgumentValue.ArrayOf(rest.Type, [.. expanded]);
        }

        ArgumentValue[] arguments = [.. constructor.Parameters.Select(parameter => values[parameter.Ordinal] ?? Default(parameter))];
        return new AttributeValues(
            attribute,
            constructor,
            arguments,
            [.. named],
            IsBroken: arguments.Any(static value => value.IsError) || named.Any(static property => property.Value.IsError));
    }

    private static AttributeValues Broken(AppliedAttribute attribute) => new(attribute, null, [], [], IsBroken: true);

    private static ITypeSymbol? PropertyType(INamedTypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
            {
                return property.Type;
            }
        }

        return null;
    }

    private static bool IsArray(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) =>
        expression is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax
        || model.GetConstantValue(expression, cancellation) is { HasValue: true, Value: null };

    private static ArgumentValue Default(IParameterSymbol parameter) => parameter switch
    {
        { IsParams: true } => ArgumentValue.ArrayOf(parameter.Type, []),
        { HasExplicitDefaultValue: true } => ArgumentValue.Constant(parameter.Type, parameter.ExplicitDefaultValue),
        _ => ArgumentValue.Error,
    };

    private static ArgumentValue Value(ExpressionSyntax expression, ITypeSymbol type, SemanticModel model, CancellationToken cancellation)
    {
        if (type is IArrayTypeSymbol array)
        {
            return Elements(expression) is { } elements
                ? ArgumentValue.ArrayOf(array, [.. elements.Select(element => element is null ? ArgumentValue.Error : Value(element, array.ElementType, model, cancellation))])
                : model.GetConstantValue(expression, cancellation) is { HasValue: true, Value: null }
                    ? new ArgumentValue(TypedConstantKind.Array, type, null, [])
                    : ArgumentValue.Error;
        }

        if (expression is TypeOfExpressionSyntax { Type: { } named })
        {
            return model.GetTypeInfo(named, cancellation).Type is { TypeKind: not TypeKind.Error } meant
                ? new ArgumentValue(TypedConstantKind.Type, type, meant, [])
                : ArgumentValue.Error;
        }

        return model.GetConstantValue(expression, cancellation) is { HasValue: true } constant && Fits(constant.Value, type)
            ? ArgumentValue.Constant(type, constant.Value)
            : ArgumentValue.Error;
    }

    /// <summary>The elements of an array, with null for one that is no expression of its own; null if it is no array.</summary>
    private static IEnumerable<ExpressionSyntax?>? Elements(ExpressionSyntax expression) => expression switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        CollectionExpressionSyntax collection => collection.Elements.Select(static element => (element as ExpressionElementSyntax)?.Expression),
        _ => null,
    };

    /// <summary>The compiler would refuse text in place of a number, and the other way round.</summary>
    private static bool Fits(object? value, ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => value is null or string,
        SpecialType.System_Boolean => value is bool,
        SpecialType.None => true,
        _ => value is not (string or bool or null),
    };
}
