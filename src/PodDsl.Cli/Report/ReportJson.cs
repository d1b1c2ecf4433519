using System.Text.Json.Nodes;
using PodDsl.Cli.Ids;
using PodDsl.Cli.Printing;
using PodDsl.Core.Findings;
using PodDsl.Core.Podman;
using PodDsl.Report;

namespace PodDsl.Cli.Report;

/// <summary>The report for programs. Later versions may add members; a member that goes, or changes its meaning, changes <c>version</c>.</summary>
internal static class ReportJson
{
    public static string Write(IReadOnlyList<ReportedSystem> systems) => VisibleJson.Of(new JsonObject
    {
        ["comment"] = ReportPage.Marker,
        ["version"] = 1,
        ["systems"] = Array(systems.Select(System)),
    });

    private static JsonObject System(ReportedSystem system) => new()
    {
        ["name"] = system.Name,
        ["units"] = Array(system.Overview.Units.Select(unit => new JsonObject
        {
            ["unit"] = unit.FileName,
            ["kind"] = unit.Kind.Extension(),
            ["service"] = unit.ServiceName + ".service",
            ["enabledBy"] = system.Overview.EnabledBy(unit),
        })),
        ["ids"] = Array(system.Overview.Ids.Owned.Select(IdsJson.Owned)),
        ["ports"] = Array(system.Overview.Ports.Select(port => new JsonObject
        {
            ["unit"] = port.Unit.FileName,
            ["hostPort"] = port.HostPort,
            ["count"] = port.Count,
            ["protocol"] = port.Protocol,
            ["address"] = port.Address,
            ["containerPort"] = port.ContainerPort,
        })),
        ["networks"] = Array(system.Overview.Networks.Select(network => new JsonObject
        {
            ["name"] = network.Name,
            ["unit"] = network.Unit?.FileName,
            ["subnets"] = Texts(network.Subnets),
            ["members"] = Array(network.Members.Select(member => new JsonObject
            {
                ["unit"] = member.Unit.FileName,
                ["addresses"] = Texts(member.Addresses),
                ["aliases"] = Texts(member.Aliases),
            })),
        })),
        ["links"] = Array(system.Overview.Links.Select(link => new JsonObject
        {
            ["unit"] = link.From.FileName,
            ["other"] = link.To.FileName,
            ["after"] = link.IsOrdered,
            ["starts"] = link.Starts,
            ["requires"] = link.IsRequired,
            ["waitsForHealth"] = link.WaitsForHealth,
        })),
        ["findings"] = Array(system.Findings.Select(finding => new JsonObject
        {
            ["rule"] = finding.Id,
            ["severity"] = finding.Severity.Word(),
            ["message"] = finding.Message,
            ["unit"] = finding.Unit,
            ["place"] = finding.Place,
        })),
    };

    private static JsonArray Texts(IEnumerable<string> texts) => Array(texts.Select(text => (JsonNode)text));

    private static JsonArray Array(IEnumerable<JsonNode> nodes) => new([.. nodes]);
}
