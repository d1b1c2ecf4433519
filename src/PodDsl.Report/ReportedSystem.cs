using PodDsl.Core.Findings;
using PodDsl.Core.Lint;

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
public sealed record ReportedSystem(string Name, HostOverview Overview, IReadOnlyList<ReportedFinding> Findings);
