using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Writers;

/// <summary>
/// Writes a drop-in for a unit from elsewhere. It has the format of that unit, whatever the project writes otherwise: Quadlet reads a
/// drop-in for a Quadlet file, systemd any other.
/// </summary>
public static class DropInWriter
{
    /// <summary>Writes the drop-in for a target, or reports the problems. Each setting is a step.</summary>
    public static WriteResult Write(Unit unit, Target target, Steps steps = default)
    {
        if (unit.DropInFor is not { } changed)
        {
            return WriteResult.Of([]);
        }

        return changed.QuadletKind is { } kind ? WriteForQuadlet(unit, changed, kind, target, steps) : WriteForSystemd(unit, changed, steps);
    }

    private static WriteResult WriteForQuadlet(Unit unit, DropInTarget changed, UnitKind kind, Target target, Steps steps)
    {
        var name = changed.Unit.Substring(0, Math.Max(changed.Unit.LastIndexOf('.'), 0));
        var reading = name.Length == 0 || name.EndsWith("-", StringComparison.Ordinal) ? Behaviors.ReadsSharedDropIns : Behaviors.ReadsDropIns;
        if (!target.Podman.Has(reading))
        {
            using var writer = new SectionWriter(unit, steps);
            writer.Report(WriterRules.TooNew, null, changed.Folder, unit.Name, reading.Since.ToString(), target.Podman.ToString(), TargetPart.Podman(target));
            return WriteResult.Of(writer.Problems);
        }

        var result = QuadletWriter.Write(unit with { Kind = kind, DropInFor = null }, target, steps);
        return result with
        {
            Files = result.Files.Select(file => file with { FileName = unit.FileName }).ToEquatableArray(),
        };
    }

    private static WriteResult WriteForSystemd(Unit unit, DropInTarget changed, Steps steps)
    {
        using var writer = new SectionWriter(unit, steps);
        writer.Header(unit.DeclaredName);
        writer.Summary();
        foreach (var section in changed.Sections)
        {
            foreach (var setting in unit.Settings)
            {
                if ((setting.Option.Section == Section.Kind ? changed.MainSection : setting.Option.Section.ToString()) == section)
                {
                    writer.Add(setting);
                }
            }

            writer.End(section);
        }

        return WriteResult.Of(writer.Problems, new WrittenFile(UnitFormat.Service, unit.FileName, writer.Text));
    }
}
