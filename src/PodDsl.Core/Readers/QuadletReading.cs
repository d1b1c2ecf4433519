using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Readers;

/// <summary>The content of Quadlet files.</summary>
/// <param name="Units">The units that Quadlet takes, in the order of their files.</param>
/// <param name="Problems">Its refusals and warnings, in the order of the files.</param>
public sealed record QuadletReading(EquatableArray<QuadletUnit> Units, EquatableArray<ReadProblem> Problems)
{
    /// <summary>
    /// The units that Quadlet refuses, as far as they are readable. Their files exist, so a reference to one of them names something real.
    /// </summary>
    public EquatableArray<Unit> Refused { get; init; }

    /// <summary>
    /// The units of all files with a valid syntax, refused or not, in the order of their files. Rules judge these. They have a refused
    /// setting as text.
    /// </summary>
    public EquatableArray<Unit> Parsed { get; init; }

    /// <summary>Those of <see cref="Refused"/> whose files have no valid syntax.</summary>
    public EquatableArray<Unit> Unparsable { get; init; }

    /// <summary>
    /// The names of files from which Quadlet could make a unit, but does not: it skips the whole folder of a file that it cannot parse.
    /// They are among <see cref="Units"/> all the same.
    /// </summary>
    public EquatableArray<string> LeftOut { get; init; }

    /// <summary>The paths of the unit files, and of the drop-ins that belong to one.</summary>
    public EquatableArray<string> Files { get; init; }

    /// <summary>The problems of the comments for PodDsl.</summary>
    public EquatableArray<ReadProblem> CommentProblems { get; init; }

    /// <summary>The timers, sockets and paths beside the files, as far as systemd can read them.</summary>
    public EquatableArray<Starter> Starters { get; init; }

    /// <summary>The names of the targets beside the files.</summary>
    public EquatableArray<string> Targets { get; init; }

    /// <summary>Units of these files as a set, with what rules have to know of the other files.</summary>
    internal UnitSet ToSet(EquatableArray<Unit> units) => new(units) { Unparsable = Unparsable, Starters = Starters, Targets = Targets };
}

/// <summary>A unit with facts from the other files.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Members">The services of the containers that start with it, if it is a pod.</param>
public sealed record QuadletUnit(Unit Unit, EquatableArray<string> Members);

/// <summary>A problem of a file.</summary>
/// <param name="Source">Where.</param>
/// <param name="Reason">The problem, in a sentence.</param>
/// <param name="Remedy">The way out, in a sentence.</param>
/// <param name="IsError">True if it refuses the unit, or the drop-in with the problem.</param>
public sealed record ReadProblem(SourceSpan Source, Shown Reason, Shown Remedy, bool IsError)
{
    /// <summary>The path of the unit file: <see cref="Source"/> can be in a drop-in of several units.</summary>
    public string UnitFile { get => field.Length > 0 ? field : Source.File; init; } = "";

    /// <summary>True if Quadlet takes the file, but its service cannot run as meant.</summary>
    public bool IsOfService { get; init; }

    /// <summary>True if the file is passed over for one of the same name that is read before it.</summary>
    public bool IsOfTwin { get; init; }

    /// <summary>True if it only follows from what is wrong with another file.</summary>
    public bool IsConsequence { get; init; }

    /// <summary>True if only a service loses something, and the file itself is right.</summary>
    public bool IsOfConversion { get; init; }

    /// <summary>True if a rule finds the same in the unit, so that a caller that applies the rules can skip this.</summary>
    public bool HasRule { get; init; }

    /// <summary>The way out, if it is certain.</summary>
    public Fix? Fix { get; init; }
}
