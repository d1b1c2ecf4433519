using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PodDsl.Symbols;

/// <summary>
/// The words of a compilation that can lead to a generated name: those names, and the constants whose value names
/// something. The compiler alone can evaluate an expression without any of them.
/// </summary>
internal sealed class ForwardingConstants
{
    private static readonly ConditionalWeakTable<Compilation, ForwardingConstants> Known = new();
    private static readonly ConditionalWeakTable<SyntaxTree, OfTree> KnownTrees = new();

    private readonly HashSet<string> _names = new(GeneratedNames.All, StringComparer.Ordinal);

    private ForwardingConstants(Compilation compilation, CancellationToken cancellation)
    {
        var usings = new List<UsingDirectiveSyntax>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            if (GeneratedTrees.Contains(tree))
            {
                // Its constants are those names.
                continue;
            }

            var found = KnownTrees.GetValue(tree, static key => OfTree.Find(key.GetRoot()));
            _names.UnionWith(found.Constants);
            usings.AddRange(found.GlobalStaticUsings);
        }

        GlobalStaticUsings = usings;
    }

    /// <summary>The directives <c>global using static</c>, whose types' members every file sees.</summary>
    public IReadOnlyList<UsingDirectiveSyntax> GlobalStaticUsings { get; }

    public static ForwardingConstants Of(Compilation compilation, CancellationToken cancellation) =>
        Known.TryGetValue(compilation, out var known)
            ? known
            : Make(compilation, cancellation);

    public bool Contains(string name) => _names.Contains(name) || GeneratedNames.IsAddress(name);

    /// <summary>True if one of them is in the arguments of an attribute, or in the value of a constant. The name of an argument is none.</summary>
    public bool AreIn(AttributeArgumentListSyntax arguments)
    {
        foreach (var argument in arguments.Arguments)
        {
            if (AreIn(argument.Expression))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Most values are literals or members of an enumeration, and take no look at each token.</summary>
    public bool AreIn(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax => false,
        IdentifierNameSyntax name => Contains(name.Identifier.ValueText),
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner, Name: IdentifierNameSyntax name } =>
            Contains(name.Identifier.ValueText) || Contains(owner.Identifier.ValueText),
        _ => AreInTokens(expression),
    };

    private static ForwardingConstants Make(Compilation compilation, CancellationToken cancellation) =>
        Known.GetValue(compilation, key => new ForwardingConstants(key, cancellation));

    private bool AreInTokens(ExpressionSyntax expression)
    {
        foreach (var token in expression.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && Contains(token.ValueText))
            {
                return true;
            }
        }

        return false;
    }

    private sealed record OfTree(IReadOnlyList<string> Constants, IReadOnlyList<UsingDirectiveSyntax> GlobalStaticUsings)
    {
        public static OfTree Find(SyntaxNode root)
        {
            var constants = new List<string>();
            var members = root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax);
            foreach (var field in members.OfType<FieldDeclarationSyntax>())
            {
                if (!field.Modifiers.Any(SyntaxKind.ConstKeyword))
                {
                    continue;
                }

                foreach (var variable in field.Declaration.Variables)
                {
                    if (variable.Initializer is { } initializer && initializer.DescendantNodes().Any(static node => node is IdentifierNameSyntax))
                    {
                        constants.Add(variable.Identifier.ValueText);
                    }
                }
            }

            return new OfTree(
                constants,
                root is CompilationUnitSyntax unit
                    ? [.. unit.Usings.Where(static directive => !directive.GlobalKeyword.IsKind(SyntaxKind.None) && !directive.StaticKeyword.IsKind(SyntaxKind.None))]
                    : []);
        }
    }
}
