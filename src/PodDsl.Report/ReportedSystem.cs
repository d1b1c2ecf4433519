using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;

namespace PodDsl.Report;

/// <summary>A finding, as the reader of a report sees it.</summary>
/// <param name="Severity">Its severity in these files.</param>
/// <param name="Id">The rule.</param>
/// <param name="Message">The message.</param>
/// <param name="Unit">The file name of its unit, or null.</param>
/// <param name="Place">The file and line.</param>
public sealed record ReportedFinding(Severity Severity, string Id, string Message, string? Unit, string Place);

/// <summary>The units of one systemd: that of a host, or of a user there.</summary>
/// <param name="Name">The host, and the user; or the folder that was read.</param>
/// <param name="Overview">What the units have and do.</param>
/// <param name="Findings">What the rules say of them.</param>
public sealed record ReportedSystem(string Name, HostOverview Overview, IReadOnlyList<ReportedFinding> Findings)
{
    /// <summary>The name of a systemd: its host, and its user there.</summary>
    /// <param name="host">The host; null in a project without hosts.</param>
    /// <param name="user">The user; null for the units of root.</param>
    /// <param name="otherwise">The name of one that has neither.</param>
    public static string NameOf(string? host, string? user, string otherwise) => (host, user) switch
    {
        (null, null) => otherwise,
        (null, _) => user!,
        (_, null) => host,
        _ => $"{user} on {host}",
    };

    /// <summary>Reads and judges unit files.</summary>
    /// <param name="name">The name of the system.</param>
    /// <param name="sources">Its unit files.</param>
    /// <param name="target">What they are for.</param>
    /// <param name="severityOf">The severity of a finding; null leaves it out.</param>
    /// <param name="shownPath">The path of a file, as a reader knows it.</param>
    /// <param name="steps">Each file and each question of a rule is a step.</param>
    /// <param name="isWanted">False for rules that have no severity anyway.</param>
    public static ReportedSystem Read(
        string name, IReadOnlyList<QuadletSource> sources, Target target, Func<Finding, Severity?> severityOf, Func<string, string> shownPath, Steps steps = default, Func<RuleDescriptor, bool>? isWanted = null)
    {
        var result = QuadletLint.Check(sources, target, steps, isWanted);
        return new ReportedSystem(
            name,
            HostOverview.Of(result.Units.With(steps), target),
            [
                .. result.Findings.Select(finding => (Finding: finding, Severity: severityOf(finding))).Where(found => found.Severity is not null).Select(found => new ReportedFinding(
                    found.Severity!.Value,
                    found.Finding.Rule.Id,
                    found.Finding.Message,
                    found.Finding.Unit?.FileName,
                    FormattableString.Invariant($"{shownPath(found.Finding.Source.File)}:{Math.Max(found.Finding.Source.Line, 1)}"))),
            ]);
    }
}
