using PodDsl.Analyzers.Tests.Support;
using PodDsl.CodeFixes;

namespace PodDsl.Analyzers.Tests.Rules;

public sealed class AttributeSpellingTests
{
    [Theory]
    [InlineData("CPUQuota", "CpuQuota", "(\"150%\")")]
    [InlineData("IPAddress", null, "(\"10.0.0.1\")")]
    [InlineData("Ip", "IP", "(\"10.0.0.1\")")]
    [InlineData("PodmanARGS", "PodmanArgs", "(\"--rm\")")]
    [InlineData("DNS", "Dns", "(\"9.9.9.9\")")]
    [InlineData("Hostname", "HostName", "(\"web\")")]
    [InlineData("PublishPort", "Publish", "(80, HostPort = 80)")]
    [InlineData("LimitNOFILE", "LimitNofile", "(\"1024\")")]
    public Task Key_as_unit_files_have_it_becomes_the_attribute(string written, string? attribute, string arguments)
    {
        var before = $$"""
            [Image("docker.io/library/nginx:1.29")]
            [{|CS0246:{|CS0246:{{written}}|}|}{{arguments}}] // as in the man page
            public partial record Web : Container;
            """;
        return attribute is null
            ? Verify.FixesNothing<AttributeSpellingCodeFixProvider>(AttributeSpellingCodeFixProvider.EquivalenceKey + written, before)
            : Verify.Fixes<AttributeSpellingCodeFixProvider>(
                AttributeSpellingCodeFixProvider.EquivalenceKey + attribute,
                [before],
                [
                    $$"""
                    [Image("docker.io/library/nginx:1.29")]
                    [{{attribute}}{{arguments}}] // as in the man page
                    public partial record Web : Container;
                    """,
                ]);
    }

    [Fact]
    public Task Key_with_attributes_for_several_sections_offers_each() => Verify.Fixes<AttributeSpellingCodeFixProvider>(
        AttributeSpellingCodeFixProvider.EquivalenceKey + "ServiceEnvironmentFile",
        [
            """
            [Image("docker.io/library/nginx:1.29")]
            [{|CS0246:{|CS0246:ENVIRONMENTFILE|}|}("/etc/web.env")]
            public partial record Web : Container;
            """,
        ],
        [
            """
            [Image("docker.io/library/nginx:1.29")]
            [ServiceEnvironmentFile("/etc/web.env")]
            public partial record Web : Container;
            """,
        ]);

    [Fact]
    public Task Unknown_type_that_is_no_attribute_is_left_alone() => Verify.FixesNothing<AttributeSpellingCodeFixProvider>(
        AttributeSpellingCodeFixProvider.EquivalenceKey + "CpuQuota",
        """
        public sealed class House
        {
            private {|CS0246:CPUQuota|}? _quota = null;
        }
        """);
}
