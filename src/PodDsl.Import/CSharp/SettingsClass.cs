using System.Globalization;
using System.Text;
using PodDsl.Core.Encoding;
using PodDsl.Core.Findings;
using PodDsl.Core.Primitives;
using Text = PodDsl.Core.Primitives.Text;

namespace PodDsl.Import.CSharp;

/// <summary>
/// The class with a constant for each variable of the source. A value that holds a variable becomes an expression with its constant, so that
/// one line of C# changes them all.
/// </summary>
internal sealed class SettingsClass
{
    public const string TypeName = "Settings";

    private readonly Imported _imported;
    private readonly Dictionary<SourceSpan, InterpolatedText> _texts = [];
    private readonly Dictionary<string, ImportedVariable> _variables;
    private readonly HashSet<string> _asText = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asNumber = new(StringComparer.Ordinal);

    public SettingsClass(Imported imported)
    {
        _imported = imported;
        _variables = imported.Variables.GroupBy(static variable => variable.Name).ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);
        foreach (var text in imported.Texts)
        {
            _texts.TryAdd(text.Source, text);
        }
    }

    /// <summary>
    /// True once all values are asked for: only then is it known which constants are numbers, and the expressions count.
    /// </summary>
    public bool IsSettled { get; set; }

    /// <summary>The names for a setting from a place of the source.</summary>
    public AttributeNames At(SourceSpan source, AttributeNames names) => _texts.TryGetValue(source, out var text)
        ? names with
        {
            OfText = value => Expression(value, text, names),
            OfNumber = number => Number(number, text),
        }
        : names;

    /// <summary>The file, or null if no variable is in use.</summary>
    public string? Write(string space)
    {
        var used = _imported.Variables.Where(variable => _asText.Contains(variable.Name) || _asNumber.Contains(variable.Name)).DistinctBy(static variable => variable.Name).ToList();
        if (used.Count == 0)
        {
            return null;
        }

        var file = new StringBuilder();
        file.Append(CultureInfo.InvariantCulture, $"namespace {space};\n\n/// <summary>What differs from one installation to the next.</summary>\ninternal static class {TypeName}\n{{\n");
        for (var index = 0; index < used.Count; index++)
        {
            file.Append(index > 0 ? "\n" : "");
            AppendConstant(file, used[index]);
        }

        return file.Append("}\n").ToString();
    }

    private void AppendConstant(StringBuilder file, ImportedVariable variable)
    {
        file.Append(CultureInfo.InvariantCulture, $"    // ${{{variable.Name}}} in {Path.GetFileName(variable.Source.File)}, line {variable.Source.Line}.\n");
        if (variable is { IsRequired: true, Value: null })
        {
            var message = CommentText.OneLine(variable.Message is { Length: > 0 } text ? text : "the source requires it");
            file.Append(CultureInfo.InvariantCulture, $"#error Give {variable.Name} its value, then remove this line: {message}\n");
        }

        var value = IsNumber(variable) ? variable.Value : CSharpText.Literal(variable.Value ?? "");
        file.Append(CultureInfo.InvariantCulture, $"    public const {(IsNumber(variable) ? "int" : "string")} {NameOf(variable.Name)} = {value};\n");
    }

    private static string NameOf(string variable) => CSharpKeywords.Escape(variable);

    private bool IsNumber(ImportedVariable variable) => !_asText.Contains(variable.Name) && IsWholeNumber(variable.Value);

    private static bool IsWholeNumber(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == text;

    /// <summary>The expression of a value that is, contains, or is a part of the text of the source.</summary>
    private string? Expression(Text value, InterpolatedText source, AttributeNames names)
    {
        if (value.Literal is not { } literal || Pieces(literal, source) is not { } pieces)
        {
            return names.OfText(value);
        }

        foreach (var piece in pieces)
        {
            if (piece.Variable is { } variable)
            {
                _asText.Add(variable);
            }
        }

        if (pieces is [{ Variable: { } only }])
        {
            return $"{TypeName}.{NameOf(only)}";
        }

        var expression = new StringBuilder("$\"");
        foreach (var piece in pieces)
        {
            if (piece.Variable is { } variable)
            {
                expression.Append('{').Append(TypeName).Append('.').Append(NameOf(variable)).Append('}');
            }
            else
            {
                CSharpText.AppendInterpolated(expression, piece.Text);
            }
        }

        return expression.Append('"').ToString();
    }

    private string Number(long number, InterpolatedText source)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        if (Pieces(digits, source) is [{ Variable: { } variable }] && IsWholeNumber(_variables[variable].Value))
        {
            _asNumber.Add(variable);
            if (!IsSettled || IsNumber(_variables[variable]))
            {
                return $"{TypeName}.{NameOf(variable)}";
            }
        }

        return digits;
    }

    /// <summary>
    /// The parts of a literal, at least one of which is a variable. Null without one, or if it can be read in two ways: of <c>80:${PORT}</c>
    /// with 80 for the variable, nobody knows which 80 it is.
    /// </summary>
    private List<TextPart>? Pieces(string literal, InterpolatedText source)
    {
        var whole = string.Concat(source.Parts.Select(static part => part.Text));
        if (literal == whole)
        {
            return Cut(literal, source, 0, isWhole: true);
        }

        if (literal.Length == 0 || whole.Length == 0)
        {
            // NAME=${VARIABLE}, where the variable has no text.
            return literal.Length == 0 && source.Parts is [{ Variable: null, Text: [.., '='] }, { Variable: { } only, Text: "" }]
                && _variables.TryGetValue(only, out var empty) && (empty.Value ?? "").Length == 0
                ? [new TextPart("", only)]
                : null;
        }

        List<TextPart>? found = null;
        var (longer, shorter, isPart) = whole.Length > literal.Length ? (whole, literal, true) : (literal, whole, false);
        for (var index = longer.IndexOf(shorter, StringComparison.Ordinal); index >= 0; index = longer.IndexOf(shorter, index + 1, StringComparison.Ordinal))
        {
            var pieces = Cut(literal, source, isPart ? -index : index);
            if (found is not null && !(pieces ?? []).SequenceEqual(found))
            {
                return null;
            }

            found = pieces ?? [];
        }

        return found is { Count: > 0 } ? found : null;
    }

    /// <summary>The parts of a literal in which the source starts at an offset; null if no variable is whole in it.</summary>
    private List<TextPart>? Cut(string literal, InterpolatedText source, int offset, bool isWhole = false)
    {
        var pieces = new List<TextPart>();
        var end = 0;
        var (first, last) = (offset, offset + source.Parts.Sum(static part => part.Text.Length));
        foreach (var part in source.Parts)
        {
            var (from, to) = (offset, offset + part.Text.Length);
            offset = to;

            // At the edge of a part, nobody knows on which side a variable without a text is.
            if (part.Variable is not { } name || !_variables.TryGetValue(name, out var variable) || (variable.Value ?? "") != part.Text
                || from < end || to > literal.Length
                || (part.Text.Length == 0 && !isWhole && ((from == 0 && first < 0) || (to == literal.Length && last > literal.Length))))
            {
                continue;
            }

            if (from > end)
            {
                pieces.Add(new TextPart(literal[end..from]));
            }

            pieces.Add(new TextPart(part.Text, name));
            end = to;
        }

        if (pieces.TrueForAll(static piece => piece.Variable is null))
        {
            return null;
        }

        if (end < literal.Length)
        {
            pieces.Add(new TextPart(literal[end..]));
        }

        return pieces;
    }
}
