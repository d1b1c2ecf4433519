using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PodDsl.Core.Facts;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Symbols;

namespace PodDsl.Generators;

/// <summary>What the units of a program are for, as it says it of itself.</summary>
/// <param name="Podman">The podman of the project.</param>
/// <param name="Scope">Whose units they are.</param>
/// <param name="Hosts">The hosts with their podman.</param>
internal sealed record ProgramTarget(string Podman, string Scope, EquatableArray<(string Host, string Podman)> Hosts)
{
    public static ProgramTarget Of(BuildSettings settings) => new(
        settings.Target.Podman.ToString(),
        settings.Target.Scope == UnitScope.User ? "user" : "system",
        settings.Hosts.Select(host => (host.Name, settings.TargetOf(new Manager(host, null)).Podman.ToString())).ToEquatableArray());
}

/// <summary>What a program carries.</summary>
internal sealed record ProgramUnits(EquatableArray<CarriedFile> Files, ProgramTarget Target)
{
    public static ProgramUnits Of(IEnumerable<UnitSource> sources, UnitFiles files, UnitFileHosts converted) => new(
        sources.SelectMany(static source => source.Files)
            .Concat(files.Files.SelectMany(file => file.On(files.Settings)))
            .Concat(converted.Units.Select(static unit => CarriedFile.Of(unit.File, CSharpText.Literal(unit.File.Text), unit.Manager, unit.HoldsSecrets)))
            .ToEquatableArray(),
        ProgramTarget.Of(files.Settings));
}

/// <summary>Whether a program uses the class that carries its units.</summary>
internal sealed record ProgramUse(bool Is)
{
    private const string TypeName = "PodDslApp";

    private static readonly ProgramUse Yes = new(true);

    private static readonly ProgramUse No = new(false);

    /// <summary>Which files mention the class. A tree never changes, so it is looked through once.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, ProgramUse> OfTrees = new();

    public static ProgramUse Of(bool value) => value ? Yes : No;

    /// <summary>
    /// True if a file has a word that can mean the class. It is a look of our own, not a step over syntax: that would go over all files of every project
    /// after each edit, and most have no such class.
    /// </summary>
    public static bool IsIn(Compilation compilation, CancellationToken cancellation) =>
        compilation.SyntaxTrees.Any(tree => OfTrees.GetValue(tree, key => Of(SourceWords.MayHave(key, TypeName, cancellation) && key.GetRoot(cancellation).DescendantNodes().Any(IsMention))).Is);

    /// <summary>True if the class can carry units. For the frameworks that lack what it needs, it only says so.</summary>
    public static bool IsPossible(Compilation compilation) =>
        compilation.GetTypeByMetadataName("PodDsl." + TypeName)?.GetMembers("Add").IsEmpty == false;

    private static bool IsMention(SyntaxNode node) => node is IdentifierNameSyntax { Identifier.ValueText: TypeName };
}

/// <summary>The code that gives a program its units: one that names <c>PodDslApp</c>.</summary>
internal static class ProgramSource
{
    public const string HintName = "PodDslApp.g.cs";

    public static string Write(EquatableArray<CarriedFile> files, ProgramTarget target)
    {
        var writer = new SourceWriter();
        writer.Line(GeneratedTrees.FirstLine);
        writer.Line("#nullable enable");
        writer.Line();
        writer.Doc("<summary>Gives the program its units.</summary>");
        writer.Line(SourceWriter.GeneratedCode);
        writer.Open("internal static class __PodDslUnits");
        writer.Line("[global::System.Runtime.CompilerServices.ModuleInitializer]");
        writer.Open("internal static void Add()");
        writer.Line($"global::PodDsl.PodDslApp.AddTarget(null, \"{target.Podman}\", \"{target.Scope}\");");
        foreach (var (host, podman) in target.Hosts)
        {
            writer.Line($"global::PodDsl.PodDslApp.AddTarget({CSharpText.Literal(host)}, \"{podman}\", \"{target.Scope}\");");
        }

        foreach (var file in files)
        {
            writer.Line($"global::PodDsl.PodDslApp.Add(\"{file.Format}\", {CSharpText.Literal(file.FileName)}, {file.Expression}, {Literal(file.Host)}, {Literal(file.User)}, {(file.HoldsSecrets ? "true" : "false")});");
        }

        writer.CloseAll();
        return writer.ToString();
    }

    private static string Literal(string? text) => text is null ? "null" : CSharpText.Literal(text);
}
