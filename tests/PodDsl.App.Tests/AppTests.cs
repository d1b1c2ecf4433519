using PodDsl.Cli.Printing;

namespace PodDsl.App.Tests;

/// <summary>The commands of a program that carries its units.</summary>
public sealed class AppTests : IDisposable
{
    private const string Web = "# Written by PodDsl from Web\n[Container]\nImage=docker.io/library/nginx:1.29\nContainerName=web\nPublishPort=8080:80\nUIDMap=0:589824:65536\nGIDMap=0:589824:65536\n";
    private const string Wiki = "# Written by PodDsl from Wiki\n[Container]\nImage=docker.io/library/httpd:2.4\nContainerName=wiki\nPublishPort=8080:80\n";
    private const string Timer = "# Written by PodDsl from Web\n[Timer]\nOnCalendar=daily\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("poddsl-app").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Without_a_command_it_tells_what_it_can_do_and_has()
    {
        var (code, output, _) = Run(Home());
        Assert.Equal(0, code);
        Assert.Contains("build [FOLDER]", output, StringComparison.Ordinal);
        Assert.EndsWith("Units:\n  quadlet/web.container\n  quadlet/wiki.container\n  service/web.timer\n", output, StringComparison.Ordinal);
        Assert.Equal((0, false), (Run(Home(), "--help").Code, Run(Home(), "--help").Output.Contains("quadlet/web", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("nonsense", "There is no command 'nonsense'. --help lists all.")]
    [InlineData("lnit", "There is no command 'lnit'. Did you mean 'lint'?")]
    [InlineData("lint more", "'more' is one word too many for lint.")]
    [InlineData("show", "Name a unit after show")]
    [InlineData("show web --format", "--format needs a value after it.")]
    [InlineData("show web --format json", "There is no format 'json'. Use quadlet or service.")]
    [InlineData("show --verbose web", "There is no option '--verbose'.")]
    [InlineData("show wbe", "There is no unit 'wbe'. Did you mean 'web'?")]
    [InlineData("diff", "Name a folder of a host after diff")]
    [InlineData("diff /nowhere/at/all", "There is no such folder.")]
    [InlineData("ids --host attic", "The units of the program are for no host. Leave --host and --user out.")]
    [InlineData("lint --user me", "The units of the program are for no host. Leave --host and --user out.")]
    public void Bad_words_are_a_message_and_exit_code_2(string line, string message)
    {
        var (code, output, messages) = Run(Home(), line.Split(' '));
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(message, messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("web")]
    [InlineData("web.container")]
    [InlineData("--format=quadlet web")]
    public void Show_takes_a_name_with_and_without_its_ending(string line) =>
        Assert.Equal((0, Web, ""), Run(Home(), ["show", .. line.Split(' ')]));

    [Theory]
    [InlineData("web.service", "--publish 8080:80 ")]
    [InlineData("web.timer", "OnCalendar=daily")]
    public void Show_converts_what_the_project_does_not_write(string name, string expected)
    {
        var (code, output, messages) = Run(Home(), "show", name, "--format", "service");
        Assert.Equal((0, ""), (code, messages));
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_writes_what_changed_and_nothing_of_others()
    {
        var folder = Path.Combine(_folder, "out");
        Assert.Equal(0, Run(Home(), "build", folder).Code);
        Assert.Equal(Web, File.ReadAllText(Path.Combine(folder, "quadlet", "web.container")));
        Assert.Contains("3 units, 0 written, 3 unchanged", Run(Home(), "build", folder).Output, StringComparison.Ordinal);

        File.WriteAllText(Path.Combine(folder, "quadlet", "old.container"), Wiki);
        File.WriteAllText(Path.Combine(folder, "quadlet", "wiki.container"), "[Container]\nImage=mine\n");
        var (code, _, messages) = Run(Home(), "build", folder);
        Assert.Equal(2, code);
        Assert.Contains("wiki.container: error: This file was not written by PodDsl", messages, StringComparison.Ordinal);

        File.Delete(Path.Combine(folder, "quadlet", "wiki.container"));
        (code, var output, messages) = Run(Home(), "build", folder);
        Assert.Equal(0, code);
        Assert.Contains("1 written, 2 unchanged", output, StringComparison.Ordinal);
        Assert.Contains("old.container is of an earlier build", messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_finds_what_the_rules_find_between_units()
    {
        var (code, output, _) = Run(Home(), "lint");
        Assert.Equal(1, code);
        Assert.Contains("web.container:5:1: warning POD2002: ", output, StringComparison.Ordinal);

        (code, output, _) = Run(Program(("quadlet", "web.container", Web)), "lint");
        Assert.Equal((0, "Nothing found in 1 file.\n"), (code, output));
        Assert.Equal(2, Run(Program(("service", "web.service", "[Service]\n")), "lint").Code);
    }

    [Fact]
    public void Diff_tells_new_changed_and_foreign_units()
    {
        Assert.Equal(0, Run(Home(), "build", _folder).Code);
        var quadlet = Path.Combine(_folder, "quadlet");
        File.Delete(Path.Combine(_folder, "service", "web.timer"));
        Assert.Equal((0, $"{quadlet}: 2 units, all as here\n", ""), Run(Home(), "diff", quadlet));

        File.WriteAllText(Path.Combine(quadlet, "web.container"), Web.Replace("8080", "8081", StringComparison.Ordinal));
        File.Delete(Path.Combine(quadlet, "wiki.container"));
        File.WriteAllText(Path.Combine(quadlet, "db.container"), "[Container]\n");
        File.WriteAllText(Path.Combine(quadlet, "readme.txt"), "text");
        Directory.CreateDirectory(Path.Combine(quadlet, "web.container.d"));
        File.WriteAllText(Path.Combine(quadlet, "web.container.d", "10-log.conf"), "[Container]\n");
        var (code, output, _) = Run(Home(), "diff", quadlet);
        Assert.Equal(1, code);
        Assert.Equal(
            $"""
            web.container: changed
            --- {quadlet}/web.container
            +++ web.container
            @@ -2,6 +2,6 @@
             [Container]
             Image=docker.io/library/nginx:1.29
             ContainerName=web
            -PublishPort=8081:80
            +PublishPort=8080:80
             UIDMap=0:589824:65536
             GIDMap=0:589824:65536
            wiki.container: new, not on the host
            db.container: only on the host
            web.container.d/10-log.conf: only on the host

            """,
            output);
    }

    [Fact]
    public void Ids_are_those_of_the_units()
    {
        var (code, output, _) = Run(Home(), "ids");
        Assert.Equal(0, code);
        Assert.Contains("589824-655359  65536  both  web", output, StringComparison.Ordinal);
        Assert.Contains("root in them is root on the host: wiki.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_host_and_user_is_asked_for_by_name()
    {
        var units = new ProgramUnits();
        units.AddTarget(null, "6.1", "system");
        units.AddTarget("pi", "5.4", "system");
        units.Add(new ProgramUnit("quadlet", "web.container", Web, "attic", null, false));
        units.Add(new ProgramUnit("quadlet", "wiki.container", Wiki, "attic", "media", false));
        units.Add(new ProgramUnit("quadlet", "web.container", Web, "pi", null, false));

        Assert.Contains("Choose: --host attic, --host attic --user media, --host pi.", Run(units, "ids").Messages, StringComparison.Ordinal);
        Assert.Contains("It has those of --host attic", Run(units, "ids", "--host", "attik").Messages, StringComparison.Ordinal);
        Assert.Equal(0, Run(units, "ids", "--host", "attic").Code);
        Assert.Contains("wiki", Run(units, "ids", "--host=attic", "--user=media").Output, StringComparison.Ordinal);
        Assert.Equal("Nothing found in 2 files.\n", Run(Without(units, "wiki.container"), "lint").Output);
        Assert.Equal(Web + "\n" + Web, Run(units, "show", "web").Output);
        Assert.Equal("5.4.0", units.TargetOf(new ProgramSystem("pi", null)).Podman.ToString() is "5.4" ? "5.4.0" : units.TargetOf(new ProgramSystem("pi", null)).Podman.ToString());
        Assert.Equal(0, Run(units, "build", _folder).Code);
        Assert.True(File.Exists(Path.Combine(_folder, "attic", "users", "media", "quadlet", "wiki.container")));
    }

    [Fact]
    public void A_program_without_units_says_so() =>
        Assert.All(new[] { "lint", "ids", "build", "show web" }, line => Assert.Contains("no units", Run(new ProgramUnits(), line.Split(' ')).Messages, StringComparison.Ordinal));

    private static ProgramUnits Without(ProgramUnits units, string fileName)
    {
        var others = new ProgramUnits();
        foreach (var unit in units.All.Where(unit => unit.FileName != fileName))
        {
            others.Add(unit);
        }

        return others;
    }

    private static ProgramUnits Home() => Program(("quadlet", "wiki.container", Wiki), ("quadlet", "web.container", Web), ("service", "web.timer", Timer));

    private static ProgramUnits Program(params (string Format, string FileName, string Text)[] files)
    {
        var units = new ProgramUnits();
        units.AddTarget(null, "6.1", "system");
        foreach (var (format, fileName, text) in files)
        {
            units.Add(new ProgramUnit(format, fileName, text, null, null, false));
        }

        return units;
    }

    private static (int Code, string Output, string Messages) Run(ProgramUnits units, params string[] words)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var messages = new StringWriter { NewLine = "\n" };
        var code = AppRun.Run(words, units, new Printer(output), new Printer(messages));
        return (code, output.ToString(), messages.ToString());
    }
}
