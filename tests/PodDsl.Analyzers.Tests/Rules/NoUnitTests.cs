using PodDsl.Analyzers.Tests.Support;
using PodDsl.CodeFixes;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD9017: settings on a type that is no unit.</summary>
public sealed class NoUnitTests
{
    [Fact]
    public Task A_record_without_a_base_is_reported_with_the_kinds_that_fit() => Verify.Message(
        "POD9017",
        "'Web' has [Image], [Publish] and derives from no kind of unit, so nothing is made of it. Derive it from Container.",
        """
        [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 8080)]
        public partial record {|#0:Web|};
        """);

    [Fact]
    public Task What_does_not_go_together_is_reported_without_a_kind() => Verify.Message(
        "POD9017",
        "'Web' has [Description], [Image], [Publish] and more and derives from no kind of unit, so nothing is made of it. Make it a record that derives from one kind of unit, such as Container, or put them on an interface or an abstract base of units.",
        """
        [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 8080), Subnet("10.0.0.0/24"), Description("Web")]
        public partial record {|#0:Web|};
        """);

    [Fact]
    public Task Classes_and_bases_that_no_unit_can_have_are_reported() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29")]
        public class {|POD9017:Web|};

        [HostName("a")]
        public abstract record {|POD9017:Site|};

        public static class {|POD9017:Values|}
        {
            [Env] public const string A = "a";
        }

        public record Plain;

        [Tty]
        public record {|POD9017:Derived|} : Plain;
        """);

    [Fact]
    public Task Interfaces_and_bases_of_units_are_not_reported() => Verify.Reports(
        """
        [Tty] public interface IHome;
        [Restart(RestartPolicy.Always)] public abstract record Site : Container, IHome;
        [Image("docker.io/library/nginx:1.29")] public partial record Web : Site;
        [System.Obsolete] public class Other;
        """,
        """
        [HostName("a")] partial record Web;
        """);

    [Fact]
    public Task A_base_that_is_still_being_typed_is_left_to_the_compiler() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29")]
        public partial record Web : {|CS0246:Contaner|};
        """);

    [Fact]
    public Task The_kind_that_fits_becomes_the_base() => Verify.Fixes<AddBaseCodeFixProvider>(
        AddBaseCodeFixProvider.EquivalenceKey("Container"),
        [
            """
            /// <summary>The web.</summary>
            [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 8080)]
            public partial record {|POD9017:Web|};

            [Image("docker.io/library/nginx:1.29"), HostName("a")]
            public sealed class {|POD9017:Api|} : IHome
            {
                [Env] public const string A = "a";
            }

            public interface IHome;

            [Image("docker.io/library/nginx:1.29"), Tty]
            record {|POD9017:Last|}(int Number)
            {
            }
            """,
        ],
        [
            """
            /// <summary>The web.</summary>
            [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 8080)]
            public partial record Web : Container;

            [Image("docker.io/library/nginx:1.29"), HostName("a")]
            public sealed partial record Api : Container, IHome
            {
                [Env] public const string A = "a";
            }

            public interface IHome;

            [Image("docker.io/library/nginx:1.29"), Tty]
            partial record Last(int Number) : Container
            {
            }
            """,
        ]);

    [Theory]
    [InlineData("Subnet(\"10.0.0.0/24\")", "Network")]
    [InlineData("DropIn(\"sshd.service\"), MemoryMax(\"1G\")", "DropIn")]
    public Task Each_kind_of_unit_can_be_the_one_that_fits(string attributes, string kind) => Verify.Fixes<AddBaseCodeFixProvider>(
        AddBaseCodeFixProvider.EquivalenceKey(kind),
        [$"[{attributes}]\npublic partial record {{|POD9017:Thing|}};\n"],
        [$"[{attributes}]\npublic partial record Thing : {kind};\n"]);

    [Theory]
    [InlineData("Label(\"a\", \"b\")", "Volume")]
    [InlineData("Label(\"a\", \"b\")", "Pod")]
    [InlineData("Image(\"docker.io/library/nginx:1.29\")", "Image")]
    [InlineData("Image(\"docker.io/library/nginx:1.29\")", "Container")]
    public Task Each_of_several_kinds_is_offered(string attributes, string kind) => Verify.Fixes<ChooseBaseCodeFixProvider>(
        AddBaseCodeFixProvider.EquivalenceKey(kind),
        [$"[{attributes}]\npublic partial record {{|POD9017:Thing|}};\n"],
        [$"[{attributes}]\npublic partial record Thing : {kind};\n"]);

    [Fact]
    public Task A_choice_is_not_made_for_the_author() => Verify.FixesNothing<AddBaseCodeFixProvider>(
        AddBaseCodeFixProvider.EquivalenceKey("Container"),
        "[Image(\"docker.io/library/nginx:1.29\")]\npublic partial record {|POD9017:Thing|};\n");

    [Fact]
    public Task A_class_that_has_a_base_is_left_as_it_is() => Verify.FixesNothing<AddBaseCodeFixProvider>(
        AddBaseCodeFixProvider.EquivalenceKey("Container"),
        """
        public record Plain;

        [Image("docker.io/library/nginx:1.29"), Tty]
        public partial record {|POD9017:Web|} : Plain;
        """);
}
