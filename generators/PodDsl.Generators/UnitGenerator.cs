using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PodDsl.Symbols;

namespace PodDsl.Generators;

/// <summary>Generates the text of each unit into its record and into the metadata of the assembly.</summary>
/// <remarks>
/// It reports nothing: a unit with a mistake gets no text, and the analyzers say why. Every step passes on values that compare by content,
/// so that an edit in one record repeats only that record's text.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class UnitGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // One step finds the file, another one reads it, so that only a changed file is read again.
        var facts = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => HostFactsFile.Is(pair.Left, pair.Right) ? new MarkedFacts(pair.Left, HostFactsFile.IsOfProject(pair.Left, pair.Right)) : null)
            .Where(static file => file is not null)
            .Select(static (file, cancellation) => file!.Read(cancellation))
            .Collect()
            .Select(static (files, _) => FactsFiles.Of(files))
            .WithTrackingName(TrackingNames.Facts);

        var projectSettings = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => BuildSettings.Read(provider.GlobalOptions))
            .Combine(facts)
            .Select(static (pair, _) => pair.Left.With(pair.Right.Files));

        var records = context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => CandidateSyntax.IsCandidate(node),
                static (syntax, cancellation) => DeclaredRecord.Read(syntax, cancellation));

        var units = records
            .Where(static record => record?.Unit is not null)
            .Select(static (record, _) => record!.Unit!)
            .WithTrackingName(TrackingNames.Units);

        var referencedHosts = context.CompilationProvider
            .Select(static (compilation, cancellation) => new DeclaredHosts(HostReader.Referenced(compilation, cancellation)));

        var hosts = records
            .Where(static record => record?.Host is not null)
            .Select(static (record, _) => record!.Host!)
            .CollectAll()
            .Combine(referencedHosts)
            .Select(static (pair, _) => new DeclaredHosts(HostReader.InOrder(pair.Left.Values.Concat(pair.Right.Hosts))))
            .WithTrackingName(TrackingNames.Hosts);

        var settings = projectSettings
            .Combine(hosts)
            .Select(static (pair, _) => pair.Left with { Hosts = pair.Right.Hosts })
            .WithTrackingName(TrackingNames.Settings);

        var members = units
            .Select(static (unit, _) => PodMember.Of(unit.Unit))
            .Where(static member => member is not null)
            .Collect()
            .Select(static (members, _) => PodMembers.Of(members!))
            .WithTrackingName(TrackingNames.PodMembers);

        // Most edits change no name, and then the names are not compared again.
        var hintNames = units
            .Select(static (unit, _) => unit.Shape.HintName)
            .Collect();

        var clashes = hintNames
            .Select(static (names, _) => NameClashes.Of(names))
            .WithTrackingName(TrackingNames.NameClashes);

        var unitsWithMembers = units
            .Combine(members.Combine(clashes).Select(static (pair, _) => new Neighbors(pair.Left, pair.Right)))
            .Select(static (pair, _) => pair.Left with
            {
                Members = PodMember.Of(pair.Left.Unit, pair.Right.Pods.Members),
                Shape = pair.Left.Shape.Distinguish(pair.Right.Clashes.Names),
            })
            .WithTrackingName(TrackingNames.UnitsWithMembers);

        var sourceSettings = settings
            .Combine(context.ParseOptionsProvider)
            .Select(static (pair, _) => SourceSettings.Of(pair.Left, pair.Right));

        var sources = unitsWithMembers
            .Combine(sourceSettings)
            .Select(static (pair, cancellation) => UnitSource.Generate(pair.Left, pair.Right, cancellation))
            .Where(static source => source is not null)
            .WithTrackingName(TrackingNames.Sources);

        var grouping = hintNames
            .Select(static (names, _) => SourceGrouping.Of(names.Length))
            .WithTrackingName(TrackingNames.SourceGrouping);

        var groups = sources
            .CollectAll()
            .Combine(grouping)
            .Select(static (pair, _) => pair.Right.Divide(pair.Left.Values))
            .SelectMany(static (groups, _) => groups.Groups);

        context.RegisterSourceOutput(sources.Combine(grouping), static (output, pair) =>
        {
            if (pair.Right.Groups == 0)
            {
                output.AddSource(pair.Left!.HintName, pair.Left.Text);
            }
        });

        context.RegisterSourceOutput(groups, static (output, group) =>
        {
            if (!group.Sources.IsEmpty)
            {
                output.AddSource(group.HintName, group.Text);
            }
        });

        // Lines without texts first, so that an edit of a text does not join them again.
        var list = sources
            .Select(static (source, _) => source!.Line)
            .Collect()
            .Select(static (lines, _) => EmittedListSource.Of(lines))
            .WithTrackingName(TrackingNames.EmittedList);

        context.RegisterSourceOutput(list, static (output, list) =>
        {
            if (list.Lines.Length > 0)
            {
                output.AddSource(EmittedListSource.HintName, list.Write());
            }
        });

        var use = context.CompilationProvider
            .Select(static (compilation, cancellation) => ProgramUse.Of(ProgramUse.IsPossible(compilation) && ProgramUse.IsIn(compilation, cancellation)));

        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => MarkedUnitFile.Of(pair.Left, pair.Right))
            .Where(static file => file is not null)
            .Select(static (file, cancellation) => file!.Read(cancellation))
            .CollectAll()
            .Combine(settings)
            .Select(static (pair, _) => new UnitFiles(pair.Left.Values, pair.Right));

        var references = units
            .CollectAll()
            .With(files)
            .Select(static (pair, _) => PlacedReferences.Of(pair.Left.Values, pair.Right));

        var unitFileHosts = files
            .With(references)
            .Select(static (pair, cancellation) => UnitFileHosts.Of(pair.Left, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.UnitFileHosts);

        context.RegisterSourceOutput(
            unitFileHosts.SelectMany(static (hosts, _) => hosts.Hosts.IsEmpty ? ImmutableArray<UnitFileHosts>.Empty : [hosts]),
            static (output, hosts) => output.AddSource(UnitFileHosts.HintName, hosts.Write()));

        var program = sources
            .CollectAll()
            .With(files.With(unitFileHosts))
            .With(use)
            .Select(static (pair, _) => pair.Right.Is ? ProgramUnits.Of(pair.Left.Left.Values!, pair.Left.Right.Left, pair.Left.Right.Right) : null)
            .WithTrackingName(TrackingNames.Program)
            .SelectMany(static (program, _) => program is null ? ImmutableArray<ProgramUnits>.Empty : [program]);

        context.RegisterSourceOutput(
            program, static (output, program) => output.AddSource(ProgramSource.HintName, ProgramSource.Write(program.Files, program.Target)));
    }
}
