using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD9008: an argument is null.</summary>
public sealed class NullArgumentTests
{
    [Fact]
    public Task A_null_is_reported_at_the_argument() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29"), HostName({|POD9008:null!|}), UnitName({|POD9008:null!|}), Label("a", {|POD9008:null!|})]
        public partial record Web : Container
        {
            [{|POD9008:Env|}] public const string TZ = null!;
        }
        """);

    [Fact]
    public Task The_message_names_the_argument_and_the_attribute() => Verify.Message(
        "POD9008",
        "Argument 'value' of [Label] on 'Web' is or has a null. Give it a value, or remove the attribute.",
        """
        [Image("docker.io/library/nginx:1.29"), Label("a", {|#0:null!|})]
        public partial record Web : Container;
        """);

    [Fact]
    public Task An_empty_text_is_none() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29"), Label("a", "")]
        public partial record Web : Container
        {
            [Env] public const string EMPTY = "";
        }
        """);
}
