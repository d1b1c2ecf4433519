using System.Text.Json;

namespace PodDsl.Cli.Tests;

/// <summary><c>poddsl import</c> with <c>--id-blocks</c> and <c>--rename</c>.</summary>
public sealed class ImportIdsTests : Tool
{
    private const string Compose = """
        name: app
        services:
          web: {image: nginx:1.29, restart: always, volumes: ["data:/data", "/srv/web:/web"], environment: {PUID: "${PUID:-1000}", PGID: "1000"}}
          vpn: {image: vpn:1, restart: always, privileged: true}
        volumes: {data: {}}
        """;

    private static string Schema { get; } = Path.Combine(BuildFacts.RepositoryRoot, "docs", "import.schema.json");

    [Fact]
    public async Task Blocks_and_the_commands_for_files_are_printed_and_written()
    {
        Write("compose.yaml", Compose);

        var (code, output, error) = await RunAsync("import", PathOf("compose.yaml"), "--to", "quadlet", "-o", PathOf("out"), "--id-blocks", "--id-pool", "1_000_000", "--first-id-block", "2", "--rename");

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("told: id block: 'web': Id block 2: UIDs and GIDs 1131072 to 1196607 of the host.", output, StringComparison.Ordinal);
        Assert.Contains("told: id block: 'vpn' is privileged", output, StringComparison.Ordinal);
        Assert.Contains("On the host they belong to UID 1132072 and GID 1132072, in id block 2.", output, StringComparison.Ordinal);
        Assert.Contains("Run once: ! podman volume exists data || (", output, StringComparison.Ordinal);
        Assert.Contains("this does it too: chown -R 1132072:1132072 /srv/web", output, StringComparison.Ordinal);
        var web = Read("out/web.container");
        Assert.Contains("# Run once: (p=$(readlink -f /srv/web) && ", web, StringComparison.Ordinal);
        Assert.Contains("UIDMap=0:1131072:65536\n", web, StringComparison.Ordinal);
        Assert.Contains("ContainerName=web\n", web, StringComparison.Ordinal);
        Assert.DoesNotContain("UIDMap", Read("out/vpn.container"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_say_the_number_and_the_project_has_the_pool()
    {
        Write("compose.yaml", Compose);

        var (code, _, _) = await RunAsync("import", PathOf("compose.yaml"), "--to", "csharp", "-o", PathOf("out"), "--id-blocks", "--id-pool", "1000000");
        Write("there/Home.csproj", "<Project />");
        var there = await RunAsync("import", PathOf("compose.yaml"), "--to", "csharp", "-o", PathOf("there"), "--id-blocks", "--id-pool", "1000000", "--id-block-size", "5000");

        Assert.Equal((0, 0), (code, there.Code));
        Assert.Contains("[IdBlock(0)]\n", Read("out/App.cs"), StringComparison.Ordinal);
        Assert.Contains("// Run once: ! podman volume exists app_data", Read("out/App.cs"), StringComparison.Ordinal);
        Assert.Contains("<PodDslIdPool>1000000</PodDslIdPool>", Read("out/App.csproj"), StringComparison.Ordinal);
        Assert.Contains("changed: project: ", there.Output, StringComparison.Ordinal);
        Assert.Contains("Give it <PodDslIdPool>1000000</PodDslIdPool><PodDslIdBlockSize>5000</PodDslIdBlockSize>", there.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--id-blocks")]
    [InlineData("--strict")]
    public async Task The_report_as_JSON_has_what_its_schema_says(string option)
    {
        Write("compose.yaml", Compose);

        var (_, output, _) = await RunAsync("import", PathOf("compose.yaml"), "--to", "quadlet", "-o", PathOf("out"), "--format", "json", option);

        using var document = JsonDocument.Parse(output);
        using var schema = JsonDocument.Parse(File.ReadAllText(Schema));
        Check(document.RootElement, schema.RootElement, "report");
        Assert.Equal(option == "--id-blocks" ? 2 : 0, document.RootElement.GetProperty("ownership").GetArrayLength());
        if (option == "--id-blocks")
        {
            var path = Assert.Single(document.RootElement.GetProperty("ownership").EnumerateArray(), static move => move.TryGetProperty("path", out _));
            Assert.Equal("/srv/web", path.GetProperty("path").GetString());
            Assert.Equal(525_288, path.GetProperty("user").GetInt64());
            Assert.Equal("web.container", document.RootElement.GetProperty("idBlocks")[0].GetProperty("unit").GetString());
        }
    }

    [Theory]
    [InlineData("--id-pool goes with --id-blocks", "--id-pool", "1000000")]
    [InlineData("--first-id-block goes with --id-blocks", "--first-id-block", "1")]
    [InlineData("'1000' is not a number from 65536", "--id-blocks", "--id-pool", "1000")]
    [InlineData("'x' is not a number", "--id-blocks", "--id-block-size", "x")]
    [InlineData("--id-pool is for the system", "--id-blocks", "--id-pool", "1000000", "--scope", "user")]
    public async Task Options_that_cannot_be_are_refused(string message, params string[] options)
    {
        Write("compose.yaml", Compose);

        var (code, _, error) = await RunAsync(["import", PathOf("compose.yaml"), "--to", "quadlet", "-o", PathOf("out"), .. options]);

        Assert.Equal(2, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(PathOf("out")));
    }

    /// <summary>The value has what is required, and nothing that the schema does not name.</summary>
    private static void Check(JsonElement value, JsonElement schema, string path)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Check(item, schema.GetProperty("items"), path + "[]");
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            var properties = schema.GetProperty("properties");
            Assert.All(schema.GetProperty("required").EnumerateArray(), name => Assert.True(value.TryGetProperty(name.GetString()!, out _), $"{path} has no {name}"));
            foreach (var member in value.EnumerateObject())
            {
                Assert.True(properties.TryGetProperty(member.Name, out var own), $"{path}.{member.Name} is not in the schema");
                Check(member.Value, own, $"{path}.{member.Name}");
            }
        }
    }
}
