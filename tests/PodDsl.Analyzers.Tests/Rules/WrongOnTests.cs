using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD9025: a setting for a host on which the unit does not run.</summary>
public sealed class WrongOnTests
{
    private const string Hosts = "public record Attic : Host; public record Pi : Host;";

    [Fact]
    public Task A_setting_for_a_host_of_others_is_reported() => Verify.Message(
        "POD9025",
        "Publish of 'web' is for 'Pi', where 'web' does not run, so it never counts. Add [RunsOn<Pi>], or name a host on which 'web' runs.",
        Hosts,
        """
        [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>, Publish(80, HostPort = 8080, {|#0:On = typeof(Pi)|})] public partial record Web : Container;
        """);

    [Theory]
    [InlineData("Plain", "public record Plain;")]
    [InlineData("Home", "public abstract record Home : Host;")]
    [InlineData("Web", "")]
    public Task What_is_no_host_is_reported(string name, string declaration) => Verify.Message(
        "POD9025",
        $"HostName of 'web' is for '{name}', where 'web' does not run, so it never counts. Name a host: a record that derives from Host and is not abstract.",
        Hosts,
        $$"""
        {{declaration}}
        [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>, HostName("a", {|#0:On = typeof({{name}})|})] public partial record Web : Container;
        """);

    [Fact]
    public Task A_project_without_hosts_has_no_setting_for_one() => Verify.Reports(
        """
        public record Plain;
        [Image("docker.io/library/nginx:1.29"), HostName("a", {|POD9025:On = typeof(Plain)|})] public partial record Web : Container;
        """);

    [Fact]
    public Task The_only_host_need_not_be_named_by_the_unit() => Verify.Reports(
        """
        public record Attic : Host;
        [Image("docker.io/library/nginx:1.29"), HostName("a", On = typeof(Attic))] public partial record Web : Container;
        """);

    [Fact]
    public Task Settings_of_interfaces_and_constants_are_judged_for_each_unit() => Verify.Reports(
        Hosts,
        """
        [RunsOn<Attic>, RunsOn<Pi>, HostName("a", On = typeof(Pi))] public interface IBoth;
        [Tty(On = typeof(Pi))] public interface ITty;
        [Image("docker.io/library/nginx:1.29")] public partial record Web : Container, IBoth, ITty
        {
            [Env(On = typeof(Pi))] public const string SIZE = "small";
        }
        """);

    [Fact]
    public Task A_name_that_is_still_being_typed_is_left_to_the_compiler() => Verify.Reports(
        Hosts,
        """
        [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>, HostName("a", On = typeof({|CS0246:Pii|}))] public partial record Web : Container;
        """);

    [Fact]
    public Task One_setting_for_each_host_is_not_set_twice() => Verify.Reports(
        Hosts,
        """
        [RunsOn<Attic>, RunsOn<Pi>, HostName("a")] public interface IBoth;

        [Image("docker.io/library/nginx:1.29"), HostName("b", On = typeof(Pi))]
        [Env("A", "1"), Env("A", "2", On = typeof(Pi))]
        public partial record Web : Container, IBoth;

        [Image("docker.io/library/nginx:1.29"), Env("A", "1", On = typeof(Pi)), {|POD9018:Env("A", "2", On = typeof(Pi))|}]
        public partial record Api : Container, IBoth;
        """);
}
