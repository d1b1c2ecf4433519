using PodDsl.Core.Facts;
using PodDsl.Core.Lint;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules.Host;
using PodDsl.Core.Rules.SystemdText;

namespace PodDsl.Core.Tests.Rules.SystemdText;

/// <summary>POD5002: a record whose maps of podman 4.4 do not go together, or not with those of today. Quadlet refuses such a file, which the reader reports.</summary>
public sealed class RemapTests
{
    [Theory]
    [InlineData("container", "RemapUid=5", "[RemapUid] of 'a' cannot be written. It counts only beside [RemapUsers], and both are deprecated. Use [UserNS], or [UidMap] and [GidMap], instead.")]
    [InlineData("pod", "RemapGid=0:1000:1", "[RemapGid] of 'a' cannot be written. It counts only beside [RemapUsers], and both are deprecated. Use [UserNS], or [UidMap] and [GidMap], instead.")]
    [InlineData("kube", "RemapUid=5", "[RemapUid] of 'a' cannot be written. It counts only beside [RemapUsers], and both are deprecated. Use [UserNS] instead.")]
    [InlineData("container", "RemapUsers=keep-id\nRemapUid=5\nRemapUid=6", "[RemapUid] of 'a' cannot be written. [RemapUsers(RemapUsersMode.KeepId)] takes one. Keep one of them.")]
    [InlineData("container", "UserNS=auto\nRemapUsers=auto", "[RemapUsers] of 'a' cannot be written. It is deprecated, and podman refuses it beside [UserNS]. Leave it out.")]
    [InlineData("container", "UIDMap=0:100000:1000\nRemapGid=5", "[RemapGid] of 'a' cannot be written. It is deprecated, and podman refuses it beside [UidMap]. Leave it out.")]
    [InlineData("pod", "SubGIDMap=app\nRemapUsers=keep-id", "[RemapUsers] of 'a' cannot be written. It is deprecated, and podman refuses it beside [SubGidMap]. Leave it out.")]
    [InlineData("kube", "RemapUsers=manual\nRemapUid=0:1000:1", "[RemapUsers] of 'a' cannot be written. A kube unit takes no maps of its own. Use [UserNS(\"auto\")].")]
    public void What_the_reader_refuses_in_a_file_is_an_error_of_a_record(string kind, string keys, string message)
    {
        var file = FileOf(kind, keys);
        var unit = Assert.Single(QuadletReader.Read([file]).Parsed);

        Assert.Equal([message], RemapRule.Rule.Messages(unit.Record()));
        Assert.Empty(RemapRule.Rule.Messages(unit));
        Assert.Empty(RemovedFeatureRule.Rule.Messages(unit.Record()));
        Assert.Contains(QuadletLint.Check([file], Target.Default).Findings, finding => finding.Rule == ReaderRules.Refused);
    }

    [Theory]
    [InlineData("container", "RemapUsers=auto\nRemapUid=5\nRemapUid=6")]
    [InlineData("container", "RemapUsers=keep-id\nRemapUid=5\nRemapGid=5")]
    [InlineData("pod", "RemapUsers=manual\nRemapUid=0:1000:1")]
    [InlineData("kube", "RemapUsers=keep-id")]
    [InlineData("container", "RemapUidSize=5\nUserNS=auto")]
    public void What_quadlet_takes_is_deprecated_only(string kind, string keys)
    {
        var reading = QuadletReader.Read([FileOf(kind, keys)]);

        Assert.DoesNotContain(reading.Problems, problem => problem.IsError);
        var unit = Assert.Single(reading.Parsed).Record();
        Assert.Empty(RemapRule.Rule.Messages(unit));
        Assert.Single(RemovedFeatureRule.Rule.Messages(unit));
    }

    private static QuadletSource FileOf(string kind, string keys) => new($"/u/a.{kind}", kind switch
    {
        "container" => "[Container]\nImage=docker.io/library/nginx:1.29\n",
        "pod" => "[Pod]\n",
        _ => "[Kube]\nYaml=/srv/a.yaml\n",
    } + keys + "\n");
}
