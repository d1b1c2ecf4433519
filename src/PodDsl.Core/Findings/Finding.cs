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

    /// <summary>
    /// Where the same decision has to be taken in other units: the other side of a clash, the other members of a group. The unit of the
    /// finding is the first of them in the order of the set. A suppression at any of these places counts for all of it.
    /// </summary>
    public EquatableArray<FindingPlace> Others { get; init; }

    /// <summary>Other places that have to do with it, where nothing is to be decided.</summary>
    public EquatableArray<SourceSpan> AdditionalSources { get; init; }

    /// <summary>True for a clash that certainly happens, since the project says that the units run on one host.</summary>
    public bool IsCertain { get; init; }

    /// <summary>True for a finding that is told at another place, so that this one is marked and not counted.</summary>
    public bool IsToldElsewhere { get; init; }

    /// <summary>The places of its decision, its own first.</summary>
    public IEnumerable<FindingPlace> Places => Unit is null ? Others : Others.Prepend(new FindingPlace(Unit, Source));

    /// <summary>Every other place that has to do with it.</summary>
    public IEnumerable<SourceSpan> Related
    {
        get
        {
            foreach (var place in Others)
            {
                if (!place.Source.IsNone)
                {
                    yield return place.Source;
                }
            }

            foreach (var source in AdditionalSources)
            {
                if (!source.IsNone)
                {
                    yield return source;
                }
            }
        }
    }

    /// <summary>The ways out that can be computed, the best one first. None changes maps of an id block: its number says them.</summary>
    public EquatableArray<Fix> Fixes
    {
        get;
        init => field = value.Any(ChangesBlock) ? value.Where(fix => !ChangesBlock(fix)).ToEquatableArray() : value;
    }

    /// <summary>The message in the language of the unit.</summary>
    public string Message => MessageIn(Unit?.Language ?? Language.UnitFile);

    /// <summary>
    /// The same on the unit as its author wrote it. It drops fixes that would change a setting which only a flag sets.
    /// </summary>
    internal Finding OnWritten(Func<Unit, Unit> writtenOf) => this with
    {
        Unit = Unit is null ? null : writtenOf(Unit),
        Others = Others.IsEmpty ? Others : Others.Select(place => place with { Unit = writtenOf(place.Unit) }).ToEquatableArray(),
        Fixes = Fixes.Where(fix => !fix.Edits.Any(edit => edit.Old is { IsPassed: true })).ToEquatableArray(),
    };

    private static bool ChangesBlock(Fix fix) => fix.Edits.Any(edit => edit.Old is { IsOfBlock: true });

    /// <summary>The same as one of its other places sees it, which marks that place.</summary>
    public Finding At(FindingPlace place) => this with
    {
        Unit = place.Unit,
        Source = place.Source,
        Others = Unit is null ? [] : [new FindingPlace(Unit, Source)],
        IsToldElsewhere = true,
    };

    /// <summary>The message for who writes a language. Each unit that it names is named in its own.</summary>
    public string MessageIn(Language language) => string.Format(CultureInfo.InvariantCulture, Rule.MessageFormat, ArgumentsIn(language));

    /// <summary>The values for the holes of the message, for who writes a language.</summary>
    public object[] ArgumentsIn(Language language)
    {
        var arguments = new object[Arguments.Count];
        for (var index = 0; index < arguments.Length; index++)
        {
            arguments[index] = Arguments[index].In(language);
        }

        return arguments;
    }

    public bool IsError => IsCertain || Rule.Severity == Severity.Error;
}

/// <summary>A place in a unit that a finding is about.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Source">A setting of it, or its name.</param>
public sealed record FindingPlace(Unit Unit, SourceSpan Source);
