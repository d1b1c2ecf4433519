using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PodDsl.Symbols;

/// <summary>
/// The compilation in which the generator reads records: the same files without nullable analysis. Its warnings change no value of an attribute,
/// and nobody sees them, since the compiler binds all again with the generated files; it is a fifth of what binding attributes takes. Of few files, a second compilation
/// costs more than that.
/// </summary>
/// <remarks>What is kept from one compilation to the next goes by the project's own.</remarks>
public static class ReadCompilation
{
    /// <summary>Up to so many files are read in the project's own compilation.</summary>
    public const int Few = 256;

    private static readonly ConditionalWeakTable<Compilation, Compilation> Known = new();

    public static Compilation Of(Compilation compilation) => Known.GetValue(
        compilation,
        static own => own is CSharpCompilation { SyntaxTrees.Length: > Few, Options: { NullableContextOptions: not NullableContextOptions.Disable } options } plain
            ? plain.WithOptions(options.WithNullableContextOptions(NullableContextOptions.Disable))
            : own);

    /// <summary>The type that a declaration declares there.</summary>
    public static INamedTypeSymbol? TypeOf(Compilation compilation, SyntaxNode declaration, CancellationToken cancellation) =>
        Of(compilation).GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellation) as INamedTypeSymbol;
}
