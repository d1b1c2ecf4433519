using System.Diagnostics;
using System.Text.RegularExpressions;
using PodDsl.BuildTasks.Tests.Support;

namespace PodDsl.BuildTasks.Tests;

/// <summary>The commands of the READMEs do what the READMEs say.</summary>
public sealed partial class ReadmeTests(PackedFeed feed)
{
    private static string Targets => File.ReadAllText(Path.Combine(Repository.Root, "src/PodDsl.BuildTasks/build/PodDsl.targets"));

    [Fact]
    public void Record_of_the_package_README_makes_the_files_that_it_names()
    {
        var project = TestProject.Create(feed, "<LangVersion>11</LangVersion>");
        project.Write("Units.cs", Readmes.Blocks(Readmes.OfPackage, "csharp")[0].Text);
        project.Build().ShouldSucceed();

        Assert.Equal(NamedFiles(Readmes.OfPackage), project.FilesIn("bin/Debug/net10.0").Where(file => file.StartsWith("units/", StringComparison.Ordinal)));
        Assert.NotEmpty(EmittedUnitReader.Read(project.PathOf("bin/Debug/net10.0/Homelab.dll")));
    }

    [Fact]
    public void Single_file_of_the_README_makes_the_files_that_it_names()
    {
        var file = Readmes.Blocks(Readmes.OfRepository, "csharp").Single(block => block.Text.StartsWith("#:package PodDsl@", StringComparison.Ordinal)).Text;
        var project = TestProject.CreateEmpty(feed);
        project.Write("homelab.cs", PackageVersion().Replace(file, $"#:package PodDsl@{feed.Version}"));
        project.Run("build", "homelab.cs", "--nologo").ShouldSucceed();

        Assert.Equal(NamedFiles(Readmes.OfRepository), project.FilesIn(".").Where(path => path.StartsWith("units/", StringComparison.Ordinal)));
        // The README names the version of this repository.
        Assert.Contains($"PodDsl@{feed.Version.Split('-')[0]}\n", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Readmes.OfRepository)]
    [InlineData(Readmes.OfPackage)]
    [InlineData("docs/build.md")]
    public void Properties_and_their_defaults_are_those_of_the_targets(string path)
    {
        var rows = PropertyRow().Matches(Readmes.Read(path)).Select(row => (Name: row.Groups["name"].Value, Default: row.Groups["default"].Value)).ToList();
        Assert.Contains("PodDslOutputDir", rows.Select(row => row.Name));
        foreach (var (name, value) in rows)
        {
            var expected = value switch
            {
                "none" or "newest known" => $"$({name})",
                "`$(OutDir)units/`" => "$(OutDir)units/",
                _ => $"<{name} Condition=\"'$({name})' == ''\">{value.Trim('`')}</{name}>",
            };
            Assert.Contains(expected, Targets + Props, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Each_command_is_run_or_there_is_a_reason()
    {
        var commands = Readmes.Paths.SelectMany(path => Readmes.Blocks(path, "console")).SelectMany(Commands).ToList();
        Assert.All(Sandbox.NotRun.Keys, start => Assert.Contains(commands, command => command.StartsWith(start, StringComparison.Ordinal)));
        var run = commands.Count(Sandbox.Runs);
        Assert.True(run >= 10, $"Only {run} commands are run.");
    }

    /// <summary>Every command of a README, unchanged, in a copy of the repository with a home folder of its own.</summary>
    [Fact]
    public void Commands_do_what_is_said()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The commands are for a shell.");
        Assert.SkipUnless(TestExtent.IsFull, "They build the repository twice, which takes minutes. CI=true runs them.");
        using var sandbox = new Sandbox();
        foreach (var (path, block) in Readmes.Paths.SelectMany(path => Readmes.Blocks(path, "console").Select(block => (path, block))))
        {
            // Commands of root on the host use built units. Who has the templates need not have the repository.
            var folder = block.Text.StartsWith('#') ? sandbox.Built : path == Readmes.OfTemplates ? sandbox.Home : sandbox.Folder;
            sandbox.Run(string.Join('\n', Commands(block).Where(Sandbox.Runs)), folder);
        }

        sandbox.CheckOutcome();
    }

    /// <summary>The commands, without those on hosts with a name, such as <c>attic# cp</c>: ThreeHostsTests runs them on real ones.</summary>
    private static IEnumerable<string> Commands(ReadmeBlock block) => block.Text.Split('\n').Where(line => line.Length > 0 && !OnHost().IsMatch(line)).Select(line =>
    {
        Assert.Matches("^[$#] ", line);
        return Comment().Replace(line[2..], "");
    });

    /// <summary>Paths below <c>units/</c> that the prose names.</summary>
    private static IEnumerable<string> NamedFiles(string path) =>
        Readmes.Spans(path).Where(span => UnitFilePath().IsMatch(span)).Distinct();

    private static string Props => File.ReadAllText(Path.Combine(Repository.Root, "src/PodDsl.BuildTasks/build/PodDsl.props"));

    [GeneratedRegex(@"^units/(quadlet|service)/[^/<>]+\.[a-z]+$")]
    private static partial Regex UnitFilePath();

    [GeneratedRegex("#:package PodDsl@.*")]
    private static partial Regex PackageVersion();

    [GeneratedRegex(@"^\| `(?<name>PodDsl\w+)` \| (?<default>[^|]+?) \|", RegexOptions.Multiline)]
    private static partial Regex PropertyRow();

    [GeneratedRegex("^[a-z]+# ")]
    private static partial Regex OnHost();

    [GeneratedRegex(@" +# .*$")]
    private static partial Regex Comment();

    /// <summary>A copy of the repository without build output, a home, and the folders of a host.</summary>
    private sealed class Sandbox : IDisposable
    {
        /// <summary>The commands that the test does not run, with reasons.</summary>
        public static IReadOnlyDictionary<string, string> NotRun { get; } = new Dictionary<string, string>
        {
            ["dotnet test"] = "This is it.",
            ["dotnet tool install"] = "ToolPackageTests installs it.",
            ["poddsl "] = "PodDsl.Cli.Tests runs it, and DebianPackageTests on hosts.",
            ["systemctl"] = "PodDsl.Host.Tests starts units on real hosts.",
        };

        public static bool Runs(string command) => !NotRun.Keys.Any(start => command.StartsWith(start, StringComparison.Ordinal));

        private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

        private readonly string _root = Path.Combine(Path.GetTempPath(), $"poddsl-{Guid.NewGuid().ToString("N")[..8]}");

        public Sandbox()
        {
            Copy(Repository.Root, Folder);
            Directory.CreateDirectory(Home);
            var settings = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget/NuGet/NuGet.Config");
            if (File.Exists(settings))
            {
                Directory.CreateDirectory(Path.Combine(Home, ".nuget/NuGet"));
                File.Copy(settings, Path.Combine(Home, ".nuget/NuGet/NuGet.Config"));
            }

            Directory.CreateDirectory(Path.Combine(_root, "etc/containers/systemd"));
            Directory.CreateDirectory(Path.Combine(_root, "etc/systemd/system"));
            File.WriteAllText(
                Path.Combine(_root, "etc/containers/systemd/web.container"),
                "[Container]\nImage=docker.io/library/nginx:1.29\n\n[Service]\nTimeoutStartSec=900\n\n[Install]\nWantedBy=multi-user.target\n");

            // What the README imports.
            File.WriteAllText(Path.Combine(_root, "etc/systemd/system/web.service"), "[Service]\nExecStart=/usr/bin/podman run --rm --name web docker.io/library/nginx:1.29\n");
            File.WriteAllText(Path.Combine(Folder, "compose.yaml"), "services:\n  shop:\n    image: nginx:1.29\n");
            File.WriteAllText(Path.Combine(Folder, "run.sh"), "podman run -d --name db docker.io/library/mariadb:11.4\n");
        }

        public string Folder => Path.Combine(_root, "poddsl");

        /// <summary>The output of the sample that the README builds.</summary>
        public string Built => Path.Combine(Folder, "samples/EscapeFromTheDock/bin/Debug/net10.0");

        public string Home => Path.Combine(_root, "home");

        public void Run(string script, string folder)
        {
            // The folders of the host are those of the sandbox.
            var start = new ProcessStartInfo("bash", ["-euc", script.Replace(" /etc/", $" {_root}/etc/", StringComparison.Ordinal)])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToArray())
            {
                start.Environment.Remove(name);
            }

            start.Environment["HOME"] = start.Environment["DOTNET_CLI_HOME"] = Home;
            start.Environment["NUGET_PACKAGES"] = Path.Combine(_root, "packages");
            start.Environment["NUGET_FALLBACK_PACKAGES"] = Repository.NuGetPackageRoot;
            // A compiler server of its own; the temporary folder identifies it.
            start.Environment["TMPDIR"] = Directory.CreateDirectory(Path.Combine(_root, "t")).FullName;
            start.Environment["UseSharedCompilation"] = "true";
            // Analyzers have judged the same code in the build of these tests.
            start.Environment["RunAnalyzers"] = "false";
            start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
            start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
            start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = start.Environment["DOTNET_NOLOGO"] = "1";
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                throw new TimeoutException($"{script} took longer than {Patience}.");
            }

            Assert.True(process.ExitCode == 0, script + "\n" + output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
        }

        /// <summary>The README's claims about the outcome.</summary>
        public void CheckOutcome()
        {
            var sample = Path.Combine(Built, "units");
            string[] services = ["home-assistant.service", "mariadb.service", "nextcloud.service"];
            Assert.Equal(services, Names(Path.Combine(sample, "service")));
            Assert.Equal(["home-assistant.container", "mariadb.container", "nextcloud.container"], Names(Path.Combine(sample, "quadlet")));
            Assert.Equal([.. services, "web.service"], Names(Path.Combine(_root, "etc/systemd/system")));
            Assert.Contains("[Image(\"docker.io/library/nginx:1.29\")", File.ReadAllText(Path.Combine(Folder, "homelab/Poddsl.cs")), StringComparison.Ordinal);
            Assert.Contains("PublishPort=8080:80\n", File.ReadAllText(Path.Combine(Folder, "units/web.container")), StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(Folder, "units/db.container")));
            Assert.Equal(["web.service"], Names(Path.Combine(Folder, "units")).Where(name => name.EndsWith(".service", StringComparison.Ordinal)));

            // The user's own project, then with a record of the README in it.
            string[] fromTemplate = ["backend.network", "db-data.volume", "db.container", "web.container"];
            Assert.Equal(fromTemplate, Names(Path.Combine(Home, "homelab/bin/Debug/net10.0/units/quadlet")));
            File.WriteAllText(Path.Combine(Home, "homelab/Units.cs"), Readmes.Blocks(Readmes.OfPackage, "csharp")[0].Text);
            Run("dotnet build", Path.Combine(Home, "homelab"));
            Assert.Equal(
                fromTemplate.Append("maria-db.container").Order(StringComparer.Ordinal), Names(Path.Combine(Home, "homelab/bin/Debug/net10.0/units/quadlet")));
            Assert.Equal(fromTemplate, Names(Path.Combine(Home, "lab/bin/Debug/net10.0/units/attic/quadlet")));
            Assert.Equal(["web.container"], Names(Path.Combine(Home, "units/quadlet")));
        }

        public void Dispose()
        {
            Run("dotnet build-server shutdown --vbcscompiler", _root);
            Directory.Delete(_root, recursive: true);
        }

        private static string[] Names(string folder) =>
            [.. Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

        private static void Copy(string from, string to)
        {
            Directory.CreateDirectory(to);
            foreach (var file in Directory.EnumerateFiles(from))
            {
                File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
            }

            foreach (var folder in Directory.EnumerateDirectories(from).Where(folder => Path.GetFileName(folder) is not ("bin" or "obj" or ".git")))
            {
                Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
            }
        }
    }
}
