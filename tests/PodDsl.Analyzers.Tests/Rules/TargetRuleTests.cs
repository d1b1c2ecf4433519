using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD5003, POD8001 and POD8002: settings that the chosen format or podman cannot express.</summary>
public sealed class TargetRuleTests
{
    [Fact]
    public Task A_setting_newer_than_podman_is_reported() => Verify.ReportsWith(
        ["PodDslPodmanVersion = 4.4"],
        """
        [Image("docker.io/library/nginx:1.29"), {|POD8001:StartWithPod(false)|}, Pod<Group>]
        public partial record Web : Container;

        public partial record {|POD8001:Group|} : Pod;
        """);

    [Fact]
    public Task A_setting_that_podman_has_is_not_reported() => Verify.ReportsWith(
        ["PodDslPodmanVersion = 4.4"],
        """
        [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 8080), HostName("web")]
        public partial record Web : Container;
        """);

    [Fact]
    public Task Quadlet_files_for_a_podman_without_Quadlet_are_reported() => Verify.ReportsWith(
        ["PodDslPodmanVersion = 4.3"],
        """
        [Image("docker.io/library/nginx:1.29")]
        public partial record {|POD8002:Web|} : Container;
        """);

    [Fact]
    public Task The_podman_of_a_host_is_raised_on_the_host() => Verify.Message(
        "POD8002",
        "Quadlet came with podman 4.4, and 'web' is for podman 4.3. Give 'Pi' [Formats(UnitFileFormat.Service)], or raise [PodmanVersion] of 'Pi'.",
        """
        [PodmanVersion("4.3")] public record Pi : Host;
        [Image("docker.io/library/nginx:1.29")] public partial record {|#0:Web|} : Container;
        """);

    [Fact]
    public Task A_setting_is_judged_by_each_host_of_the_unit() => Verify.Message(
        "POD8001",
        "[StartWithPod] of 'web' needs podman 5.3, and the units are for 4.9. Raise [PodmanVersion] of 'Pi', or remove the setting.",
        """
        [PodmanVersion("5.4")] public record Attic : Host;
        [PodmanVersion("4.9"), Formats(UnitFileFormat.Quadlet)] public record Pi : Host;
        [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>, RunsOn<Pi>, {|#0:StartWithPod(false)|}, Pod("media.pod")] public partial record Web : Container;
        """);

    [Fact]
    public Task A_host_has_formats_of_its_own() => Verify.Reports(
        """
        [PodmanVersion("4.3"), Formats(UnitFileFormat.Service)] public record Pi : Host;
        [Image("docker.io/library/nginx:1.29")] public partial record Web : Container;
        """);

    [Fact]
    public Task Services_for_a_podman_without_Quadlet_are_not_reported() => Verify.ReportsWith(
        ["PodDslPodmanVersion = 4.3", "_PodDslFormats = service"],
        """
        [Image("docker.io/library/nginx:1.29")]
        public partial record Web : Container;
        """);

    [Fact]
    public Task An_unknown_key_is_reported_for_services_only()
    {
        const string Reported =
            """
            [Image("docker.io/library/nginx:1.29"), {|POD5003:Key("Container", "Novelty", "1")|}]
            public partial record Web : Container;
            """;
        return Task.WhenAll(
            Verify.ReportsWith(["_PodDslFormats = service"], Reported),
            Verify.Reports(
                """
                [Image("docker.io/library/nginx:1.29"), Key("Container", "Novelty", "1")]
                public partial record Web : Container;
                """));
    }
}
