namespace PodDsl.Core.Parsing;

/// <summary>
/// Splits values as systemd does. The meaning of <c>%</c> and <c>$</c> in a word comes later; see
/// <see cref="SystemdExpansion"/>.
/// </summary>
public static class SystemdWords
{
    /// <summary>The words of a command line; systemd refuses one with an open quote. For whole commands see
    /// <see cref="SystemdCommandLine"/>.</summary>
    public static UnitWords Split(string value) => Splitter(value, BackslashMeaning.EscapeOrLiteral).ReadAll(false);

    /// <summary>The assignments of <c>Environment=</c>. An unknown escape or open quote makes systemd drop it and the rest of the
    /// line.</summary>
    public static UnitWords SplitEnvironment(string value) => Splitter(value, BackslashMeaning.Escape).ReadAll(true);

    /// <summary>The entries of a list in which a backslash makes the next character literal, such as <c>RequiresMountsFor=</c>.</summary>
    public static UnitWords SplitList(string value) => Splitter(value, BackslashMeaning.NextLiteral).ReadAll(true);

    /// <summary>The names in a list of units, such as <c>After=</c>. A backslash is part of a name.</summary>
    public static UnitWords SplitUnitNames(string value) => Splitter(value, BackslashMeaning.Literal).ReadAll(true);

    internal static WordSplitter Splitter(string value, BackslashMeaning backslash) =>
        new(value, UnitDialect.Systemd, backslash, openQuoteIsError: true);
}
