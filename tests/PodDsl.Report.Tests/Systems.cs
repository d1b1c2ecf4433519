using PodDsl.Core.Facts;
using PodDsl.Core.Lint;
using PodDsl.Core.Readers;

namespace PodDsl.Report.Tests;

/// <summary>Units for reports, made from the text of their files.</summary>
internal static class Systems
{
    /// <summary>The report on files; each is a name and a text.</summary>
    public static ReportedSystem Of(params (string Name, string Text)[] files)
    {
        QuadletSource[] sources = [.. files.Select(file => new QuadletSource(file.Name, file.Text))];
        var result = QuadletLint.Check(sources, Target.Default);
        return new ReportedSystem(
            "attic",
            HostOverview.Of(result.Units, Target.Default),
            [.. result.Findings.Where(finding => finding.Rule.IsEnabledByDefault).Select(finding => new ReportedFinding(finding.Rule.Severity, finding.Rule.Id, finding.Message, finding.Unit?.FileName, finding.Source.File))]);
    }

    /// <summary>A container of an image that nobody looks for.</summary>
    public static (string Name, string Text) Container(string name, string settings = "", string unit = "") =>
        (name + ".container", $"[Unit]\n{unit}\n[Container]\nImage=docker.io/library/{(Uri.IsWellFormedUriString(name, UriKind.Relative) ? name : "x")}:1\n{settings}\n[Install]\nWantedBy=multi-user.target\n");

    /// <summary>As many containers as a large host has, in a chain of applications, each with ids, ports and two networks.</summary>
    public static ReportedSystem Large(int applications) => Of(
    [
        .. Enumerable.Range(0, applications).SelectMany(number => new[]
        {
            Container($"db-{number}", $"UIDMap=0:{100000 + (20000 * number)}:4999\nUIDMap=65534:{104999 + (20000 * number)}:1\nGIDMap=0:{100000 + (20000 * number)}:4999\nNetwork=net-{number}.network\nVolume=data-{number}.volume:/data\nHealthCmd=true\nNotify=healthy\n"),
            Container($"web-{number}", $"UIDMap=0:{110000 + (20000 * number)}:4999\nGIDMap=0:{110000 + (20000 * number)}:4999\nNetwork=net-{number}.network:ip=10.90.{number}.9\nNetwork=proxy.network\nPublishPort={8000 + number}:80\n", $"Requires=db-{number}.service\nAfter=db-{number}.service"),
            ($"net-{number}.network", $"[Network]\nSubnet=10.90.{number}.0/24\n"),
            ($"data-{number}.volume", "[Volume]\n"),
        }),
        ("proxy.network", "[Network]\n"),
        Container("proxy", "Network=proxy.network\nPublishPort=443:443\n", "Wants=" + string.Join(' ', Enumerable.Range(0, applications).Select(number => $"web-{number}.service"))),
    ]);
}
