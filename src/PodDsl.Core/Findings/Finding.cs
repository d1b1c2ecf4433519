using System.Globalization;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Findings;

/// <summary>A mistake that was found.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Unit">The unit that it is reported on.</param>
/// <param name="Source">The place that it is about: a setting of the unit, or the unit's name.</param>
/// <param name="Arguments">What fills the holes of the message.</param>
public sealed record Finding(RuleDescriptor Rule, Unit? Unit, SourceSpan Source, EquatableArray<Shown> Arguments)
{
    /// <summary>The parameter of the attribute that is at fault, where it is one; narrows <see cref="Source"/> in C#.</summary>
    public string? Parameter { get; init; }

    /// <summary>Other places that have to do with it.</summary>
    public EquatableArray<SourceSpan> AdditionalSources { get; init; }

    /// <summary>The ways out that can be computed, the best one first.</summary>
    public EquatableArray<Fix> Fixes { get; init; }

    /// <summary>The message in the language of the unit.</summary>
    public string Message => MessageIn(Unit?.Language ?? Language.UnitFile);

    /// <summary>
    /// The same on the unit as it is written. What only a flag sets cannot be changed as a setting, so fixes that would
    /// are left out.
    /// </summary>
    internal Finding OnWritten(Unit unit) => this with
    {
        Unit = unit,
        Fixes = Fixes.Where(fix => !fix.Edits.Any(edit => edit.Old is { IsPassed: true })).ToEquatableArray(),
    };

    /// <summary>The message for who writes a language. Each unit that it names is named in its own.</summary>
    public string MessageIn(Language language) =>
        string.Format(CultureInfo.InvariantCulture, Rule.MessageFormat, [.. Arguments.Select(argument => argument.In(language))]);

    public bool IsError => Rule.Severity == Severity.Error;
}
