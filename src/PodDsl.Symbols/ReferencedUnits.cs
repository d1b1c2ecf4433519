using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;

namespace PodDsl.Symbols;

/// <summary>
/// The units of the projects that a project references. They end up on the same host, so the rules check them too; their own project
/// reports their mistakes.
/// </summary>
internal static class ReferencedUnits
{
    private static readonly ConditionalWeakTable<MetadataReference, Declared> Known = new();

    public static IEnumerable<Unit> Of(Compilation compilation, CancellationToken cancellation) =>
        In(compilation, cancellation).SelectMany(static declared => declared.Units);

    /// <summary>The hosts of those projects.</summary>
    public static IEnumerable<Host> HostsOf(Compilation compilation, CancellationToken cancellation) =>
        In(compilation, cancellation).SelectMany(static declared => declared.Hosts);

    private static IEnumerable<Declared> In(Compilation compilation, CancellationToken cancellation)
    {
        foreach (var reference in compilation.References)
        {
            if (!Known.TryGetValue(reference, out var declared))
            {
                var read = Read(
                    compilation.GetAssemblyOrModuleSymbol(reference) as IAssemblySymbol,
                    new ConstantReader((reference as CompilationReference)?.Compilation, cancellation),
                    cancellation);
                declared = Known.GetValue(reference, _ => read);
            }

            yield return declared;
        }
    }

    private static Declared Read(IAssemblySymbol? assembly, ConstantReader constants, CancellationToken cancellation)
    {
        var declared = new Declared([], []);
        if (assembly is not null && UsesPodDsl(assembly))
        {
            Add(assembly.GlobalNamespace, constants, declared, cancellation);
        }

        return declared;
    }

    internal static bool UsesPodDsl(IAssemblySymbol assembly) => assembly.Modules.Any(
        module => module.ReferencedAssemblies.Any(reference => reference.Name == WellKnown.Namespace));

    private static void Add(INamespaceOrTypeSymbol scope, ConstantReader constants, Declared declared, CancellationToken cancellation)
    {
        foreach (var member in scope.GetMembers())
        {
            cancellation.ThrowIfCancellationRequested();
            if (member is INamedTypeSymbol type)
            {
                if (UnitReader.Read(type, constants, trees: null, cancellation) is { IsComplete: true } reading)
                {
                    declared.Units.Add(reading.Unit);
                }
                else if (HostReader.Read(type, constants, new SourceReader(null, cancellation)) is { } host)
                {
                    declared.Hosts.Add(host.Host);
                }
            }

            if (member is INamespaceOrTypeSymbol inner)
            {
                Add(inner, constants, declared, cancellation);
            }
        }
    }

    private sealed record Declared(List<Unit> Units, List<Host> Hosts);
}
