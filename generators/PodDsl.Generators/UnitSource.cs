using System.Runtime.CompilerServices;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules;
using PodDsl.Core.View;
using PodDsl.Core.Writers;
using PodDsl.Symbols;

namespace PodDsl.Generators;

/// <summary>The generated file of one record.</summary>
internal sealed record UnitSource(string HintName, string Text)
{
    /// <summary>What was generated last of each unit: a compiler that stays in memory begins each build with a generator that knows nothing.</summary>
    private static readonly ConditionalWeakTable<Unit, StrongBox<Generated?>> Known = new();

    /// <summary>
    /// Generates it. A unit with a mistake that an analyzer reports has names but no text, so that records that name it get no mistake of
    /// their own. Returns null if it has neither.
    /// </summary>
    public static UnitSource? Generate(UnitModel model, SourceSettings settings, CancellationToken cancellation)
    {
        var known = Known.GetOrCreateValue(model.Unit);
        if (known.Value is not { } last || !last.Model.Equals(model) || !last.Settings.Equals(settings))
        {
            known.Value = last = new(model, settings, GenerateAnew(model, settings, cancellation));
        }

        return last.Source;
    }

    private static UnitSource? GenerateAnew(UnitModel model, SourceSettings settings, CancellationToken cancellation)
    {
        var files = FilesOf(model, settings.Build, cancellation);
        return files.Count == 0 && model.Names.IsEmpty
            ? null
            : Of(model, files, [.. ConstantsOf(model, files, AddressesOf(model, settings.Build))], settings.HasDocs);
    }

    private static UnitSource Of(UnitModel model, List<PlacedFile> files, IReadOnlyList<GeneratedConstant> constants, bool hasDocs) => new(model.Shape.HintName + ".g.cs", Write(model, files, constants, hasDocs))
    {
        Files = files.Select(placed => CarriedFile.Of(placed.File, Expression(model.Shape, files, placed.File), placed.Manager, placed.File.HoldsSecrets)).ToEquatableArray(),
        Line = EmittedList.Line(new EmittedRecord(
            model.Shape.MetadataName,
            [.. constants.Select(static constant => constant.Name)],
            [.. files.Where(placed => HasConstant(model.Shape, files, placed.File)).Select(static placed => Emitted(placed))])),
    };

    private static EmittedFile Emitted(PlacedFile placed) => new(FormatName(placed.File), placed.File.FileName)
    {
        Host = placed.Manager.Host?.Name,
        User = placed.Manager.User,
        HoldsSecrets = placed.File.HoldsSecrets,
    };

    /// <summary>The files of its unit, for a program that carries them.</summary>
    public EquatableArray<CarriedFile> Files { get; init; }

    /// <summary>The record in the list that the assembly carries. It has no text, so that few edits change it.</summary>
    public string Line { get; init; } = "";

    /// <summary>The text of a file for code outside of the record: its constant, or else the text itself.</summary>
    private static string Expression(TypeShape shape, List<PlacedFile> files, WrittenFile file) =>
        shape.IsVisible && HasConstant(shape, files, file) ? $"{shape.QualifiedName}.{ConstantName(file)}" : CSharpText.Literal(file.Text);

    /// <summary>The addresses for other hosts. A record that nobody can extend has none, like its names.</summary>
    private static IReadOnlyList<PublishedAddress> AddressesOf(UnitModel model, BuildSettings settings) =>
        model.Names.IsEmpty ? [] : PublishedAddresses.Of(model.Unit, settings.Hosts).All;

    private static List<PlacedFile> FilesOf(UnitModel model, BuildSettings settings, CancellationToken cancellation)
    {
        var files = new List<PlacedFile>();
        if (!model.IsUsable)
        {
            return files;
        }

        foreach (var (manager, placed) in Placement.Of(model.Unit, settings.Hosts))
        {
            var there = settings.For(manager);
            var unit = IdBlocks.Expand(placed, there.Target);
            if (manager.Host is { IsUsable: false } || IdBlocks.IsUnusable(unit, there.Target) || UnitRules.HasError(unit, there.Target, cancellation))
            {
                return [];
            }

            var members = model.Members.IsEmpty ? default : PodMember.ServicesOn(manager, model.Members, settings.Hosts);
            foreach (var result in UnitWriting.Write(unit, there, members, cancellation))
            {
                if (result.Files.IsEmpty)
                {
                    return [];
                }

                files.AddRange(result.Files.Select(file => new PlacedFile(manager, file, IdBlocks.Describe(unit, there.Target, manager))));
            }
        }

        return files;
    }

    private static string Write(UnitModel model, List<PlacedFile> files, IReadOnlyList<GeneratedConstant> constants, bool hasDocs)
    {
        var writer = new SourceWriter(hasDocs);
        writer.Line(GeneratedTrees.FirstLine);
        writer.Line("#nullable enable");
        // A base record may have, or lose, a constant of the same name.
        writer.Line("#pragma warning disable CS0108, CS0109");
        writer.Line();
        if (model.Shape.Namespace.Length > 0)
        {
            writer.Open("namespace " + model.Shape.Namespace);
        }

        for (var index = 0; index < model.Shape.Declarations.Count; index++)
        {
            if (index == model.Shape.Declarations.Count - 1 && files.Count > 0)
            {
                WriteDocs(writer, files[0].File, [.. files.Select(static placed => placed.Ids).OfType<string>().Distinct()]);
                WriteAttributes(writer, model.Shape, files);
            }

            writer.Open(model.Shape.Declarations[index]);
        }

        foreach (var constant in constants)
        {
            constant.Write(writer, model.Shape.HidesMembers);
        }

        writer.CloseAll();
        return writer.ToString();
    }

    /// <summary>
    /// The files whose text no constant has. Their attributes are on the record, not on the assembly: to check any one document, the compiler binds all
    /// attributes of the assembly.
    /// </summary>
    private static void WriteAttributes(SourceWriter writer, TypeShape shape, List<PlacedFile> files)
    {
        foreach (var (manager, file, _) in files.Where(placed => !HasConstant(shape, files, placed.File)))
        {
            writer.Line(EmittedUnit(file, manager, file.HoldsSecrets));
        }
    }

    /// <summary>The attribute of a file.</summary>
    internal static string EmittedUnit(WrittenFile file, Manager manager, bool holdsSecrets) =>
        $"[global::PodDsl.EmittedUnit(\"{FormatName(file)}\", {CSharpText.Literal(file.FileName)}, {CSharpText.Literal(file.Text)}{(holdsSecrets ? ", HoldsSecrets = true" : "")}"
        + (manager.Host is { } host ? ", Host = " + CSharpText.Literal(host.Name) : "")
        + (manager.User is { } user ? ", User = " + CSharpText.Literal(user) : "")
        + ")]";

    /// <summary>The constants of a record, without those whose names it uses itself.</summary>
    private static IEnumerable<GeneratedConstant> ConstantsOf(UnitModel model, List<PlacedFile> files, IReadOnlyList<PublishedAddress> addresses) =>
        model.Names.Select(static name => GeneratedConstant.Of(name.Name, name.Value, name.Summary))
            .Concat(addresses.Select(static address => GeneratedConstant.Of(address.Name, address.Value, address.Summary)))
            .Concat(TextsOf(model.Shape, files))
            .Where(constant => !model.Shape.TakenNames.Contains(constant.Name));

    private static IEnumerable<GeneratedConstant> TextsOf(TypeShape shape, List<PlacedFile> files)
    {
        if (files.Count == 0)
        {
            yield break;
        }

        var first = files[0].File;
        foreach (var file in files.Select(static placed => placed.File).Where(file => ReferenceEquals(FirstOfFormat(files, file), file)))
        {
            yield return new GeneratedConstant(ConstantName(file), CSharpText.Literal(file.Text), writer =>
            {
                WriteSummary(writer, file);
                if (file != first)
                {
                    WriteDocs(writer, file);
                }
            });
        }

        // The text itself appears only once.
        var text = HasConstant(shape, files, first) ? ConstantName(first) : CSharpText.Literal(first.Text);
        yield return new GeneratedConstant("UnitText", text, writer => WriteSummary(writer, first));
    }

    /// <summary>True if a constant has the text of the file: that of the first host, which may be the same on others.</summary>
    private static bool HasConstant(TypeShape shape, List<PlacedFile> files, WrittenFile file) =>
        FirstOfFormat(files, file).Text == file.Text && !shape.TakenNames.Contains(ConstantName(file));

    private static WrittenFile FirstOfFormat(List<PlacedFile> files, WrittenFile file) =>
        files.First(other => other.File.Format == file.Format).File;

    private static string ConstantName(WrittenFile file) => UnitFormats.Of(file.Format).Constant;

    private static void WriteSummary(SourceWriter writer, WrittenFile file) =>
        writer.Doc($"<summary>The text of <c>{CSharpText.Xml(file.FileName)}</c>.</summary>");

    /// <summary>The text as an editor shows it on hover.</summary>
    private static void WriteDocs(SourceWriter writer, WrittenFile file, IReadOnlyList<string>? ids = null)
    {
        if (!writer.HasDocs)
        {
            return;
        }

        writer.Doc($"<remarks>{string.Concat((ids ?? []).Select(static text => $"<para>{CSharpText.Xml(text)}</para>"))}<c>{CSharpText.Xml(file.FileName)}</c><code>");
        foreach (var line in file.Text.TrimEnd('\n').Split('\n'))
        {
            writer.Doc(CSharpText.Xml(line));
        }

        writer.Doc("</code></remarks>");
    }

    private static string FormatName(WrittenFile file) => UnitFormats.Of(file.Format).Name;

    /// <summary>A file of a unit on one host.</summary>
    /// <param name="Manager">The systemd that runs it.</param>
    /// <param name="File">The file.</param>
    /// <param name="Ids">The ids of its id block, for people; null if it has none.</param>
    private sealed record PlacedFile(Manager Manager, WrittenFile File, string? Ids);

    /// <summary>What was generated last.</summary>
    /// <param name="Model">Of what.</param>
    /// <param name="Settings">For what.</param>
    /// <param name="Source">The file; null if there was none.</param>
    private sealed record Generated(UnitModel Model, SourceSettings Settings, UnitSource? Source);
}
