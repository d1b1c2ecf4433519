using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Import.Compose;
using PodDsl.Import.CSharp;
using PodDsl.TestKit;

namespace PodDsl.Import.Tests.CSharp;

/// <summary>C# that a person would write.</summary>
public sealed class CSharpWriterTests
{
    private const string Web = """
        # The shop
        [Container]
        Image=docker.io/library/nginx:1.29
        # behind the proxy
        PublishPort=127.0.0.1:8080:80
        Volume=/srv/shop/html:/usr/share/nginx/html:ro
        Environment=TZ=Europe/Berlin DB_PASSWORD=swordfish
        Network=shop.network
        [Unit]
        Requires=db.service
        After=db.service
        [Service]
        Restart=always
        [Install]
        WantedBy=multi-user.target
        """;

    private const string Db = """
        [Container]
        Image=docker.io/library/mariadb:11.4
        ContainerName=db
        Volume=data.volume:/var/lib/mysql
        Environment=TZ=Europe/Berlin PASSWORD=swordfish
        Network=shop.network
        Notify=yes
        [Service]
        Restart=always
        [Install]
        WantedBy=multi-user.target
        """;

    private static readonly Imported Shop = ReadShop(Web);

    [Fact]
    public void An_application_in_one_file() => Snapshot.Match(Join(CSharpWriter.Write(Shop, new CSharpOptions(CSharpLayout.Application, "1.2.3"))), "txt");

    [Fact]
    public void A_file_for_each_unit() => Assert.Equal(
        ["Shop.csproj", "Settings.cs", "IShopService.cs", "Web.cs", "Db.cs", "ShopNetwork.cs", "Data.cs"],
        CSharpWriter.Write(Shop, new CSharpOptions(CSharpLayout.Unit, "1.2.3")).Select(file => file.Path));

    [Fact]
    public void What_it_writes_compiles()
    {
        var files = CSharpWriter.Write(Shop, new CSharpOptions(CSharpLayout.Unit, null));

        Assert.Empty(GeneratorRun.Of(TestCompilation.Of(files.Select(file => (file.Path, file.Text)))).Problems(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_variable_that_the_source_requires_does_not_compile_until_it_has_a_value()
    {
        var web = Web.Replace("DB_PASSWORD=swordfish", "DB_PASSWORD=", StringComparison.Ordinal);
        var imported = ReadShop(web) with
        {
            Variables = [new ImportedVariable("PASSWORD", null, IsRequired: true, "set it", PlaceOf(web, "Environment"))],
            Texts = [Text(web, "Environment", ("", "PASSWORD"))],
        };
        var settings = Assert.Single(CSharpWriter.Write(imported, new CSharpOptions(CSharpLayout.Application, null)), file => file.Path == "Settings.cs");

        Assert.Contains("#error Give PASSWORD its value, then remove this line: set it", settings.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("environment: [\"KEY=${WG_KEY:?set it}\"]", "public const string KEY = Settings.WG_KEY;")]
    [InlineData("environment: {KEY: \"a://u:${WG_KEY:?set it}@b\"}", "public const string KEY = $\"a://u:{Settings.WG_KEY}@b\";")]
    [InlineData("environment: [\"KEY=a://u:${WG_KEY:?set it}@b\"]", "public const string KEY = $\"a://u:{Settings.WG_KEY}@b\";")]
    [InlineData("hostname: a${WG_KEY?set it}", "HostName($\"a{Settings.WG_KEY}\")")]
    [InlineData("mem_limit: 1g\n    volumes: [\"/a${WG_KEY:?set it}:/b\"]", "")]
    public void Required_variable_without_a_value_has_a_constant_wherever_it_is(string fields, string use)
    {
        var compose = System.Text.Encoding.UTF8.GetBytes($"services:\n  web:\n    image: x/y:1\n    {fields}\n");
        var imported = ComposeImport.Read(new ComposeSource(["/app/compose.yaml"], path => path == "/app/compose.yaml" ? new SourceContent(compose) : SourceContent.Missing) { CurrentFolder = "/app" });
        var files = CSharpWriter.Write(imported, new CSharpOptions(CSharpLayout.Application, null)).ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);

        Assert.Contains("#error Give WG_KEY its value", files["Settings.cs"], StringComparison.Ordinal);
        Assert.Contains(": set it\n", files["Settings.cs"], StringComparison.Ordinal);
        Assert.Contains(use, files["App.cs"], StringComparison.Ordinal);
        Assert.Contains(imported.Notes, note => note is { Kind: NoteKind.Lost, Variable: "WG_KEY" });
    }

    [Theory]
    [InlineData("- URL=${X}", "[Env] public const string URL = Settings.X;")]
    [InlineData("- URL=x ${X} y", "[Env] public const string URL = $\"x {Settings.X} y\";")]
    [InlineData("- URL=http://${X}", "[Env] public const string URL = $\"http://{Settings.X}\";")]
    [InlineData("URL: \"${X}:1\"", "[Env] public const string URL = $\"{Settings.X}:1\";")]
    public void A_variable_without_a_value_is_a_constant_to_fill_in(string environment, string constant)
    {
        var imported = ComposeOf($"services:\n  a:\n    image: a\n    environment:\n      {environment}\n");

        var text = Assert.Single(CSharpWriter.Write(imported, new CSharpOptions(CSharpLayout.Application, null)), file => file.Path == "App.cs").Text;

        Assert.Contains(constant, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dependency_is_said_once()
    {
        var imported = ComposeOf("services:\n  a: {image: a}\n  b: {image: b, network_mode: \"service:a\", depends_on: [a]}\n");

        var text = Assert.Single(CSharpWriter.Write(imported, new CSharpOptions(CSharpLayout.Application, null)), file => file.Path == "App.cs").Text;

        Assert.Equal(2, text.Split("DependsOn<A>").Length);
    }

    [Theory]
    [InlineData("home-assistant", "HomeAssistant")]
    [InlineData("n8n", "N8n")]
    [InlineData("2fauth", "_2fauth")]
    [InlineData("worker@", "Worker")]
    [InlineData("挨拶", "_")]
    public void A_unit_name_becomes_an_identifier(string unit, string record) => Assert.Equal(record, RecordNames.Identifier(unit));

    private static Imported ComposeOf(string text) => ComposeImport.Read(new ComposeSource(
        ["compose.yaml"],
        path => path == "/app/compose.yaml" ? new SourceContent(System.Text.Encoding.UTF8.GetBytes(text)) : SourceContent.Missing)
    {
        CurrentFolder = "/app",
    });

    private static Imported ReadShop(string web)
    {
        var units = QuadletReader.Read([
            new QuadletSource("/units/web.container", web), new QuadletSource("/units/db.container", Db),
            new QuadletSource("/units/shop.network", "[Network]\nSubnet=10.89.3.0/24\n"), new QuadletSource("/units/data.volume", "[Volume]\n")]).Units;
        return new Imported("shop", units.Select(unit => unit.Unit).OrderBy(unit => unit.Kind).ToEquatableArray(), [
            new ImportNote(NoteKind.Lost, "services.web.deploy.mode", "No unit has it.", "Use instances.", PlaceOf(web, "Restart=always"))])
        {
            Comments = [new ImportedComment(PlaceOf(web, "# behind"), " behind the proxy")],
            Variables =
            [
                new ImportedVariable("PORT", "8080", IsRequired: false, null, PlaceOf(web, "PublishPort")),
                new ImportedVariable("DATA", "/srv/shop", IsRequired: false, null, PlaceOf(web, "Volume")),
                new ImportedVariable("PASSWORD", "swordfish", IsRequired: true, "set a password", PlaceOf(web, "Environment")),
                new ImportedVariable("UNUSED", "x", IsRequired: false, null, PlaceOf(web, "Environment")),
            ],
            Texts =
            [
                Text(web, "PublishPort=", ("127.0.0.1:", null), ("8080", "PORT"), (":80", null)),
                Text(web, "Volume=", ("/srv/shop", "DATA"), ("/html:/usr/share/nginx/html:ro", null)),
                Text(web, "Environment=TZ=", ("swordfish", "PASSWORD")),
            ],
        };
    }

    private static InterpolatedText Text(string web, string start, params (string Text, string? Variable)[] parts) =>
        new(PlaceOf(web, start), parts.Select(part => new TextPart(part.Text, part.Variable)).ToEquatableArray());

    /// <summary>The place of the line that starts so, as the reader of Quadlet files tells it.</summary>
    private static SourceSpan PlaceOf(string web, string start)
    {
        var offset = web.IndexOf(start, StringComparison.Ordinal);
        var end = web.IndexOf('\n', offset);
        return new SourceSpan("/units/web.container", offset, end - offset, web[..offset].Count(character => character == '\n') + 1, 1);
    }

    private static string Join(IEnumerable<SourceFile> files) => string.Join("\n", files.Select(file => $"// {file.Path}\n{file.Text}"));
}
