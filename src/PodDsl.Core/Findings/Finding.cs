using System.Globalization;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Findings;

/// <summary>A mistake that a rule found.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Unit">The unit with the mistake.</param>
/// <param name="Source">Its place: a setting of the unit, or the unit's name.</param>
/// <param name="Arguments">The values for the holes of the message.</param>
public sealed record Finding(RuleDescriptor Rule, Unit? Unit, SourceSpan Source, EquatableArray<Shown> Arguments)
{
    /// <summary>The parameter of the attribute at fault, if it is one; narrows <see cref="Source"/> in C#.</summary>
    public string? Parameter { get; init; }

    /// <summary>Other places that belong to it.</summary>
    public EquatableArray<SourceSpan> AdditionalSources { get; init; }

    /// <summary>The computed ways out, the best one first.</summary>
    public EquatableArray<Fix> Fixes { get; init; }

    /// <summary>The message in the language of the unit.</summary>
    public string Message => MessageIn(Unit?.Language ?? Language.UnitFile);

    /// <summary>
    /// The same on the unit as its author wrote it. It drops fixes that would change a setting which only a flag sets.
    /// </summary>
    internal Finding OnWritten(Unit unit) => this with
    {
        Unit = unit,
        Fixes = Fixes.Where(fix => !fix.Edits.Any(edit => edit.Old is { IsPassed: true })).ToEquatableArray(),
    };

    /// <summary>The message for an author of a language. Each unit in it has the name of its own language.</summary>
    public string MessageIn(Language language) =>
        string.Format(CultureInfo.InvariantCulture, Rule.MessageFormat, [.. Arguments.Select(argument => argument.In(language))]);

    public bool IsError => Rule.Severity == Severity.Error;
}
