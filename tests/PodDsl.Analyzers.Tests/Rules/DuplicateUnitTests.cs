using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD9003: two units have the same name.</summary>
public sealed class DuplicateUnitTests
{
    [Fact]
    public Task Two_units_of_one_name_are_reported_at_the_name_in_both_files() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29"), UnitName({|POD9003:"web"|})]
        public partial record Front : Container;
        """,
        """
        namespace Other;

        [Image("docker.io/library/nginx:1.29")]
        public partial record {|POD9003:Web|} : Container;
        """);

    [Fact]
    public Task Two_units_of_one_name_and_different_kinds_are_not_reported() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29")]
        public partial record Web : Container;

        [UnitName("web")]
        public partial record WebNetwork : Network;
        """);

    [Fact]
    public Task The_message_of_two_units_of_one_name_says_which_file_is_lost() => Verify.Message(
        "POD9003",
        "'Front' and 'Web' both make web.container, so one would replace the other. Give one of them another name with [UnitName(\"...\")].",
        """
        [Image("docker.io/library/nginx:1.29"), UnitName({|#0:"web"|})]
        public partial record Front : Container;

        [Image("docker.io/library/nginx:1.29")]
        #pragma warning disable POD9003
        public partial record Web : Container;
        """);
}
