using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;

namespace PodDsl.Core.Writers;

/// <summary>
/// Writes what stands beside a service and starts it: its timer, its socket, and what names instances. systemd takes them as they are
/// whatever the format of the service, so they are always among the <see cref="UnitFormat.Service"/> files.
/// </summary>
public static class CompanionWriter
{
    /// <summary>The timer and the socket of a unit, or nothing where it has neither.</summary>
    public static WriteResult Write(Unit unit)
    {
        var problems = new List<Rules.Finding>();
        var files = new List<UnitFile>();
        foreach (var (section, extension, target) in new[]
        {
            (Section.Timer, "timer", "timers.target"),
            (Section.Socket, "socket", "sockets.target"),
        })
        {
            if (!Has(unit, section))
            {
                continue;
            }

            var writer = new SectionWriter(unit);
            writer.Header(unit.DeclaredName);
            foreach (var description in unit.FindAll(Section.Unit, "Description"))
            {
                writer.Add(description);
            }

            writer.End("Unit");
            foreach (var setting in unit.Settings)
            {
                if (setting.Option.Section == section)
                {
                    writer.Add(setting);
                }
            }

            writer.End(section.ToString());
            writer.Add(Section.Install, "WantedBy", target);
            writer.End("Install");
            problems.AddRange(writer.Problems);
            files.Add(new UnitFile(UnitFormat.Service, $"{unit.ServiceName}.{extension}", writer.Text));
        }

        InstanceWriter.Add(unit, files, problems);
        return WriteResult.Of(problems, [.. files]);
    }

    internal static bool Has(Unit unit, Section section)
    {
        foreach (var setting in unit.Settings)
        {
            if (setting.Option.Section == section)
            {
                return true;
            }
        }

        return false;
    }
}
