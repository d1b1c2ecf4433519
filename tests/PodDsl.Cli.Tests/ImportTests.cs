using System.Text.Json;

namespace PodDsl.Cli.Tests;

public sealed class ImportTests : Tool
{
    private string Output => PathOf("out");

    [Fact]
    public async Task Command_behind_two_dashes_becomes_a_file()
    {
        var (code, output, error) = await RunAsync("import", "--to", "quadlet", "-o", Output, "--", "docker", "run", "-d", "--rm", "--name", "web", "-p", "80:80", "nginx:1.29");

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("# Written by PodDsl: imported from command line:1.", Read("out/web.container"), StringComparison.Ordinal);
        Assert.Contains("PublishPort=80:80\n", Read("out/web.container"), StringComparison.Ordinal);
        Assert.Contains("1 file written.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_becomes_services_and_losses_are_told_with_their_place()
    {
        Write("run.sh", "docker run -d --rm --name web \\\n  --link db nginx\n");

        var (code, output, _) = await RunAsync("import", PathOf("run.sh"), "--to", "service", "-o", Output);

        Assert.Equal(0, code);
        Assert.Contains("run.sh:2:10: lost: --link: ", output, StringComparison.Ordinal);
        Assert.Contains("# Lost: --link: ", Read("out/web.service"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_of_the_rules_come_with_the_import()
    {
        var (_, output, _) = await RunAsync("import", "--to", "quadlet", "-o", Output, "--", "docker", "run", "-v", "<path>:/data", "-v", "/var/run/docker.sock:/s", "nginx:1");
        var (_, json, _) = await RunAsync("import", "--to", "quadlet", "-o", Output, "--format", "json", "--", "docker", "run", "-v", "/var/run/docker.sock:/s", "nginx:1");

        Assert.Contains("command line:1:15: error POD3003: ", output, StringComparison.Ordinal);
        Assert.Matches("1 finding and [1-9][0-9]* suggestions", output);
        Assert.Contains("POD7004", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_becomes_a_project_of_records()
    {
        Write("run.sh", "docker network create shop\ndocker run -d --name web --network shop -e TOKEN=${TOKEN:-x} nginx:1.29 # the shop\n");

        var (code, output, error) = await RunAsync("import", PathOf("run.sh"), "--to", "csharp", "-o", Output);
        var (again, _, refusal) = await RunAsync("import", PathOf("run.sh"), "--to", "csharp", "-o", Output);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("3 files written.", output, StringComparison.Ordinal);
        Assert.Contains("[Network<Shop>]\n", Read("out/Run.cs"), StringComparison.Ordinal);
        Assert.Contains("[Env] public const string TOKEN = Settings.TOKEN;", Read("out/Run.cs"), StringComparison.Ordinal);
        Assert.Contains("public const string TOKEN = \"x\";", Read("out/Settings.cs"), StringComparison.Ordinal);
        Assert.Contains("<PackageReference Include=\"PodDsl\"", Read("out/Run.csproj"), StringComparison.Ordinal);
        Assert.Equal(2, again);
        Assert.Contains("was not written by PodDsl", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Project_that_is_there_stays_and_each_record_has_a_file()
    {
        Directory.CreateDirectory(Output);
        Write("out/Home.csproj", "<Project />");
        Write("units/web.container", "[Container]\nImage=docker.io/library/nginx:1.29\n");
        Write("units/db.container", "[Container]\nImage=docker.io/library/mariadb:11.4\n");

        var (code, _, _) = await RunAsync("import", PathOf("units"), "--to", "csharp", "--layout", "unit", "-o", Output);

        Assert.Equal(0, code);
        Assert.Equal(["Db.cs", "Home.csproj", "Web.cs"], Directory.EnumerateFiles(Output).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Loss_is_an_error_if_asked_for()
    {
        var (code, output, _) = await RunAsync("import", "--to", "quadlet", "-o", Output, "--strict", "--", "docker", "run", "--link", "a", "nginx");

        Assert.Equal(1, code);
        Assert.Contains("Nothing written.", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Output));
    }

    [Fact]
    public async Task Report_is_JSON_if_asked_for()
    {
        var (_, output, _) = await RunAsync("import", "--to", "quadlet", "-o", Output, "--format", "json", "--", "docker", "run", "--link", "a", "nginx");

        using var document = JsonDocument.Parse(output);
        Assert.Equal("nginx.container", document.RootElement.GetProperty("files")[0].GetString());
        Assert.Contains(document.RootElement.GetProperty("notes").EnumerateArray(), note => note.GetProperty("kind").GetString() == "lost" && note.GetProperty("subject").GetString() == "--link");
    }

    private const string Shop = """
        services:
          web: {image: "x/web:1", restart: unless-stopped, env_file: a.env}
          api: {image: "x/api:1", restart: unless-stopped, environment: {KEY: "${KEY:?of the vault}"}}
          job: {image: "x/job:1"}
          cron: {image: "x/cron:1"}
        """;

    [Fact]
    public async Task One_decision_is_one_note_in_the_text_and_each_place_is_in_JSON()
    {
        Write("shop/compose.yaml", Shop);
        Write("shop/a.env", "A=1\n");

        var (_, output, _) = await RunAsync("import", PathOf("shop"), "--to", "quadlet", "-o", Output);
        var (_, json, _) = await RunAsync("import", PathOf("shop"), "--to", "quadlet", "-o", Output, "--format", "json");

        Assert.Contains("compose.yaml:2:36: changed: services.*.restart (web, api): systemd starts", output, StringComparison.Ordinal);
        Assert.Contains("told: services.*.restart (job, cron): docker does not start", output, StringComparison.Ordinal);
        Assert.Contains("1 lost, 1 changed, 1 told.", output, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(json);
        Assert.Equal(
            ["services.web.restart", "services.api.restart"],
            document.RootElement.GetProperty("notes").EnumerateArray().Where(note => note.GetProperty("kind").GetString() == "changed").Select(note => note.GetProperty("subject").GetString()));
    }

    [Fact]
    public async Task Required_variable_without_a_value_is_a_loss_in_files_and_does_not_compile_in_records()
    {
        Write("shop/compose.yaml", Shop);
        Write("shop/a.env", "A=1\n");

        var (code, output, _) = await RunAsync("import", PathOf("shop"), "--to", "quadlet", "-o", Output);
        var (strict, _, _) = await RunAsync("import", PathOf("shop"), "--to", "quadlet", "-o", Output, "--strict");
        var (records, told, _) = await RunAsync("import", PathOf("shop"), "--to", "csharp", "-o", PathOf("cs"), "--strict");

        Assert.Equal((0, 1, 0), (code, strict, records));
        Assert.Contains("lost: services.api.environment.KEY: The variable KEY has no value (of the vault), and docker-compose refuses", output, StringComparison.Ordinal);
        Assert.Contains("told: services.api.environment.KEY: The variable KEY has no value, so the project does not compile yet.", told, StringComparison.Ordinal);
        Assert.Contains("#error Give KEY its value, then remove this line: of the vault", Read("cs/Settings.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quadlet")]
    [InlineData("service")]
    [InlineData("csharp")]
    public async Task Secret_of_an_env_file_is_only_in_a_private_file(string format)
    {
        Write("shop/compose.yaml", Shop.Replace("${KEY:?of the vault}", "x", StringComparison.Ordinal));
        Write("shop/a.env", "PASSWORD='swordfish'\n");

        var (code, output, error) = await RunAsync("import", PathOf("shop"), "--to", format, "-o", Output);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("Run once: install -m 0600 shop-a.podman.env ", output, StringComparison.Ordinal);
        Assert.Equal(["shop-a.podman.env"], Directory.EnumerateFiles(Output).Where(file => File.ReadAllText(file).Contains("swordfish", StringComparison.Ordinal)).Select(Path.GetFileName));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(PathOf("out/shop-a.podman.env")));
        }
    }

    [Fact]
    public async Task Text_file_of_a_folder_is_a_command_only_if_it_is_named()
    {
        Write("notes/ideas.txt", "docker run --name web nginx:1\n");
        Write("notes/run.sh", "docker run --name db postgres:16\n");

        await RunAsync("import", PathOf("notes"), "--to", "quadlet", "-o", Output);
        await RunAsync("import", PathOf("notes/ideas.txt"), "--to", "quadlet", "-o", PathOf("named"));

        Assert.Equal(["db.container"], Directory.EnumerateFiles(Output).Select(Path.GetFileName));
        Assert.Equal(["web.container"], Directory.EnumerateFiles(PathOf("named")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Bad_file_does_not_keep_the_others_from_being_imported()
    {
        Write("good.sh", "docker run --rm --name web nginx:1\n");
        File.WriteAllBytes(PathOf("bad.sh"), [0xff, 0xfe, 0x00]);

        var (code, output, _) = await RunAsync("import", PathOf("bad.sh"), PathOf("good.sh"), PathOf("none.sh"), "--to", "quadlet", "-o", Output);

        Assert.Equal(1, code);
        Assert.Contains("bad.sh:1:1: refused: file: The file is not UTF-8.", output, StringComparison.Ordinal);
        Assert.Contains("none.sh:1:1: refused: file: There is no such file or folder.", output, StringComparison.Ordinal);
        Assert.True(File.Exists(PathOf("out/web.container")));
    }

    [Fact]
    public async Task Nothing_to_import_is_told_by_the_exit_code()
    {
        Write("x.bin", "nothing of interest");

        var (code, output, _) = await RunAsync("import", PathOf("x.bin"), "--to", "quadlet", "-o", Output);

        Assert.Equal(2, code);
        Assert.Contains("--from", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_of_somebody_else_is_not_replaced()
    {
        Write("out/web.container", "[Container]\n");

        var (code, output, error) = await RunAsync("import", "--to", "quadlet", "-o", Output, "--", "docker", "run", "--name", "web", "nginx");

        Assert.Equal(2, code);
        Assert.Contains("was not written by PodDsl", error, StringComparison.Ordinal);
        Assert.Contains("Nothing written.", output, StringComparison.Ordinal);
        Assert.Equal("[Container]\n", Read("out/web.container"));
    }

    [Fact]
    public async Task Services_and_bundles_are_recognised_and_refer_to_each_other()
    {
        Write("in/app.quadlets", "# FileName=back\n[Network]\n---\n# FileName=web\n[Container]\nImage=quay.io/a/b:1\nNetwork=back.network\n");
        Write("in/db.service", "[Service]\nExecStart=/usr/bin/podman run --rm --name db quay.io/a/db:1\n");

        var (code, _, error) = await RunAsync("import", PathOf("in"), "--to", "quadlet", "-o", Output);

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(["back.network", "db.container", "web.container"], Directory.GetFiles(Output).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Bundle_has_all_units()
    {
        Write("run.sh", "podman network create back\npodman run --rm --name web --network back quay.io/a/b:1\n");

        var (code, output, _) = await RunAsync("import", PathOf("run.sh"), "--to", "quadlet", "--bundle", "app", "-o", Output);
        var again = await RunAsync("import", PathOf("out/app.quadlets"), "--to", "service", "-o", PathOf("services"));

        Assert.Equal((0, 0), (code, again.Code));
        Assert.Contains("1 file written.", output, StringComparison.Ordinal);
        Assert.StartsWith("# Written by PodDsl: imported from ", Read("out/app.quadlets"), StringComparison.Ordinal);
        Assert.Contains("\n---\n", Read("out/app.quadlets"), StringComparison.Ordinal);
        Assert.Contains("--network back ", Read("services/web.service"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--bundle", "a/b")]
    [InlineData("--bundle", "app", "--to", "service")]
    public async Task Bundle_that_cannot_be_is_refused(params string[] arguments)
    {
        string[] all = ["import", "x.sh", "-o", Output, .. arguments.Contains("--to") ? arguments : ["--to", "quadlet", .. arguments]];
        var (code, _, error) = await RunAsync(all);

        Assert.Equal(2, code);
        Assert.Contains("poddsl: error: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Word_that_Quadlet_cannot_say_is_in_a_variable()
    {
        var (code, output, _) = await RunAsync("import", "--to", "quadlet", "-o", Output, "--", "podman", "run", "--rm", "-p", "1:1", "--name", "web", "quay.io/a/b:1", "x", "", "y");

        Assert.Equal(0, code);
        Assert.Contains("told: Exec: ", output, StringComparison.Ordinal);
        Assert.Contains("Exec=x ${EMPTY_WORD} y\n", Read("out/web.container"), StringComparison.Ordinal);
        Assert.Contains("Environment=EMPTY_WORD=\n", Read("out/web.container"), StringComparison.Ordinal);
    }
}
