using System.Text.Json.Nodes;
using PodDsl.Cli.Printing;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Lint;
using PodDsl.Core.Podman;
using PodDsl.Core.View;

namespace PodDsl.Cli.Ids;

/// <summary>The answers for programs. Later versions may add members; a member that goes, or changes its meaning, changes <c>version</c>.</summary>
internal static class IdsJson
{
    public static void Write(IdsReport report, Printer output)
    {
        var owners = report.Owners;
        var document = new JsonObject
        {
            ["version"] = 1,
            ["scope"] = report.Target.Scope == UnitScope.System ? "system" : "user",
            ["owned"] = Array(owners.Owned.Select(Owned)),
            ["free"] = Array(owners.Gaps().Select(gap => new JsonObject { ["hostId"] = gap.Start, ["size"] = gap.End - gap.Start })),
            ["withoutMap"] = Array(owners.Unmapped.Select(unit => (JsonNode)unit.FileName)),
            ["unknown"] = Array(owners.Unknown.Select(unknown => new JsonObject { ["unit"] = unknown.Unit.FileName, ["reason"] = unknown.Reason })),
            ["pods"] = new JsonObject(owners.Owned.Select(ids => ids.Unit).Concat(owners.Unmapped).Distinct()
                .Where(unit => owners.MembersOf(unit).Count > 0)
                .Select(pod => KeyValuePair.Create<string, JsonNode?>(pod.FileName, Array(owners.MembersOf(pod).Select(member => (JsonNode)member.FileName))))),
            ["hostIds"] = Array(report.OfHost.Select(answer => new JsonObject
            {
                ["hostId"] = answer.HostId,
                ["owners"] = Array(answer.Owners.Select(owner => new JsonObject
                {
                    ["unit"] = owner.Ids.Unit.FileName,
                    ["kind"] = Word(owner.Ids.Kind),
                    ["containerId"] = owner.ContainerId,
                })),
                ["onHost"] = Array(answer.OnHost.Select(name => (JsonNode)name)),
            })),
            ["containerIds"] = Array(report.OfContainers.Select(answer => new JsonObject
            {
                ["unit"] = answer.Unit.FileName,
                ["containerId"] = answer.ContainerId,
                ["uid"] = answer.Uid,
                ["gid"] = answer.Gid,
            })),
        };
        output.Document(VisibleJson.Of(document));
    }

    public static JsonObject Owned(OwnedIds ids)
    {
        var owned = new JsonObject
        {
            ["unit"] = ids.Unit.FileName,
            ["kind"] = Word(ids.Kind),
            ["hostId"] = ids.Range.HostId,
            ["containerId"] = ids.Range.ContainerId,
            ["size"] = ids.Range.Size,
        };
        if (IdBlocks.NumberOf(ids.Unit) is { } block)
        {
            owned["block"] = block;
        }

        return owned;
    }

    private static JsonArray Array(IEnumerable<JsonNode> nodes) => new([.. nodes]);

    private static string Word(IdKind kind) => kind == IdKind.Uid ? "uid" : "gid";
}
