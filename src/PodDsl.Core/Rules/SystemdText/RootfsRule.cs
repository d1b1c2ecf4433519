using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>POD5002: a record with an image and a root file system. Quadlet refuses a file with both, which the reader reports.</summary>
public static class RootfsRule
{
    public static readonly UnitRule Rule = new([WriterRules.NotExpressible], Check) { Needs = [Keys.Rootfs] };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (unit is { Kind: UnitKind.Container, Language: Language.CSharp }
            && unit.FindOwn(Keys.Rootfs) is { } rootfs && unit.FindOwn(Keys.Image) is not null)
        {
            yield return WriterRules.CannotWrite(unit, rootfs, $"It is set beside {Parts.Name(unit, Keys.Image)}, and podman runs one of the two. Keep one of them.");
        }
    }
}
