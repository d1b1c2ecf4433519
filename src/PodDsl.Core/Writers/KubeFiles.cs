using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;

namespace PodDsl.Core.Writers;

/// <summary>The files that a kube unit plays.</summary>
internal static class KubeFiles
{
    public static readonly PodmanVersion Several = new(5, 7);

    /// <summary>Older podman plays one file, and its Quadlet takes the last one without a word.</summary>
    public static void Report(Unit unit, Target target, SectionWriter writer)
    {
        if (target.Podman >= Several)
        {
            return;
        }

        foreach (var setting in unit.FindAll(Section.Kind, "Yaml").Skip(1))
        {
            writer.Report(WriterRules.TooNew, setting, "More than one Yaml=", unit.Name, Several.ToString(), target.Podman.ToString());
        }
    }
}
