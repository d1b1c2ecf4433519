namespace PodDsl.Import.Commands;

/// <summary>What stands between <c>${</c> and <c>}</c>.</summary>
internal static class BracedVariable
{
    /// <summary>Reads a variable with what counts if it is not set; a form that nobody evaluates is output.</summary>
    /// <param name="inner">What stands between the braces.</param>
    /// <param name="start">The offset of the dollar sign.</param>
    /// <param name="close">The offset of the closing brace.</param>
    /// <param name="isQuoted">True within double quotes.</param>
    public static ShellPiece Read(string inner, int start, int close, bool isQuoted)
    {
        var length = 0;
        while (length < inner.Length && (char.IsAsciiLetterOrDigit(inner[length]) || inner[length] == '_'))
        {
            length++;
        }

        var name = inner[..length];
        var rest = inner[length..];
        if (name.Length > 0 && rest is "[@]" or "[*]")
        {
            return new ShellPiece(ShellPieceKind.Array, name, start, isQuoted) { End = close + 1 };
        }

        VariableForm? form = rest switch
        {
            "" => VariableForm.Plain,
            [':', '-', ..] or [':', '=', ..] => VariableForm.DefaultIfEmpty,
            ['-', ..] or ['=', ..] => VariableForm.DefaultIfUnset,
            [':', '?', ..] => VariableForm.RequiredFilled,
            ['?', ..] => VariableForm.RequiredSet,
            [':', '+', ..] => VariableForm.OtherIfFilled,
            ['+', ..] => VariableForm.OtherIfSet,
            _ => null,
        };
        return name.Length == 0 || form is not { } known
            ? new ShellPiece(ShellPieceKind.Output, "${" + inner + "}", start, isQuoted) { End = close + 1 }
            : new ShellPiece(ShellPieceKind.Variable, name, start, isQuoted)
            {
                End = close + 1,
                Form = known,
                Operand = rest.Length == 0 ? null : rest[(rest[0] == ':' ? 2 : 1)..],
            };
    }
}
