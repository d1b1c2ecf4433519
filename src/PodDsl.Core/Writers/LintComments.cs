using PodDsl.Core.Catalogue;
using PodDsl.Core.Encoding;
using PodDsl.Core.Model;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Writers;

/// <summary>
/// Declarations of a record to the rules, for which a Quadlet file has no key, as comments: so <c>poddsl lint</c> reports for the file what
/// the build reports for the record.
/// </summary>
internal static class LintComments
{
    public static void Write(Unit unit, SectionWriter writer)
    {
        foreach (var setting in unit.Has(Section.Intent) ? unit.Settings : default)
        {
            if (setting.Option.Section == Section.Intent && setting.Value is not BooleanValue { Value: false })
            {
                writer.Comment(new Pragma(default, setting.Option.Name, setting.Value is BooleanValue ? null : setting.Value.ToQuadlet().ToString()));
            }
        }

        // Timers and sockets are no Quadlet files.
        foreach (var companion in Companion.Of(unit))
        {
            writer.Comment(new Pragma(default, Pragma.StartedBy, $"{unit.ServiceName}.{companion.Extension}"));
        }

        foreach (var suppression in unit.Suppressions)
        {
            writer.Comment(new Pragma(default, Pragma.Disable, suppression.Id) { ReasonText = suppression.Reason });
        }
    }
}
