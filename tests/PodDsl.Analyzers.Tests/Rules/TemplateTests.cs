using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD9013 to POD9015: templates and their instances.</summary>
public sealed class TemplateTests
{
    [Fact]
    public Task A_name_that_all_instances_would_have_is_reported() => Verify.Reports(
        """
        [Image("docker.io/library/a:1"), UnitName("a@"), ContainerName({|POD9013:"a"|})]
        public partial record A : Container;
        [Image("docker.io/library/a:1"), UnitName("b@"), ContainerName($"b-{Specifier.Prefix}{Specifier.Instance}")]
        public partial record B : Container;
        [Image("docker.io/library/a:1"), UnitName("c@"), ContainerName($"{Specifier.UnitName}")]
        public partial record C : Container;
        [Image("docker.io/library/a:1"), UnitName("d@")]
        public partial record D : Container;
        [Image("docker.io/library/a:1"), UnitName("e@one"), ContainerName("e")]
        public partial record E : Container;
        [UnitName("pods@"), PodName({|POD9013:"p"|})]
        public partial record P : Pod;
        [UnitName("net@"), NetworkName("shared")]
        public partial record N : Network;
        """);

    [Fact]
    public Task The_message_shows_how_to_name_it() => Verify.Message(
        "POD9013",
        "Each instance of 'a@' has the ContainerName 'a', so that a second one takes the place of the first. Put the instance into it: [ContainerName($\"a-{Specifier.Instance}\")].",
        """
        [Image("docker.io/library/a:1"), UnitName("a@"), ContainerName({|#0:"a"|})]
        public partial record A : Container;
        """);

    [Fact]
    public Task A_reference_to_a_template_without_an_instance_is_reported() => Verify.Reports(
        """
        [Image("docker.io/library/a:1"), UnitName("a@")]
        public partial record A : Container;
        [Image("docker.io/library/a:1"), {|POD9014:DependsOn<A>|}, {|POD9014:After("a@.service")|}, {|POD9014:OnFailure<A>|}]
        public partial record B : Container;
        [Image("docker.io/library/a:1"), DependsOn<A>(Instance = "x"), After("a@x.service")]
        public partial record C : Container;
        [Image("docker.io/library/a:1"), UnitName("d@"), DependsOn<A>]
        public partial record D : Container;
        """);

    [Fact]
    public Task An_instance_of_what_is_no_template_is_reported() => Verify.Reports(
        """
        [Image("docker.io/library/a:1"), {|POD9002:Instances("x")|}]
        public partial record A : Container;
        [Image("docker.io/library/a:1"), DependsOn<A>({|POD9006:Instance = "x"|})]
        public partial record B : Container;
        """);

    [Fact]
    public Task Instances_that_nothing_starts_are_reported() => Verify.Reports(
        """
        [Image("docker.io/library/a:1"), UnitName("a@"), {|POD9015:Instances("x")|}]
        public partial record A : Container;
        [Image("docker.io/library/a:1"), UnitName("b@"), Instances("x"), OnCalendar("daily")]
        public partial record B : Container;
        [Image("docker.io/library/a:1"), UnitName("c@"), Instances("x"), WantedBy(Targets.MultiUser)]
        public partial record C : Container;
        """);

    [Fact]
    public Task An_instance_that_is_no_name_is_reported() => Verify.Reports(
        """
        [Image("docker.io/library/a:1"), UnitName("a@"), Instances({|POD5002:"x y"|}), WantedBy(Targets.MultiUser)]
        public partial record A : Container;
        """);
}
