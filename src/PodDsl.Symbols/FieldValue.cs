using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PodDsl.Symbols;

/// <summary>The known value of a constant field.</summary>
internal readonly record struct FieldValue
{
    public object? Value { get; init; }

    /// <summary>True if there is a value; if not, the compiler reports why, unless <see cref="Unknown"/> does.</summary>
    public bool IsKnown { get; init; }

    /// <summary>True if the value depends on a generated name, which the compiler may not know yet.</summary>
    public bool LeadsToName { get; init; }

    /// <summary>The name that nobody can know, if that is why there is no value.</summary>
    public UnknownName? Unknown { get; init; }

    /// <summary>The value of a field whose initializer is a literal of its very type, so that the compiler need not be asked; otherwise null.</summary>
    public static FieldValue? OfLiteral(IFieldSymbol field, ExpressionSyntax initializer) =>
        initializer is LiteralExpressionSyntax { ContainsDiagnostics: false, Token.Value: { } value } literal
        && (field.Type.SpecialType, literal.Kind(), value) is
            (SpecialType.System_String, SyntaxKind.StringLiteralExpression, string)
            or (SpecialType.System_Int32, SyntaxKind.NumericLiteralExpression, int)
            or (SpecialType.System_Boolean, SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression, bool)
            ? new FieldValue { IsKnown = true, Value = value }
            : null;

    /// <summary>The compiler's value.</summary>
    public static FieldValue Of(IFieldSymbol field) =>
        field.HasConstantValue ? new FieldValue { IsKnown = true, Value = field.ConstantValue } : default;
}
