namespace PodDsl.Generators.Tests;

/// <summary>Records that derive from a template, each of which is an instance with a file of its own.</summary>
public sealed class InstanceTests
{
    private const string Workers =
        """
        [Image("docker.io/library/busybox:1.37"), UnitName("worker@"), WantedBy(Targets.MultiUser), Exec("work", Specifier.Instance)]
        [Volume($"/srv/workers/{Specifier.Instance}", "/data"), Env("QUEUE", $"jobs/{Specifier.UnescapedInstance}")]
        public partial record Worker : Container
        {
            [Env] public const string NAME = Worker.ContainerName;
        }

        [Publish(80, HostPort = 8081), IdBlock(1)] public partial record Blue : Worker;
        [Publish(80, HostPort = 8082), IdBlock(2)] public partial record DeepGreen : Worker;
        """;

    [Fact]
    public void Each_instance_has_a_file_of_its_own_beside_the_template()
    {
        var units = Run(Workers).Units;
        Assert.Equal(
            ["quadlet/worker@.container", "quadlet/worker@blue.container", "quadlet/worker@deep-green.container", "service/worker@.service", "service/worker@blue.service", "service/worker@deep-green.service"],
            units.Keys.Order(StringComparer.Ordinal));
        Snapshot.Match(units["quadlet/worker@deep-green.container"], "container");
        Assert.Contains("\nExec=work %i\n", units["quadlet/worker@.container"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_service_of_an_instance_says_what_its_Quadlet_file_says()
    {
        var text = Run(Workers).Units["service/worker@deep-green.service"];
        Snapshot.Match(text, "service");
    }

    [Fact]
    public void Others_name_an_instance_by_its_type_and_its_constants()
    {
        var units = Run(Workers + """
            [Image("docker.io/library/nginx:1.29"), DependsOn<Blue>, Env("WORKER", Blue.ContainerName), Env("UNIT", Blue.ServiceName), Env("FILE", DeepGreen.UnitName)]
            public partial record Web : Container;
            """).Units;
        var web = units["quadlet/web.container"];
        Assert.Contains("\nWants=worker@blue.service\nAfter=worker@blue.service\n", web, StringComparison.Ordinal);
        Assert.Contains("\nEnvironment=WORKER=worker-blue\n", web, StringComparison.Ordinal);
        Assert.Contains("\nEnvironment=UNIT=worker@blue\n", web, StringComparison.Ordinal);
        Assert.Contains("\nEnvironment=FILE=worker@deep-green\n", web, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abstract record", "worker@blue")]
    [InlineData("partial record", "worker@blue")]
    public void The_template_may_be_a_mere_base(string record, string name)
    {
        var units = Run($"[Image(\"i:1\"), UnitName(\"worker@\")] public {record} Worker : Container; public partial record Blue : Worker;").Units;
        Assert.Equal(record.StartsWith("abstract", StringComparison.Ordinal) ? 1 : 2, units.Count(unit => unit.Key.StartsWith("quadlet/", StringComparison.Ordinal)));
        Assert.Contains("\nContainerName=worker-blue\n", units[$"quadlet/{name}.container"], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_template_each_record_is_a_unit_of_its_own_name()
    {
        var units = Run("[Image(\"i:1\"), Memory(\"1g\")] public partial record Worker : Container; [Memory(\"2g\")] public partial record Blue : Worker;").Units;
        Assert.Contains("\nContainerName=worker\n", units["quadlet/worker.container"], StringComparison.Ordinal);
        Assert.Contains("\nContainerName=blue\n", units["quadlet/blue.container"], StringComparison.Ordinal);
        Assert.Contains("\nMemory=2g\n", units["quadlet/blue.container"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_instance_may_have_another_name_than_its_record_and_be_a_base_itself()
    {
        var units = Run("""
            [Image("i:1"), UnitName("worker@"), ContainerName($"w.{Specifier.Instance}"), ServiceName("w@")] public abstract record Worker : Container;
            [UnitName("worker@1")] public partial record First : Worker;
            public partial record Blue : Worker;
            [Memory("1g")] public partial record DarkBlue : Blue;
            """).Units;
        Assert.Equal(
            ["quadlet/worker@1.container", "quadlet/worker@blue.container", "quadlet/worker@dark-blue.container", "service/w@1.service", "service/w@blue.service", "service/w@dark-blue.service"],
            units.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("\nContainerName=w.1\n", units["quadlet/worker@1.container"], StringComparison.Ordinal);
        Assert.Contains("\nServiceName=w@dark-blue\n", units["quadlet/worker@dark-blue.container"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_template_says_of_its_instances_is_not_for_a_record_that_is_one()
    {
        var units = Run("""
            [Image("i:1"), UnitName("worker@"), Instances("one", "two"), DefaultInstance("one"), WantedBy(Targets.MultiUser)]
            public partial record Worker : Container;
            public partial record Blue : Worker;
            """).Units;
        Assert.EndsWith("[Unit]\nWants=worker@one.service worker@two.service\n", units["service/multi-user.target.d/worker-instances.conf"], StringComparison.Ordinal);
        Assert.EndsWith("[Install]\nWantedBy=multi-user.target\n", units["quadlet/worker@blue.container"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Pod", "", "worker@blue.pod", "PodName=worker-blue", "worker@blue-pod.service")]
    [InlineData("Network", "", "worker@blue.network", "NetworkName=worker-blue", "worker@blue-network.service")]
    [InlineData("Volume", "", "worker@blue.volume", "VolumeName=worker-blue", "worker@blue-volume.service")]
    [InlineData("Image", "[Image(\"docker.io/library/nginx:1.29\")]", "worker@blue.image", "Image=docker.io/library/nginx:1.29", "worker@blue-image.service")]
    [InlineData("Build", "[SetWorkingDirectory($\"/srv/{Specifier.Instance}\")]", "worker@blue.build", "ImageTag=localhost/worker-blue:latest\nSetWorkingDirectory=/srv/blue", "worker@blue-build.service")]
    [InlineData("Kube", "[Yaml($\"/srv/{Specifier.Instance}.yaml\")]", "worker@blue.kube", "Yaml=/srv/blue.yaml", "worker@blue.service")]
    public void Each_kind_has_instances(string kind, string attributes, string file, string lines, string service)
    {
        var units = Run($"{attributes} [UnitName(\"worker@\")] public abstract record Worker : {kind}; public partial record Blue : Worker;").Units;
        Assert.Contains($"\n{lines}\n", units["quadlet/" + file], StringComparison.Ordinal);
        Assert.Contains("service/" + service, units.Keys);
    }

    [Fact]
    public void A_timer_of_an_instance_starts_that_instance()
    {
        var units = Run("""
            [Image("i:1"), UnitName("backup@"), OnCalendar("daily"), Exec("backup", Specifier.Instance)] public abstract record Backup : Container;
            public partial record Photos : Backup;
            [OnCalendar("hourly")] public partial record Mail : Backup;
            """).Units;
        Assert.Contains("\nOnCalendar=daily\n", units["service/backup@photos.timer"], StringComparison.Ordinal);
        Assert.Contains("\nOnCalendar=hourly\n", units["service/backup@mail.timer"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_instance_of_a_template_on_hosts_is_there_where_it_says()
    {
        var units = Run("""
            public record Attic : Host;
            public record Pi : Host;
            [Image("i:1"), UnitName("worker@"), Memory("2g"), Memory("1g", On = typeof(Pi))] public abstract record Worker : Container;
            [RunsOn<Attic>] public partial record Blue : Worker;
            [RunsOn<Attic>, RunsOn<Pi>] public partial record Green : Worker;
            """).Units.Where(unit => unit.Key.Contains("quadlet", StringComparison.Ordinal))
            .Select(unit => $"{unit.Key}: {unit.Value.Split('\n').First(line => line.StartsWith("Memory=", StringComparison.Ordinal))}");
        Assert.Equal(
            ["attic/quadlet/worker@blue.container: Memory=2g", "attic/quadlet/worker@green.container: Memory=2g", "pi/quadlet/worker@green.container: Memory=1g"],
            units.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_generated_code_compiles_without_a_warning() => Assert.Empty(Run(Workers).Problems(TestContext.Current.CancellationToken));

    private static GeneratorRun Run(string records) =>
        GeneratorRun.Of("using PodDsl;\nnamespace Homelab;\n" + records, GeneratorRun.BothFormats);
}
