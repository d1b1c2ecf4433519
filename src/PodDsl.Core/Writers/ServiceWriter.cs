using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Core.Writers;

/// <summary>
/// Writes a unit as a service that needs no generator on the host. It means the same as the service that podman's Quadlet generator makes
/// of the unit, unless the unit asks for podman in the foreground.
/// </summary>
public static class ServiceWriter
{
    /// <summary>Writes the unit for a target, or reports the problems.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="target">The target.</param>
    /// <param name="members">The services of the containers in a pod; for other kinds nothing.</param>
    /// <param name="steps">Each setting is a step.</param>
    public static WriteResult Write(Unit unit, Target target, EquatableArray<string> members = default, Steps steps = default)
    {
        using var writer = new SectionWriter(unit, steps);
        unit = EffectiveSettings.Of(unit);
        var service = new ServiceSections(unit, target, writer);
        writer.Header(unit.DeclaredName);
        writer.Summary();
        service.ReportWhatCannotBeSaid();
        service.WriteUnit(members);
        service.WriteService();
        service.WriteInstall();
        writer.AddOtherSections();
        return WriteResult.Of(
            writer.Problems,
            new WrittenFile(UnitFormat.Service, unit.ServiceName + ".service", writer.Text) { HoldsSecrets = PlainSecrets.AreIn(unit) });
    }
}
