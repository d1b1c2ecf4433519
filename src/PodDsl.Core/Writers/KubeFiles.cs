using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;

namespace PodDsl.Core.Writers;

/// <summary>The files of a kube unit.</summary>
internal static class KubeFiles
{
    /// <summary>Older podman plays one file, and its Quadlet silently takes the last one.</summary>
    public static void Report(Unit unit, Target target, SectionWriter writer)
    {
        if (target.Podman.Has(Behaviors.PlaysSeveralFiles))
        {
            return;
        }

        foreach (var setting in unit.FindAll(Section.Kind, Keys.Yaml).Skip(1))
        {
            writer.Report(WriterRules.TooNew, setting, $"More than one {Parts.Name(unit, setting.Option)}", unit.Name, Behaviors.PlaysSeveralFiles.Since.ToString(), target.Podman.ToString(), TargetPart.Podman(target));
        }
    }
}
