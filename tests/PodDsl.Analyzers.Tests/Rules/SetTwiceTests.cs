using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD9018: a setting given twice.</summary>
public sealed class SetTwiceTests
{
    [Fact]
    public Task One_name_twice_on_a_record_is_reported_at_the_second() => Verify.Message(
        "POD9018",
        "'TZ' is set twice on 'Web', and only the last one, by this [Env], counts. Remove one of the two.",
        """
        [Image("docker.io/library/nginx:1.29"), Env("TZ", "Europe/Berlin"), {|#0:Env("TZ", "UTC")|}]
        public partial record Web : Container;
        """);

    [Fact]
    public Task Labels_annotations_constants_and_forms_of_one_key_are_reported() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29"), {|POD9018:Image<Nginx>|}]
        [Label("a", "1"), Label("b", "1"), {|POD9018:Label("a", "2")|}]
        [Annotation("a", "1"), {|POD9018:Annotation("a", "1")|}, Env("A", "x")]
        public partial record Web : Container
        {
            [{|POD9018:Env|}] public const string A = "a";
            [Env] public const string B = "b";
            [{|POD9018:Env("B")|}] public const string Other = "b";
        }

        [Image("docker.io/library/nginx:1.29")]
        public partial record Nginx : Image;
        """);

    [Fact]
    public Task Parts_of_a_record_are_one_level() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29"), Label("a", "1")]
        public partial record Web : Container;
        """,
        """
        [{|POD9018:Label("a", "2")|}]
        public partial record Web;
        """);

    [Fact]
    public Task What_is_nearer_to_the_record_may_replace_what_it_inherits() => Verify.Reports(
        """
        [Label("a", "0"), Env("TZ", "UTC")] public interface IHome;
        [Label("a", "1"), HostName("site")] public abstract record Site : Container, IHome;

        [Image("docker.io/library/nginx:1.29"), Label("a", "2"), HostName("web")]
        public partial record Web : Site
        {
            [Env] public const string TZ = "Europe/Berlin";
        }
        """);

    [Fact]
    public Task Settings_that_add_up_may_stand_twice() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 80), Publish(81, HostPort = 81), DropCapability("all"), AddHost("a", "10.0.0.1"), AddHost("a", "10.0.0.2")]
        public partial record Web : Container;
        """);

    [Fact]
    public Task A_mixin_that_has_it_twice_is_reported_at_the_name() => Verify.Reports(
        """
        [Label("a", "0"), Label("a", "1")] public interface IHome;

        [Image("docker.io/library/nginx:1.29")]
        public partial record {|POD9018:Web|} : Container, IHome;
        """);
}
