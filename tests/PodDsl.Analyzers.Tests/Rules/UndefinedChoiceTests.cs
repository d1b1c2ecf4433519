using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD9004: a value is none of its enum.</summary>
public sealed class UndefinedChoiceTests
{
    [Fact]
    public Task A_value_that_is_no_member_of_its_enum_is_reported_at_the_argument() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29"), Restart({|POD9004:(RestartPolicy)99|}), Publish(80, {|POD9004:Protocol = (PortProtocol)7|})]
        public partial record Web : Container;
        """);

    [Fact]
    public Task Members_of_an_enum_are_not_reported() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29"), Restart(RestartPolicy.No), Publish(80, HostPort = 80, Protocol = PortProtocol.Udp)]
        public partial record Web : Container;
        """);
}
