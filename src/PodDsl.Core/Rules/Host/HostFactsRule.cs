using System.Globalization;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Rules.Host;

/// <summary>POD8005: the file of host facts is unreadable, so no rule about the host runs.</summary>
public static class HostFactsRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD8005",
        "The host facts cannot be read",
        RuleCategory.Host,
        Severity.Error,
        "The host facts in '{0}' cannot be read at line {1}, column {2}: {3}. Write the file anew with poddsl-host-facts, or correct it.");

    /// <summary>The finding in a file.</summary>
    public static Finding Report(string path, HostFactsError error) => new(
        Descriptor,
        null,
        new SourceSpan(path, error.Start, error.Length, error.Line, error.Column),
        ArgumentsOf(path, error));

    /// <summary>The values for the holes of the message.</summary>
    public static EquatableArray<Shown> ArgumentsOf(string path, HostFactsError error) =>
    [
        path.Substring(path.LastIndexOfAny(['/', '\\']) + 1),
        error.Line.ToString(CultureInfo.InvariantCulture),
        error.Column.ToString(CultureInfo.InvariantCulture),
        error.Message,
    ];
}
