using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD9026: a host with a newer podman than PodDsl knows.</summary>
public sealed class NewerPodmanTests
{
    [Theory]
    [InlineData("99.1")]
    [InlineData("99.1.2")]
    public Task A_podman_that_is_newer_than_those_known_is_told(string version) => Verify.Message(
        "POD9026",
        $"Host 'Attic' has podman {version}, and 6.1 is the newest one that this PodDsl knows, so its units are made for 6.1. Update PodDsl, or set [PodmanVersion(\"6.1\")].",
        $$"""
        [{|#0:PodmanVersion("{{version}}")|}] public record Attic : Host;
        [Image("docker.io/library/nginx:1.29")] public partial record Web : Container;
        """);

    [Fact]
    public Task A_patch_release_has_nothing_new() => Verify.Reports("""[PodmanVersion("6.1.99")] public record Attic : Host;""");
}
