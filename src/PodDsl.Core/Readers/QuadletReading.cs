using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Readers;

/// <summary>What the files say.</summary>
/// <param name="Units">The units that Quadlet takes, in the order of their files.</param>
/// <param name="Problems">What it refuses or warns about, in the order of the files.</param>
public sealed record QuadletReading(EquatableArray<QuadletUnit> Units, EquatableArray<ReadProblem> Problems)
{
    /// <summary>
    /// The units that Quadlet refuses, as far as they can be read. Their files exist, so who names one of them names something real.
    /// </summary>
    public EquatableArray<Unit> Refused { get; init; }

    /// <summary>
    /// The units of all files that can be parsed, refused or not, in the order of their files: what rules judge. A refused
    /// setting is in them as text.
    /// </summary>
    public EquatableArray<Unit> Parsed { get; init; }

    /// <summary>Those of <see cref="Refused"/> whose files cannot be parsed.</summary>
    public EquatableArray<Unit> Unparsable { get; init; }

    /// <summary>
    /// The names of files that Quadlet could make a unit of, but does not: it passes over the whole folder of a file that it
    /// cannot parse. They are among <see cref="Units"/> all the same.
    /// </summary>
    public EquatableArray<string> LeftOut { get; init; }

    /// <summary>The paths of the unit files, and of the drop-ins that belong to one.</summary>
    public EquatableArray<string> Files { get; init; }

    /// <summary>What is wrong with the comments that are meant for PodDsl.</summary>
    public EquatableArray<ReadProblem> CommentProblems { get; init; }
}

/// <summary>A unit with what the other files say about it.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Members">The services of the containers that start with it, where it is a pod.</param>
public sealed record QuadletUnit(Unit Unit, EquatableArray<string> Members);

/// <summary>Something that is wrong with a file.</summary>
/// <param name="Source">Where.</param>
/// <param name="Reason">What is wrong, in a sentence.</param>
/// <param name="Remedy">The way out, in a sentence.</param>
/// <param name="IsError">True if the unit is refused for it, or the drop-in that it is in.</param>
public sealed record ReadProblem(SourceSpan Source, Shown Reason, Shown Remedy, bool IsError)
{
    /// <summary>The path of the unit file that it is about: <see cref="Source"/> can be in a drop-in, and that of several units.</summary>
    public string UnitFile { get => field.Length > 0 ? field : Source.File; init; } = "";

    /// <summary>True if Quadlet takes the file, and it is the service made of it that cannot run as it is meant.</summary>
    public bool IsOfService { get; init; }

    /// <summary>True if the file is passed over for one of the same name that is read before it.</summary>
    public bool IsOfTwin { get; init; }

    /// <summary>True if it only follows from what is wrong with another file.</summary>
    public bool IsConsequence { get; init; }

    /// <summary>True if it is about what a service loses, and the file as it stands is right.</summary>
    public bool IsOfConversion { get; init; }

    /// <summary>True if a rule finds the same in the unit, so that who applies the rules can pass over this.</summary>
    public bool HasRule { get; init; }

    /// <summary>The way out, where it is certain.</summary>
    public Fix? Fix { get; init; }
}
