using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PodDsl.Core.View;

namespace PodDsl.Symbols;

/// <summary>
/// Reads the constants of a record, even if they lead to names that the generator has yet to make: <c>Db.UnitName</c>. The generator does
/// not see its own output, so the reader replaces such a name by its value, and asks the compiler for the value of the expression.
/// Generator and analyzers go the same way, even if the compiler knows the name already.
/// </summary>
/// <param name="compilation">The compilation of the record; null for a compiled one, whose constants are all known.</param>
/// <param name="cancellation">Ends the reading early.</param>
public sealed class ConstantReader(Compilation? compilation, CancellationToken cancellation)
{
    /// <summary>A longer chain of constants than anybody writes; each one needs some of the stack.</summary>
    private const int LongestChain = 100;

    private readonly Dictionary<SyntaxTree, SemanticModel?> _models = [];
    private readonly Dictionary<ISymbol, FieldValue> _fields = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<(INamedTypeSymbol, string), string?> _names = [];
    private readonly Dictionary<INamedTypeSymbol, PublishedAddresses?> _addresses = new(SymbolEqualityComparer.Default);
    private readonly HashSet<INamedTypeSymbol> _namedUnits = new(SymbolEqualityComparer.Default);
    private readonly List<object> _beingRead = [];
    private readonly HashSet<(INamedTypeSymbol, string)> _cycles = [];

    /// <summary>The records whose generated names the reader used, and those of the hosts whose addresses are in them.</summary>
    public IEnumerable<INamedTypeSymbol> NamedUnits => _namedUnits;

    /// <summary>Lets what is read depend on a record beside those that are named.</summary>
    internal void DependOn(INamedTypeSymbol type) => _namedUnits.Add(type);

    internal AttributeValues Read(AppliedAttribute attribute) =>
        !attribute.IsRead
        && attribute.Syntax(cancellation) is { ArgumentList: not null } syntax
        && ConstantsOf(syntax.SyntaxTree)?.AreIn(syntax.ArgumentList) == true
        && ModelOf(syntax.SyntaxTree) is { } model
            ? Read(attribute, syntax, model)
            : attribute.Values;

    /// <summary>The value of a record's generated constant, or null if nobody can know it.</summary>
    internal string? NameOf(INamedTypeSymbol type, string name)
    {
        if (_names.TryGetValue((type, name), out var value) || !Enter((type, name)))
        {
            return value;
        }

        value = ReferenceReader.ReadName(type, name, this);
        Leave();
        return _names[(type, name)] = value;
    }

    /// <summary>The value of a constant field.</summary>
    internal FieldValue Read(IFieldSymbol field)
    {
        if (field.DeclaringSyntaxReferences is not [{ } reference, ..]
            || reference.GetSyntax(cancellation) is not VariableDeclaratorSyntax { Initializer: { } initializer })
        {
            return FieldValue.Of(field);
        }

        if (FieldValue.OfLiteral(field, initializer.Value) is { } literal)
        {
            return literal;
        }

        if (ConstantsOf(initializer.SyntaxTree)?.AreIn(initializer.Value) != true || ModelOf(initializer.SyntaxTree) is not { } model)
        {
            return FieldValue.Of(field);
        }

        if (_fields.TryGetValue(field, out var known))
        {
            return known;
        }

        if (!Enter(field))
        {
            // The compiler itself finds a circle of constants, unless a generated name is a part of it.
            return new FieldValue
            {
                Unknown = _beingRead.IndexOf(field) is var start && start < 0 ? new UnknownName(initializer.SyntaxTree, initializer.Value.Span, field.Name, UnknownName.TooLong)
                    : _beingRead.Skip(start).OfType<(INamedTypeSymbol, string)>().Any() ? new UnknownName(initializer.SyntaxTree, initializer.Value.Span, field.Name, UnknownName.Cycle)
                    : null,
            };
        }

        var value = Read(field, initializer, model);
        Leave();
        return _fields[field] = value;
    }

    private FieldValue Read(IFieldSymbol field, EqualsValueClauseSyntax initializer, SemanticModel model)
    {
        var replaced = Replace(initializer, model, out var unknown);
        if (unknown is not null)
        {
            return new FieldValue { LeadsToName = true, Unknown = unknown };
        }

        if (ReferenceEquals(replaced, initializer))
        {
            return FieldValue.Of(field);
        }

        return model.TryGetSpeculativeSemanticModel(initializer.Value.SpanStart, replaced, out var speculative)
            && speculative.GetConstantValue(replaced.Value, cancellation) is { HasValue: true } constant
            && Convert(constant.Value, field.Type) is (true, var value)
                ? new FieldValue { LeadsToName = true, IsKnown = true, Value = value }
                : new FieldValue { LeadsToName = true };
    }

    private AttributeValues Read(AppliedAttribute attribute, AttributeSyntax syntax, SemanticModel model)
    {
        var replaced = Replace(syntax, model, out var unknown);
        if (ReferenceEquals(replaced, syntax) && unknown is null)
        {
            return attribute.Values;
        }

        if (unknown is not null
            || !model.TryGetSpeculativeSemanticModel(syntax.SpanStart, replaced, out var speculative)
            || speculative.GetSymbolInfo(replaced, cancellation).Symbol is not IMethodSymbol constructor)
        {
            return new AttributeValues(attribute, null, [], [], IsBroken: true, unknown);
        }

        return AttributeBinding.Bind(attribute, replaced, constructor, speculative, cancellation);
    }

    /// <summary>The same syntax, with values in place of expressions that lead to generated names.</summary>
    private T Replace<T>(T node, SemanticModel model, out UnknownName? unknown)
        where T : SyntaxNode
    {
        var replacements = new Dictionary<SyntaxNode, SyntaxNode>();
        unknown = Collect(node, model, replacements);
        return unknown is null && replacements.Count > 0
            ? node.ReplaceNodes(replacements.Keys, (original, _) => replacements[original].WithTriviaFrom(original))
            : node;
    }

    /// <summary>Finds the expressions to replace, or the first name that nobody can know.</summary>
    private UnknownName? Collect(SyntaxNode root, SemanticModel model, Dictionary<SyntaxNode, SyntaxNode> replacements)
    {
        var nodes = new Stack<SyntaxNode>([root]);
        while (nodes.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var node = nodes.Pop();
            switch (node)
            {
                case NameEqualsSyntax or NameColonSyntax:
                // An expression for a type is none of our constants.
                case TypeOfExpressionSyntax or DefaultExpressionSyntax or SizeOfExpressionSyntax or ArrayTypeSyntax or GenericNameSyntax:
                    break;
                case AttributeSyntax { ArgumentList: { } arguments }:
                    nodes.Push(arguments);
                    break;
                case CastExpressionSyntax cast:
                    nodes.Push(cast.Expression);
                    break;
                case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: [{ Expression: { } named }] } call:
                    if (LastWord(named) is { } word && GeneratedNames.Contains(word) && OwnerOf(named, word, model) is not null)
                    {
                        replacements[call] = TextOf(word);
                    }

                    break;
                case MemberAccessExpressionSyntax or IdentifierNameSyntax when LastWord((ExpressionSyntax)node) is { } name && ForwardingConstants.Of(model.Compilation, cancellation).Contains(name):
                    var (literal, unknown) = Resolve((ExpressionSyntax)node, name, model);
                    if (unknown is not null)
                    {
                        return unknown;
                    }

                    if (literal is not null)
                    {
                        replacements[node] = literal;
                    }

                    break;
                default:
                    foreach (var child in node.ChildNodes().Reverse())
                    {
                        nodes.Push(child);
                    }

                    break;
            }
        }

        return null;
    }

    /// <summary>The value of an expression that leads to a generated name; neither value nor error if it leads elsewhere.</summary>
    private (ExpressionSyntax? Literal, UnknownName? Unknown) Resolve(ExpressionSyntax expression, string name, SemanticModel model)
    {
        if (GeneratedNames.Contains(name))
        {
            if (OwnerOf(expression, name, model) is { } owner)
            {
                return ValueOf(owner, name, expression);
            }

            if (TypeMeant(expression, model) is { IsAbstract: true } type && model.GetSymbolInfo(expression, cancellation).Symbol is null)
            {
                return (null, Unknown(expression, UnknownName.NoUnit(type.Name)));
            }
        }

        if (model.GetSymbolInfo(expression, cancellation).Symbol is not IFieldSymbol { IsConst: true } field)
        {
            return default;
        }

        var value = Read(field);
        if (value.Unknown is not null)
        {
            return (null, value.Unknown.At(expression));
        }

        // The compiler handles expressions without such names, and those with an error of its own.
        return value is { LeadsToName: true, IsKnown: true } ? (Literal(value.Value, field.Type), null) : default;
    }

    private (ExpressionSyntax? Literal, UnknownName? Unknown) ValueOf(INamedTypeSymbol owner, string name, ExpressionSyntax expression)
    {
        _namedUnits.Add(owner);
        if (owner.DeclaringSyntaxReferences.IsEmpty)
        {
            // A compiled record has its constants; the compiler reports a missing one.
            return owner.GetMembers(name) is [IFieldSymbol { HasConstantValue: true, ConstantValue: string compiled }]
                ? (TextOf(compiled), null)
                : default;
        }

        if (GeneratedNames.Texts.Contains(name))
        {
            return (null, Unknown(expression, UnknownName.Text));
        }

        if (GeneratedNames.IsAddress(name))
        {
            var (address, reason) = AddressOf(owner, name);
            return address is null ? (null, Unknown(expression, reason)) : (TextOf(address), null);
        }

        // The other record also reports why its name is unreadable.
        return NameOf(owner, name) is { } value
            ? (TextOf(value), null)
            : (null, Unknown(expression, _cycles.Contains((owner, name)) ? UnknownName.Cycle : UnknownName.NotReadable(owner.Name)));
    }

    /// <summary>An address at which other hosts reach a unit, or the reason why nobody can know it.</summary>
    private (string? Value, string Reason) AddressOf(INamedTypeSymbol owner, string name)
    {
        if (!_addresses.TryGetValue(owner, out var addresses))
        {
            if (!Enter((owner, PublishedAddresses.Prefix)))
            {
                return (null, UnknownName.Cycle);
            }

            addresses = PublishedAddressReader.Read(owner, this);
            Leave();
            _addresses[owner] = addresses;
        }

        var (value, reason) = addresses?.Find(name) ?? default;
        return (value, reason ?? (_cycles.Contains((owner, PublishedAddresses.Prefix)) ? UnknownName.Cycle : UnknownName.NotReadable(owner.Name)));
    }

    /// <summary>Starts to read something; false if its reading has started already, so that it leads back to itself.</summary>
    private bool Enter(object what)
    {
        if (_beingRead.Count >= LongestChain)
        {
            return false;
        }

        if (_beingRead.IndexOf(what) is >= 0 and var start)
        {
            _cycles.UnionWith(_beingRead.Skip(start).OfType<(INamedTypeSymbol, string)>());
            return false;
        }

        _beingRead.Add(what);
        return true;
    }

    private void Leave() => _beingRead.RemoveAt(_beingRead.Count - 1);

    /// <summary>The record whose generated constant the expression means, or null.</summary>
    private INamedTypeSymbol? OwnerOf(ExpressionSyntax expression, string name, SemanticModel model)
    {
        if (expression is MemberAccessExpressionSyntax)
        {
            return TypeMeant(expression, model) is { } type ? GeneratedNames.Owner(type, name) : null;
        }

        for (var type = EnclosingType(expression, model); type is not null; type = type.ContainingType)
        {
            if (GeneratedNames.Owner(type, name) is { } owner)
            {
                return owner;
            }

            if (GeneratedNames.IsTaken(type, name))
            {
                return null;
            }
        }

        return model.GetSymbolInfo(expression, cancellation).Symbol is null or IFieldSymbol
            ? StaticUsingsOf(expression, model).Select(used => GeneratedNames.Owner(used, name)).FirstOrDefault(owner => owner is not null)
            : null;
    }

    /// <summary>The type before the name, or around it if there is none before it.</summary>
    private INamedTypeSymbol? TypeMeant(ExpressionSyntax expression, SemanticModel model)
    {
        if (expression is not MemberAccessExpressionSyntax { Expression: { } left })
        {
            return EnclosingType(expression, model);
        }

        return model.GetSymbolInfo(left, cancellation).Symbol as INamedTypeSymbol
            ?? model.GetSpeculativeSymbolInfo(left.SpanStart, left, SpeculativeBindingOption.BindAsTypeOrNamespace).Symbol as INamedTypeSymbol;
    }

    /// <summary>The type whose members the expression sees: attributes see the members of the type that they annotate.</summary>
    private INamedTypeSymbol? EnclosingType(SyntaxNode node, SemanticModel model) =>
        node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
            ? model.GetDeclaredSymbol(declaration, cancellation)
            : null;

    private IEnumerable<INamedTypeSymbol> StaticUsingsOf(SyntaxNode node, SemanticModel model)
    {
        var directives = node.Ancestors().SelectMany(static ancestor => ancestor switch
        {
            BaseNamespaceDeclarationSyntax scope => scope.Usings,
            CompilationUnitSyntax unit => unit.Usings,
            _ => default,
        });
        return directives
            .Where(static directive => !directive.StaticKeyword.IsKind(SyntaxKind.None))
            .Concat(ForwardingConstants.Of(model.Compilation, cancellation).GlobalStaticUsings)
            .Select(directive => ModelOf(directive.SyntaxTree)?.GetSymbolInfo(directive.NamespaceOrType, cancellation).Symbol)
            .OfType<INamedTypeSymbol>();
    }

    /// <summary>The semantic model of a file of the compilation, or of a project that an editor references as source.</summary>
    private SemanticModel? ModelOf(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out var model))
        {
            _models[tree] = model = CompilationOf(tree)?.GetSemanticModel(tree);
        }

        return model;
    }

    private Compilation? CompilationOf(SyntaxTree tree) =>
        compilation is null || compilation.ContainsSyntaxTree(tree)
            ? compilation
            : ReferencedOf(compilation, tree);

    private static Compilation? ReferencedOf(Compilation compilation, SyntaxTree tree) =>
        compilation.References.OfType<CompilationReference>().Select(reference => reference.Compilation).FirstOrDefault(other => other.ContainsSyntaxTree(tree));

    private ForwardingConstants? ConstantsOf(SyntaxTree tree) =>
        CompilationOf(tree) is { } owner ? ForwardingConstants.Of(owner, cancellation) : null;

    private static UnknownName Unknown(ExpressionSyntax expression, string reason) =>
        new(expression.SyntaxTree, expression.Span, expression.ToString(), reason);

    private static string? LastWord(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } => name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    private static LiteralExpressionSyntax TextOf(string value) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(value));

    /// <summary>A constant as an expression of its type.</summary>
    private static ExpressionSyntax Literal(object? value, ITypeSymbol type) => value switch
    {
        string text => TextOf(text),
        bool flag => SyntaxFactory.LiteralExpression(flag ? SyntaxKind.TrueLiteralExpression : SyntaxKind.FalseLiteralExpression),
        char character => SyntaxFactory.LiteralExpression(SyntaxKind.CharacterLiteralExpression, SyntaxFactory.Literal(character)),
        IFormattable number => Cast(number.ToString(number is float or double ? "R" : null, CultureInfo.InvariantCulture), type),
        _ => Cast("null", type),
    };

    private static ExpressionSyntax Cast(string value, ITypeSymbol type) =>
        SyntaxFactory.ParseExpression($"(({type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)})({value}))");

    /// <summary>A constant in the type of its field.</summary>
    private static (bool IsConverted, object? Value) Convert(object? value, ITypeSymbol type)
    {
        if (value is null || type.SpecialType is SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Object)
        {
            return (true, value);
        }

        TypeCode? code = type.SpecialType switch
        {
            SpecialType.System_Char => TypeCode.Char,
            SpecialType.System_SByte => TypeCode.SByte,
            SpecialType.System_Byte => TypeCode.Byte,
            SpecialType.System_Int16 => TypeCode.Int16,
            SpecialType.System_UInt16 => TypeCode.UInt16,
            SpecialType.System_Int32 => TypeCode.Int32,
            SpecialType.System_UInt32 => TypeCode.UInt32,
            SpecialType.System_Int64 => TypeCode.Int64,
            SpecialType.System_UInt64 => TypeCode.UInt64,
            SpecialType.System_Single => TypeCode.Single,
            SpecialType.System_Double => TypeCode.Double,
            SpecialType.System_Decimal => TypeCode.Decimal,
            _ => null,
        };
        try
        {
            return code is { } known ? (true, System.Convert.ChangeType(value, known, CultureInfo.InvariantCulture)) : (type.TypeKind == TypeKind.Enum, value);
        }
        catch (Exception exception) when (exception is OverflowException or InvalidCastException or FormatException)
        {
            // The compiler reports the mistake.
            return (false, null);
        }
    }
}
