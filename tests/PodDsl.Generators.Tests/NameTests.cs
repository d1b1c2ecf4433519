namespace PodDsl.Generators.Tests;

public sealed class NameTests
{
    [Theory]
    [InlineData("Web", "web", "Web")]
    [InlineData("HomeAssistant", "home-assistant", "Home Assistant")]
    [InlineData("MariaDB", "maria-db", "Maria DB")]
    [InlineData("HTTPProxy", "http-proxy", "HTTP Proxy")]
    [InlineData("Web2", "web2", "Web2")]
    [InlineData("web_server", "web-server", "web server")]
    public void A_unit_is_named_after_its_record(string record, string name, string description)
    {
        var run = GeneratorRun.Of($"using PodDsl; [Image(\"i\")] public partial record {record} : Container;");

        var text = run.Units[$"quadlet/{name}.container"];
        Assert.Contains($"ContainerName={name}\n", text, StringComparison.Ordinal);
        Assert.Contains($"Description={description}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void UnitName_names_the_file_and_the_container()
    {
        var run = GeneratorRun.Of("using PodDsl; [Image(\"i\"), UnitName(\"front\")] public partial record Web : Container;");

        Assert.Contains("ContainerName=front\n", run.Units["quadlet/front.container"], StringComparison.Ordinal);
    }

    [Fact]
    public void ContainerName_names_the_container_alone()
    {
        var run = GeneratorRun.Of("using PodDsl; [Image(\"i\"), ContainerName(\"front\")] public partial record Web : Container;");

        Assert.Contains("ContainerName=front\n", run.Units["quadlet/web.container"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u212Aelvin", "\u212Aelvin")]
    [InlineData("Stra\u1E9Ee", "Stra \u1E9Ee")]
    [InlineData("\u0130stanbul", "\u0130stanbul")]
    [InlineData("\u01C5", "\u01C5")]
    public void A_letter_without_a_way_back_from_lower_case_does_no_harm(string record, string description)
    {
        var run = GeneratorRun.Of(
            $"using PodDsl; [Image(\"i\"), UnitName(\"named\")] public partial record {record} : Container; [Image(\"i\")] public partial record Web : Container;");

        Assert.Null(run.Result.Exception);
        Assert.Contains($"Description={description}\n", run.Units["quadlet/named.container"], StringComparison.Ordinal);
        Assert.Contains("quadlet/web.container", run.Units.Keys);
    }

    [Fact]
    public void A_rename_of_the_record_reaches_all_who_refer_to_it()
    {
        const string Source =
            """
            using PodDsl;
            [Image("i"), IP("10.0.0.2")] public partial record Database : Container;
            public partial record Backend : Network;
            public partial record Data : Volume;
            [Image("i"), DependsOn<Database>, AddHost<Database>, Network<Backend>, Volume<Data>("/data")]
            public partial record Web : Container;
            """;
        var renamed = Source
            .Replace("Database", "MainStore", StringComparison.Ordinal)
            .Replace("Backend", "Inside", StringComparison.Ordinal)
            .Replace("Data>", "Disk>", StringComparison.Ordinal)
            .Replace("Data ", "Disk ", StringComparison.Ordinal);

        Snapshot.Match(GeneratorRun.Of(Source).Units["quadlet/web.container"], "container", "before");
        Snapshot.Match(GeneratorRun.Of(renamed).Units["quadlet/web.container"], "container", "after");
    }
}
