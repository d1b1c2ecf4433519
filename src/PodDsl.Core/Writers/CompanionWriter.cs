using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Core.Writers;

/// <summary>
/// Writes the files beside a service that start it: its timer, its socket, and the drop-ins that name instances. systemd reads them
/// directly, so they are always among the <see cref="UnitFormat.Service"/> files.
/// </summary>
public static class CompanionWriter
{
    /// <summary>The timer and the socket of a unit, if it has them. Each setting is a step.</summary>
    public static WriteResult Write(Unit unit, Steps steps = default)
    {
        var problems = new List<Finding>();
        var files = new List<WrittenFile>();
        foreach (var companion in Companion.Of(unit))
        {
            using var writer = new SectionWriter(unit, steps);
            writer.Header(unit.DeclaredName);
            foreach (var description in unit.FindAll(Section.Unit, Keys.Description))
            {
                writer.Add(description);
            }

            writer.End("Unit");
            foreach (var setting in unit.Settings)
            {
                if (setting.Option.Section == companion.Section)
                {
                    writer.Add(setting);
                }
            }

            writer.End(companion.Section.ToString());
            AddInstall(unit, companion, writer);
            writer.End("Install");
            problems.AddRange(writer.Problems);
            files.Add(new WrittenFile(UnitFormat.Service, $"{unit.ServiceName}.{companion.Extension}", writer.Text));
        }

        InstanceWriter.Add(unit, files, problems, steps);
        return WriteResult.Of(problems, [.. files]);
    }

    /// <summary>A timer starts with all timers, unless the record says otherwise.</summary>
    private static void AddInstall(Unit unit, Companion companion, SectionWriter writer)
    {
        var isSaid = false;
        foreach (var setting in InstallOwner.OfCompanion(unit, companion))
        {
            writer.Add(setting);
            isSaid = true;
        }

        if (!isSaid)
        {
            writer.Add(Section.Install, Keys.WantedBy, companion.Target);
        }
    }
}
