using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Symbols;

namespace PodDsl.CodeFixes;

/// <summary>Turns the difference between a unit and its mended form into changes of source text.</summary>
/// <remarks>A replaced setting keeps the source of the one that it replaces; an added one has none.</remarks>
internal static class UnitChanges
{
    /// <summary>
    /// The changes by syntax tree, or null if one is impossible: the attribute is not the record's own, or no attribute sets the value.
    /// </summary>
    public static List<(SyntaxTree Tree, TextChange Change)>? Of(
        Unit before, Unit after, UnitGraph graph, Compilation compilation, NamedConstants constants, CancellationToken cancellation)
    {
        if (graph.TypeOf(before) is not { } type || Declaration(type, cancellation) is not { } declaration)
        {
            return null;
        }

        (before, after) = (WithoutBlock(before), WithoutBlock(after));
        var names = SourceNames.At(declaration, graph, compilation);
        var added = after.Settings.Where(setting => setting.Source.IsNone && !before.Settings.Contains(setting)).ToList();
        var changes = new List<(SyntaxTree, TextChange)>();
        var removed = new List<AttributeSyntax>();
        var kept = new HashSet<Setting>(after.Settings);
        foreach (var source in before.Settings.Where(setting => !kept.Contains(setting)).Select(setting => setting.Source).Distinct())
        {
            // One attribute may have set several; it becomes one for each.
            var replacements = after.Settings.Where(setting => setting.Source == source).ToList();
            if (Attribute(source, type, graph.Trees, cancellation) is not { } attribute)
            {
                if (replacements.Count == 1 && replacements[0].Option.Name == Keys.IdBlock)
                {
                    // A base asks all of its records for a block; each says its own number.
                    added.Add(replacements[0]);
                    continue;
                }

                return null;
            }

            if (replacements.Count == 0)
            {
                removed.Add(attribute);
                continue;
            }

            var texts = replacements.Select(setting => AttributeText.Of(setting, names)).ToList();
            if (texts.Contains(null))
            {
                return null;
            }

            var lines = texts.Select(text => constants.Keep(attribute, text!, isOnly: texts.Count == 1));
            var replacement = string.Join(", ", lines);
            if (replacement != attribute.ToString())
            {
                changes.Add((attribute.SyntaxTree, new TextChange(attribute.Span, replacement)));
            }
        }

        changes.AddRange(AttributeRemoval.Of(removed));
        return Add(changes, added, declaration, type, names, cancellation) ? changes : null;
    }

    private static bool IsOfBlock(Setting setting) => setting.IsOfBlock;

    private static Unit WithoutBlock(Unit unit) => unit.Settings.Any(IsOfBlock)
        ? unit with { Settings = unit.Settings.Where(setting => !setting.IsOfBlock).ToEquatableArray() }
        : unit;

    /// <summary>Adds settings beside similar ones, otherwise in a new line above the record.</summary>
    private static bool Add(
        List<(SyntaxTree, TextChange)> changes,
        IEnumerable<Setting> settings,
        TypeDeclarationSyntax declaration,
        INamedTypeSymbol type,
        AttributeNames names,
        CancellationToken cancellation)
    {
        foreach (var group in settings.GroupBy(setting => setting.Option.Attribute))
        {
            var texts = group.Select(setting => AttributeText.Of(setting, names)).ToList();
            if (texts.Contains(null))
            {
                return false;
            }

            var text = string.Join(", ", texts);
            var neighbour = Attributes(type, cancellation).LastOrDefault(attribute => Name(attribute) == group.Key)
                ?? Attributes(type, cancellation).LastOrDefault(attribute => Name(attribute) == Twin(group.Key));
            if (neighbour is not null && Name(neighbour) == group.Key)
            {
                changes.Add((neighbour.SyntaxTree, new TextChange(new TextSpan(neighbour.Span.End, 0), ", " + text)));
                continue;
            }

            var list = neighbour?.Parent as AttributeListSyntax ?? declaration.AttributeLists.LastOrDefault();
            changes.Add(NewLine(list, declaration, $"[{text}]"));
        }

        return true;
    }

    /// <summary>A line of its own below a list of attributes, or else above the record, with the same indentation.</summary>
    internal static (SyntaxTree Tree, TextChange Change) NewLine(AttributeListSyntax? after, TypeDeclarationSyntax declaration, string text)
    {
        SyntaxNode neighbour = after is null ? declaration : after;
        var source = neighbour.SyntaxTree.GetText();
        var line = source.Lines.GetLineFromPosition(neighbour.SpanStart);
        var lineText = source.ToString(TextSpan.FromBounds(line.Start, neighbour.SpanStart));
        var indent = lineText.Substring(0, lineText.Length - lineText.TrimStart(' ', '\t').Length);
        var lineBreak = source.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) is { Length: > 0 } found ? found : "\n";
        return (neighbour.SyntaxTree, after is null
            ? new TextChange(new TextSpan(neighbour.SpanStart, 0), text + lineBreak + indent)
            : new TextChange(new TextSpan(neighbour.Span.End, 0), lineBreak + indent + text));
    }

    /// <summary>The attribute beside which a reader expects the new one.</summary>
    private static string Twin(string attribute) => attribute switch
    {
        "GidMap" => "UidMap",
        "UidMap" => "GidMap",
        "SharesIdsWith" => "GidMap",
        "AlternativeTo" or "Replaces" or "UnprivilegedPortStart" => "Publish",
        "MapsOntoAccount" => "GidMap",
        "LabeledPath" => "Volume",
        "Notify" => "HealthCmd",
        _ => "",
    };

    private static TypeDeclarationSyntax? Declaration(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var declarations = type.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(cancellation))
            .OfType<TypeDeclarationSyntax>()
            .ToList();
        return declarations.FirstOrDefault(declaration => declaration.AttributeLists.Count > 0)
            ?? declarations.FirstOrDefault(CandidateSyntax.IsCandidate)
            ?? declarations.FirstOrDefault();
    }

    private static IEnumerable<AttributeSyntax> Attributes(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(cancellation))
            .OfType<TypeDeclarationSyntax>()
            .SelectMany(declaration => declaration.AttributeLists)
            .SelectMany(list => list.Attributes);

    private static AttributeSyntax? Attribute(
        SourceSpan source, INamedTypeSymbol type, SourceTrees trees, CancellationToken cancellation) =>
        Attributes(type, cancellation).FirstOrDefault(attribute => trees.PlaceOf(attribute.SyntaxTree, attribute.Span) == source);

    private static string Name(AttributeSyntax attribute)
    {
        var name = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax alias => alias.Name,
            var simple => (SimpleNameSyntax)simple,
        };
        var text = name.Identifier.ValueText;
        return text.EndsWith("Attribute", StringComparison.Ordinal) ? text.Substring(0, text.Length - 9) : text;
    }
}
