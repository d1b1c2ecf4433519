namespace PodDsl.Core.Parsing;

/// <summary>
/// Splits values as systemd does. The meaning of <c>%</c> and <c>$</c> in a word comes later; see
/// <see cref="SystemdExpansion"/>.
/// </summary>
public static class SystemdWords
{
    /// <summary>The words of a command line; systemd refuses one with an open quote. For whole commands see
    /// <see cref="SystemdCommandLine"/>.</summary>
    public static UnitWords Split(string value) => ReadAll(value, BackslashMeaning.EscapeOrLiteral, keepBeforeError: false);

    /// <summary>The assignments of <c>Environment=</c>. An unknown escape or open quote makes systemd drop it and the rest of the
    /// line.</summary>
    public static UnitWords SplitEnvironment(string value) => ReadAll(value, BackslashMeaning.Escape, keepBeforeError: true);

    /// <summary>The entries of a list in which a backslash makes the next character literal, such as <c>RequiresMountsFor=</c>.</summary>
    public static UnitWords SplitList(string value) => ReadAll(value, BackslashMeaning.NextLiteral, keepBeforeError: true);

    /// <summary>The names in a list of units, such as <c>After=</c>. A backslash is part of a name.</summary>
    public static UnitWords SplitUnitNames(string value) => ReadAll(value, BackslashMeaning.Literal, keepBeforeError: true);

    private static UnitWords ReadAll(string value, BackslashMeaning backslash, bool keepBeforeError) =>
        UnitWords.IsOneWord(value) ? UnitWords.OfOne(value) : Splitter(value, backslash).ReadAll(keepBeforeError);

    internal static WordSplitter Splitter(string value, BackslashMeaning backslash) =>
        new(value, UnitDialect.Systemd, backslash, openQuoteIsError: true);
}
