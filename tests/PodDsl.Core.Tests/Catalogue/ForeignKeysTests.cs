using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Lint;
using PodDsl.Core.Podman;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Tests.Catalogue;

/// <summary>What other programs call a key of Quadlet.</summary>
public sealed class ForeignKeysTests
{
    [Fact]
    public void Each_word_leads_to_a_key_and_is_none_itself()
    {
        var kinds = Enum.GetValues<UnitKind>();
        Assert.All(ForeignKeys.All, row =>
        {
            UnitKind[] having = [.. kinds.Where(kind => (row.Kind is null || row.Kind == kind) && ForeignKeys.Find(kind, row.Word)?.Name == row.Key)];
            Assert.NotEmpty(having);
            Assert.All(having, kind => Assert.DoesNotContain(
                Options.All, option => option.Kind == kind && option.Section == Section.Kind && option.IsQuadletKey && string.Equals(option.Name, row.Word, StringComparison.OrdinalIgnoreCase)));
        });
    }

    [Theory]
    [InlineData("container", "HealthCheckCmd=true", "Did you mean HealthCmd=?")]
    [InlineData("container", "Args=--debug", "Did you mean Exec=?")]
    [InlineData("container", "ExecStart=/bin/app", "Did you mean Exec=?")]
    [InlineData("container", "Command=app", "Did you mean Exec=?")]
    [InlineData("container", "Ports=80:80", "Did you mean PublishPort=?")]
    [InlineData("container", "env_file=/etc/app.env", "Did you mean EnvironmentFile=?")]
    [InlineData("container", "cap_add=NET_ADMIN", "Did you mean AddCapability=?")]
    [InlineData("container", "extra_hosts=a:10.0.0.1", "Did you mean AddHost=?")]
    [InlineData("container", "ImagePullPolicy=Always", "Did you mean Pull=?")]
    [InlineData("container", "livenessProbe=x", "Did you mean HealthCmd=?")]
    [InlineData("container", "Privileged=true", "Remove it, or give podman --privileged through PodmanArgs=.")]
    [InlineData("container", "Restart=always", "It is a directive of systemd, so move it to [Service].")]
    [InlineData("container", "depends_on=db", "Remove it.")]
    [InlineData("pod", "Name=web", "Did you mean PodName=?")]
    [InlineData("pod", "Ports=80:80", "Did you mean PublishPort=?")]
    [InlineData("network", "Name=web", "Did you mean NetworkName=?")]
    [InlineData("volume", "driver_opts=x", "Did you mean Options=?")]
    [InlineData("build", "Dockerfile=./x", "Did you mean File=?")]
    public void The_right_key_is_named(string kind, string line, string wayOut)
    {
        var section = char.ToUpperInvariant(kind[0]) + kind[1..];
        var finding = Assert.Single(
            QuadletLint.Check([new QuadletSource($"/u/app.{kind}", $"[{section}]\n{line}\n{(kind == "container" ? "Image=docker.io/library/nginx:1.29\n" : "")}")], Target.Default).Findings,
            finding => finding.Rule.Id == "POD5020" && finding.Source.Line == 2);
        Assert.EndsWith(wayOut, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_the_podman_does_not_have_is_not_named() => Assert.EndsWith(
        "Remove it, or give podman --memory through PodmanArgs=.",
        Assert.Single(
            QuadletReader.Read([new QuadletSource("/u/app.container", "[Container]\nImage=docker.io/library/nginx:1.29\nmem_limit=1g\n")], new PodmanVersion(5, 4)).Problems).Remedy.ToString(),
        StringComparison.Ordinal);
}
