using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Writers;

namespace PodDsl.Symbols;

/// <summary>Writes a unit in every format that the project asks for.</summary>
public static class UnitWriting
{
    /// <param name="unit">The unit.</param>
    /// <param name="settings">The formats and the target.</param>
    /// <param name="members">The services of the containers in a pod.</param>
    /// <param name="steps">Each setting is a step.</param>
    public static IEnumerable<WriteResult> Write(Unit unit, BuildSettings settings, EquatableArray<string> members, Steps steps)
    {
        if (unit.Kind == UnitKind.DropIn)
        {
            yield return DropInWriter.Write(unit, settings.Target, steps);
            yield break;
        }

        foreach (var format in settings.Formats)
        {
            yield return UnitFormats.Of(format).Write(unit, settings.Target, members, steps);
        }

        if (CompanionWriter.Write(unit, steps) is { } companions && !(companions.Files.IsEmpty && companions.Problems.IsEmpty))
        {
            yield return companions;
        }
    }
}
