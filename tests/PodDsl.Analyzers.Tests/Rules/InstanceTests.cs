using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>Rules judge each record that derives from a template as a unit of its own.</summary>
public sealed class InstanceTests
{
    private const string Worker =
        """
        [Image("docker.io/library/busybox:1.37"), UnitName("worker@"), WantedBy(Targets.MultiUser), Restart(RestartPolicy.OnFailure)]
        [Volume($"/srv/workers/{Specifier.Instance}", "/data", Relabel = Relabel.Private)]
        public abstract record Worker : Container;
        """;

    [Fact]
    public Task Instances_with_what_is_their_own_are_right() => Verify.Reports(
        Worker,
        """
        [Publish(80, HostPort = 8081), IdBlock(1)] public partial record Blue : Worker;
        [Publish(80, HostPort = 8082), IdBlock(2)] public partial record Green : Worker;
        [Image("docker.io/library/nginx:1.29"), DependsOn<Blue>, WantedBy(Targets.MultiUser)]
        public partial record Web : Container;
        """);

    [Fact]
    public Task Ports_of_two_instances_clash() => Verify.Reports(
        Worker,
        """
        [Publish(80, {|POD2002:HostPort = 8081|})] public partial record Blue : Worker;
        [Publish(80, {|POD2002:HostPort = 8081|})] public partial record Green : Worker;
        """);

    [Fact]
    public Task Two_instances_on_one_block_are_reported_at_both() => Verify.Reports(
        Worker,
        """
        [{|POD1026:IdBlock(1)|}] public partial record Blue : Worker;
        [{|POD1026:IdBlock(1)|}] public partial record Green : Worker;
        """);

    /// <summary>The template alone says so; each instance that inherits it is told at its own record.</summary>
    [Fact]
    public Task Ids_and_a_port_that_all_instances_inherit_are_reported_at_their_records() => Verify.Reports(
        """
        [Image("docker.io/library/busybox:1.37"), UnitName("worker@"), WantedBy(Targets.MultiUser), Restart(RestartPolicy.OnFailure)]
        [Publish(80, HostPort = 8081)]
        public abstract record Worker : Container;
        public partial record {|POD2002:Blue|} : Worker;
        public partial record {|POD2002:Green|} : Worker;
        """);

    [Fact]
    public Task One_fixed_name_for_all_is_reported_at_their_records() => Verify.Reports(
        """
        [Image("docker.io/library/busybox:1.37"), UnitName("worker@"), ContainerName("worker"), WantedBy(Targets.MultiUser)]
        public abstract record Worker : Container;
        public partial record {|POD2012:Blue|} : Worker;
        public partial record {|POD2012:Green|} : Worker;
        """);

    [Fact]
    public Task Instances_that_wait_for_each_other_are_a_circle() => Verify.Reports(
        Worker,
        """
        [{|POD4010:After<Green>|}] public partial record Blue : Worker;
        [{|POD4010:After<Blue>|}] public partial record Green : Worker;
        """);

    /// <summary>A reference to the template that names an instance means the record that is that instance.</summary>
    [Fact]
    public Task A_reference_by_the_name_of_the_instance_is_one_to_its_record() => Verify.Reports(
        """
        [Image("docker.io/library/busybox:1.37"), UnitName("worker@"), WantedBy(Targets.MultiUser), Restart(RestartPolicy.OnFailure)]
        public partial record Worker : Container;
        [{|POD4010:After<Web>|}] public partial record Blue : Worker;
        [Image("docker.io/library/nginx:1.29"), {|POD4010:DependsOn<Worker>(Instance = "blue")|}, WantedBy(Targets.MultiUser)]
        public partial record Web : Container;
        """);

    [Fact]
    public Task An_instance_that_nothing_starts_is_reported() => Verify.Reports(
        """
        [Image("docker.io/library/busybox:1.37"), UnitName("worker@"), Restart(RestartPolicy.OnFailure)]
        public abstract record Worker : Container;
        public partial record {|POD4016:Blue|} : Worker;
        [WantedBy(Targets.MultiUser)] public partial record Green : Worker;
        """);

    [Fact]
    public Task An_instance_is_no_template_and_names_none_of_its_own() => Verify.Reports(
        Worker,
        """
        [{|POD9002:Instances("a")|}] public partial record Blue : Worker;
        [Image("docker.io/library/nginx:1.29"), DependsOn<Green>({|POD9006:Instance = "x"|}), WantedBy(Targets.MultiUser)] public partial record Web : Container;
        public partial record Green : Worker;
        """);

    [Fact]
    public Task Two_records_of_one_name_are_two_units_of_one_name() => Verify.Reports(
        Worker,
        """
        public partial record {|POD9003:Blue|} : Worker;
        namespace Other { [UnitName({|POD9003:"worker@blue"|})] public partial record Dark : Worker; }
        """);

    [Fact]
    public Task A_name_that_systemd_does_not_take_is_reported_at_the_record() => Verify.Reports(
        Worker,
        "public partial record {|POD5001:Grün|} : Worker;");
}
