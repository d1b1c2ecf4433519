namespace PodDsl.Core.Findings;

/// <summary>The severity of a finding.</summary>
public enum Severity
{
    /// <summary>A matter of taste.</summary>
    Suggestion,

    /// <summary>It works, but it bites.</summary>
    Warning,

    /// <summary>podman or systemd refuses it.</summary>
    Error,
}

/// <summary>Severities as people and programs read them.</summary>
public static class SeverityWords
{
    /// <summary><c>error</c>, <c>warning</c> or <c>suggestion</c>.</summary>
    public static string Word(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "suggestion",
    };
}

/// <summary>The fixed facts about a rule.</summary>
/// <param name="Id"><c>PODnnnn</c>.</param>
/// <param name="Title">One short sentence without a full stop.</param>
/// <param name="Category">The group of rules, after the first digit of the id.</param>
/// <param name="Severity">The default severity of a finding.</param>
/// <param name="MessageFormat">The message, with the holes of <see cref="string.Format(string, object[])"/>. It names
/// the thing, the value, the other party and the way out.</param>
public sealed record RuleDescriptor(string Id, string Title, string Category, Severity Severity, string MessageFormat)
{
    /// <summary>True if the rule is on by default. Matters of taste that few people share are off.</summary>
    public bool IsEnabledByDefault { get; init; } = true;

    /// <summary>
    /// True if only a record can break it: a unit file cannot have such a mistake, or its reader reports it as a refusal of Quadlet.
    /// </summary>
    public bool IsOfRecordsOnly { get; init; }

    /// <summary>
    /// True for a clash of units that certainly happens where they run on one host: a warning where nobody knows that, and an error in a
    /// project that says so.
    /// </summary>
    public bool IsCertainOnOneHost { get; init; }

    /// <summary>True if only a unit file can break it: a record has another rule for it, or cannot say it.</summary>
    public bool IsOfFilesOnly { get; init; }
}

/// <summary>The groups of rules.</summary>
public static class RuleCategory
{
    public const string IdMaps = "PodDsl.IdMaps";
    public const string Network = "PodDsl.Network";
    public const string Storage = "PodDsl.Storage";
    public const string Start = "PodDsl.Start";
    public const string Text = "PodDsl.Text";
    public const string Images = "PodDsl.Images";
    public const string Security = "PodDsl.Security";
    public const string Host = "PodDsl.Host";
    public const string Language = "PodDsl.Language";
}
