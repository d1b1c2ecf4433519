using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PodDsl.Core.Model;

namespace PodDsl.Symbols;

/// <summary>
/// The units of the projects that a project references. They end up on the same host, so the rules check them too; their own project
/// reports their mistakes.
/// </summary>
internal static class ReferencedUnits
{
    private static readonly ConditionalWeakTable<MetadataReference, IReadOnlyList<Unit>> Known = new();

    public static IEnumerable<Unit> Of(Compilation compilation, CancellationToken cancellation)
    {
        foreach (var reference in compilation.References)
        {
            if (!Known.TryGetValue(reference, out var units))
            {
                var read = Read(
                    compilation.GetAssemblyOrModuleSymbol(reference) as IAssemblySymbol,
                    new ConstantReader((reference as CompilationReference)?.Compilation, cancellation),
                    cancellation);
                units = Known.GetValue(reference, _ => read);
            }

            foreach (var unit in units)
            {
                yield return unit;
            }
        }
    }

    private static List<Unit> Read(IAssemblySymbol? assembly, ConstantReader constants, CancellationToken cancellation)
    {
        var units = new List<Unit>();
        if (assembly is not null && UsesPodDsl(assembly))
        {
            Add(assembly.GlobalNamespace, constants, units, cancellation);
        }

        return units;
    }

    internal static bool UsesPodDsl(IAssemblySymbol assembly) => assembly.Modules.Any(
        module => module.ReferencedAssemblies.Any(reference => reference.Name == WellKnown.Namespace));

    private static void Add(INamespaceOrTypeSymbol scope, ConstantReader constants, List<Unit> units, CancellationToken cancellation)
    {
        foreach (var member in scope.GetMembers())
        {
            cancellation.ThrowIfCancellationRequested();
            if (member is INamedTypeSymbol type && UnitReader.Read(type, constants, trees: null, cancellation) is { IsComplete: true } reading)
            {
                units.Add(reading.Unit);
            }

            if (member is INamespaceOrTypeSymbol inner)
            {
                Add(inner, constants, units, cancellation);
            }
        }
    }
}
