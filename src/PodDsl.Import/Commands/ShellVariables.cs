using System.Text;
using PodDsl.Core.Primitives;

namespace PodDsl.Import.Commands;

/// <summary>
/// The variables of a script, and the words that a shell makes of those of a script. What the script does not say becomes a variable of
/// the service: <c>${NAME}</c> in the unit, which systemd fills in.
/// </summary>
internal sealed class ShellVariables
{
    private const int LongestValue = 100_000;
    private const int MostWords = 10_000;

    /// <summary>Variables of every shell that systemd has a specifier for.</summary>
    private static readonly Dictionary<string, char> Specifiers = new(StringComparer.Ordinal)
    {
        ["HOME"] = 'h', ["UID"] = 'U', ["EUID"] = 'U', ["USER"] = 'u', ["LOGNAME"] = 'u', ["HOSTNAME"] = 'H', ["XDG_RUNTIME_DIR"] = 't',
    };

    /// <summary>Commands whose output systemd has a specifier for.</summary>
    private static readonly Dictionary<string, char> Commands = new(StringComparer.Ordinal)
    {
        ["id -u"] = 'U', ["id -g"] = 'G', ["id -un"] = 'u', ["whoami"] = 'u', ["id -gn"] = 'g', ["hostname"] = 'H', ["uname -n"] = 'H', ["uname -r"] = 'v',
        ["echo $HOME"] = 'h', ["id --user"] = 'U', ["id --group"] = 'G',
    };

    private readonly SourceText _source;
    private readonly CommandReading _reading;
    private readonly Dictionary<string, Word> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Word>> _arrays = new(StringComparer.Ordinal);

    public ShellVariables(SourceText source, CommandReading reading) => (_source, _reading) = (source, reading);

    /// <summary>The same variables for a script within the script.</summary>
    public ShellVariables For(SourceText source)
    {
        var inner = new ShellVariables(source, _reading);
        foreach (var (name, value) in _values)
        {
            inner._values[name] = value;
        }

        foreach (var (name, value) in _arrays)
        {
            inner._arrays[name] = value;
        }

        return inner;
    }

    /// <summary>Takes a word for an assignment, if it is one.</summary>
    public bool TryAssign(ShellWord word)
    {
        var head = word.Head;
        var equals = head.IndexOf('=');
        var nameEnd = equals > 0 && head[equals - 1] == '+' ? equals - 1 : equals;
        if (equals <= 0 || !IsName(head[..nameEnd]))
        {
            return false;
        }

        var name = head[..nameEnd];
        if (word.Items is { } items)
        {
            IEnumerable<Word> before = nameEnd < equals && _arrays.TryGetValue(name, out var earlier) ? earlier : [];
            _arrays[name] = [.. before.Concat(items.SelectMany(Expand)).Take(MostWords)];
            return true;
        }

        var first = word.Pieces[0];
        var rest = first with { Text = head[(equals + 1)..], Places = first.Places?[(equals + 1)..], IsQuoted = true };
        var value = Join(word with { Pieces = [rest, .. word.Pieces.Skip(1).Select(piece => piece with { IsQuoted = true })], Start = word.Start + equals + 1 });
        _values[name] = nameEnd < equals && _values.TryGetValue(name, out var old) && old.Marked.Length + value.Marked.Length < LongestValue
            ? Word.At(old.Text + value.Text, value.Source)
            : value;
        _arrays.Remove(name);
        return true;
    }

    /// <summary>The value of a variable, or null if the script sets none.</summary>
    public Word? Find(string name) => _values.TryGetValue(name, out var value) ? value : null;

    /// <summary>Forgets a variable whose value a shell alone knows.</summary>
    public void Forget(string name)
    {
        _values.Remove(name);
        _arrays.Remove(name);
    }

    /// <summary>The place of a word.</summary>
    public SourceSpan SpanOf(ShellWord word) => _source.Span(word.Start, word.End);

    /// <summary>The words that a program gets for a word of the script.</summary>
    public IReadOnlyList<Word> Expand(ShellWord word)
    {
        if (word.Pieces is [{ Kind: ShellPieceKind.Array } array] && !(array.IsQuoted && array.Text == "*"))
        {
            return ExpandArray(array);
        }

        // Quotes around an array stand beside it as empty text.
        if (word.Pieces.Any(piece => piece.Kind == ShellPieceKind.Array)
            && word.Pieces.All(piece => piece.Kind == ShellPieceKind.Array || (piece.Kind == ShellPieceKind.Literal && piece.Text.Length == 0)))
        {
            return [.. word.Pieces.Where(piece => piece.Kind == ShellPieceKind.Array).SelectMany(ExpandArray)];
        }

        return Split(word) ?? [Join(word)];
    }

    private IReadOnlyList<Word> ExpandArray(ShellPiece piece)
    {
        if (_arrays.TryGetValue(piece.Text, out var words))
        {
            return words;
        }

        _reading.Note(
            NoteKind.Lost, "$" + piece.Text, "The words that the script gets from whoever calls it, or from its environment, are not known, so no unit has them.",
            "Add what they are to the unit.", _source.Span(piece.Start, piece.End));
        return [];
    }

    /// <summary>The words of a variable without quotes that has several; null for a word that stays one.</summary>
    private List<Word>? Split(ShellWord word)
    {
        if (word.Pieces is not [{ Kind: ShellPieceKind.Variable, IsQuoted: false, Form: VariableForm.Plain } piece] || Find(piece.Text) is not { } value
            || value.Marked.IndexOfAny([' ', '\t', '\n']) < 0)
        {
            return word.Pieces is [{ Kind: ShellPieceKind.Variable, IsQuoted: false } only] && Find(only.Text) is { Marked.Length: 0 } ? [] : null;
        }

        var span = _source.Span(piece.Start, piece.End);
        return [.. value.Marked.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries).Take(MostWords).Select(part => Word.At(part, span))];
    }

    /// <summary>The word as one.</summary>
    private Word Join(ShellWord word)
    {
        var text = new StringBuilder();
        var places = new List<int>();
        var uses = new List<VariableUse>();
        foreach (var piece in word.Pieces)
        {
            var start = text.Length;
            if (piece.Kind == ShellPieceKind.Literal)
            {
                Append(piece.Text);
                places.AddRange(piece.Places ?? Enumerable.Range(piece.Start, piece.Text.Length));
                continue;
            }

            var (value, isOfScript) = ValueOf(piece);
            if (text.Length + value.Marked.Length > LongestValue)
            {
                continue;
            }

            Append(value.Marked);
            places.AddRange(Enumerable.Repeat(piece.Start, value.Marked.Length));
            if (isOfScript)
            {
                uses.Add(new VariableUse(start, value.Marked.Length, piece.Text, piece.Form, piece.Operand));
            }
        }

        places.Add(word.End);
        return new Word(new Text(text.ToString()), _source, [.. places], uses, word.Pieces.Any(piece => piece.IsQuoted));

        void Append(string part) => text.Append(part);
    }

    /// <summary>The text of a piece, and true if it comes from a variable that the owner of the script can set.</summary>
    private (Text Text, bool IsOfScript) ValueOf(ShellPiece piece)
    {
        var span = _source.Span(piece.Start, Math.Max(piece.End, piece.Start + 1));
        switch (piece.Kind)
        {
            case ShellPieceKind.Home:
                return (Text.Specifier('h'), false);
            case ShellPieceKind.Output:
                return (OutputOf(piece.Text, span), false);
            case ShellPieceKind.Array:
                return (new Text(string.Join(' ', ExpandArray(piece).Select(word => word.Marked))), false);
        }

        var assigned = Find(piece.Text);
        if (piece.Form is VariableForm.OtherIfSet or VariableForm.OtherIfFilled)
        {
            var isThere = assigned is { } known && (piece.Form == VariableForm.OtherIfSet || known.Marked.Length > 0);
            return (isThere ? OperandOf(piece) : Text.Empty, false);
        }

        if (assigned is { } value && (value.Marked.Length > 0 || piece.Form is not (VariableForm.DefaultIfEmpty or VariableForm.RequiredFilled)))
        {
            if (value.Text.HasHoles)
            {
                return (value.Text, false);
            }

            _reading.AddVariable(new ImportedVariable(piece.Text, value.Marked, IsRequired: false, null, value.Source));
            return (value.Text, true);
        }

        if (piece.Text == "PWD")
        {
            return (_reading.Folder, false);
        }

        if (Specifiers.TryGetValue(piece.Text, out var letter))
        {
            return (Text.Specifier(letter), false);
        }

        if (piece.Form is VariableForm.DefaultIfEmpty or VariableForm.DefaultIfUnset)
        {
            var given = OperandOf(piece);
            if (given.HasHoles)
            {
                return (given, false);
            }

            _reading.AddVariable(new ImportedVariable(piece.Text, given.Marked, IsRequired: false, null, span) { IsDefault = true });
            return (given, true);
        }

        var name = IsName(piece.Text) ? piece.Text : "ARGUMENT_" + (char.IsAsciiDigit(piece.Text[0]) ? piece.Text : "X");
        var message = piece.Form is VariableForm.RequiredFilled or VariableForm.RequiredSet ? piece.Operand : null;
        _reading.AddVariable(new ImportedVariable(name, null, IsRequired: true, message, span));
        _reading.NoteUnknown(name, "$" + piece.Text, span);
        return (Text.Variable(name), IsName(piece.Text));
    }

    /// <summary>A default without its quotes, with the variables in it that the script sets.</summary>
    private Text OperandOf(ShellPiece piece)
    {
        var operand = piece.Operand ?? "";
        if (operand.Length >= 2 && operand[0] is '"' or '\'' && operand[^1] == operand[0])
        {
            operand = operand[1..^1];
        }

        var text = new StringBuilder();
        for (var index = 0; index < operand.Length; index++)
        {
            if (index == 0 && operand[0] == '~' && (operand.Length == 1 || operand[1] == '/'))
            {
                text.Append(Text.Specifier('h').Marked);
                continue;
            }

            if (operand[index] != '$')
            {
                text.Append(operand[index]);
                continue;
            }

            var isBraced = index + 1 < operand.Length && operand[index + 1] == '{';
            var start = index + (isBraced ? 2 : 1);
            var end = start;
            while (end < operand.Length && (char.IsAsciiLetterOrDigit(operand[end]) || operand[end] == '_'))
            {
                end++;
            }

            var name = operand[start..end];
            if (!IsName(name) || (isBraced && (end >= operand.Length || operand[end] != '}')))
            {
                text.Append('$');
                continue;
            }

            text.Append((name == "PWD" ? _reading.Folder
                : Find(name) is { } value ? value.Text
                : Specifiers.TryGetValue(name, out var letter) ? Text.Specifier(letter)
                : Text.Variable(name)).Marked);
            index = isBraced ? end : end - 1;
        }

        return new Text(text.ToString());
    }

    private Text OutputOf(string command, SourceSpan span)
    {
        if (command is "pwd" or "pwd -P" or "pwd -L" or "realpath ." or "readlink -f ."
            || command.StartsWith("dirname", StringComparison.Ordinal) || command.StartsWith("cd ", StringComparison.Ordinal) && command.EndsWith("pwd", StringComparison.Ordinal))
        {
            return _reading.Folder;
        }

        if (Commands.TryGetValue(command, out var letter))
        {
            return Text.Specifier(letter);
        }

        var name = _reading.NameOfOutput(command);
        _reading.AddVariable(new ImportedVariable(name, null, IsRequired: true, null, span));
        _reading.NoteUnknown(name, command.StartsWith("${", StringComparison.Ordinal) ? command : $"$({command})", span);
        return Text.Variable(name);
    }

    private static bool IsName(string text) =>
        text.Length > 0 && (char.IsAsciiLetter(text[0]) || text[0] == '_') && text.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');
}
