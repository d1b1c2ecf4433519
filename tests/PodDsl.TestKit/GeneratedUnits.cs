using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PodDsl.Core.Writers;

namespace PodDsl.TestKit;

/// <summary>The unit files in generated code: in the list of the assembly with the constants that it means, and in attributes with a text of their own.</summary>
internal static class GeneratedUnits
{
    public static SortedDictionary<string, string> Read(GeneratorRunResult result)
    {
        var units = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var nodes = result.GeneratedSources.SelectMany(source => source.SyntaxTree.GetRoot().DescendantNodes()).ToList();
        var constants = nodes.OfType<VariableDeclaratorSyntax>()
            .Where(constant => constant.Initializer is not null && constant.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not null)
            .ToLookup(constant => NameOf(constant.FirstAncestorOrSelf<TypeDeclarationSyntax>()!) + "." + constant.Identifier.ValueText, constant => constant.Initializer!.Value);
        foreach (var attribute in nodes.OfType<AttributeSyntax>())
        {
            switch (attribute.Name.ToString())
            {
                case "global::PodDsl.EmittedUnit":
                    AddOwn(attribute);
                    break;

                case "global::PodDsl.EmittedUnits":
                    foreach (var record in EmittedList.Read(ValueOf(attribute.ArgumentList!.Arguments.Single().Expression)))
                    {
                        foreach (var file in record.Files)
                        {
                            var constant = UnitFormats.All.Single(format => format.Name == file.Format).Constant;
                            Add(file.Host, file.User, file.Format, file.FileName, ValueOf(constants[record.Type + "." + constant].Single()));
                        }
                    }

                    break;
            }
        }

        return units;

        void AddOwn(AttributeSyntax attribute)
        {
            var named = attribute.ArgumentList!.Arguments
                .Where(argument => argument.NameEquals is not null)
                .ToDictionary(argument => argument.NameEquals!.Name.Identifier.ValueText, argument => ((LiteralExpressionSyntax)argument.Expression).Token.ValueText);
            var arguments = attribute.ArgumentList!.Arguments
                .Where(argument => argument.NameEquals is null)
                .Select(argument => ValueOf(argument.Expression))
                .ToArray();
            Add(named.GetValueOrDefault("Host"), named.GetValueOrDefault("User"), arguments[0], arguments[1], arguments[2]);
        }

        void Add(string? host, string? user, string format, string fileName, string text)
        {
            var name = $"{(host is null ? "" : host + "/")}{(user is null ? "" : $"users/{user}/")}{format}/{fileName}";
            while (!units.TryAdd(name, text))
            {
                name += " again";
            }
        }
    }

    /// <summary>The name of a type in metadata; of a type that is not nested, its namespace has one declaration.</summary>
    private static string NameOf(TypeDeclarationSyntax type)
    {
        var name = type.Identifier.ValueText + (type.TypeParameterList is { Parameters.Count: var arity } ? $"`{arity}" : "");
        return type.Parent switch
        {
            TypeDeclarationSyntax outer => NameOf(outer) + "+" + name,
            BaseNamespaceDeclarationSyntax space => string.Join(".", space.Name.DescendantTokens().Where(token => token.ValueText != ".").Select(token => token.ValueText)) + "." + name,
            _ => name,
        };
    }

    private static string ValueOf(ExpressionSyntax literal) => ((LiteralExpressionSyntax)literal).Token.ValueText;
}
