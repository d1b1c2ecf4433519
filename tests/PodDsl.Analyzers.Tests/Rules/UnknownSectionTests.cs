using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD9007: a section does not exist there.</summary>
public sealed class UnknownSectionTests
{
    [Fact]
    public Task An_unknown_section_is_reported_at_the_argument() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29")]
        [Directive({|POD9007:"Servic"|}, "Nice", "5"), Directive("Service", "Nice", "5")]
        [Key({|POD9007:"Pod"|}, "Tty", "true"), Key("Container", "RunInit", "true")]
        public partial record Web : Container;
        """);
}
