using PodDsl.BuildTasks.Tests.Support;

namespace PodDsl.BuildTasks.Tests;

public sealed class SettingsTests(PackedFeed feed)
{
    /// <summary>Checks each setting in an evaluation of its own, all in one process for speed.</summary>
    private DotNetResult Check(IEnumerable<string> settings)
    {
        var project = TestProject.Create(feed);
        var checks = settings.Select(setting =>
            $"""<MSBuild Projects="Homelab.csproj" Targets="PodDslCheckSettings" Properties="{setting}" ContinueOnError="ErrorAndContinue" />""");
        project.Write("settings.proj", $"""<Project><Target Name="Check">{string.Concat(checks)}</Target></Project>""");
        return project.Run("msbuild", "settings.proj", "-t:Check", "--nologo");
    }

    [Fact]
    public void Wrong_setting_is_an_error_that_names_the_value_and_the_project()
    {
        (string Code, string Setting, string Named)[] wrong =
        [
            ("PODCFG001", "NETCoreSdkVersion=9.0.205", "runs on 9.0.205"),
            ("PODCFG002", "PodDslFormats=quadlet%3bkube", "'quadlet;kube'"),
            ("PODCFG002", "PodDslFormats=Service", "'Service'"),
            ("PODCFG002", "PodDslFormats=%3b", "';'"),
            ("PODCFG003", "PodDslScope=root", "'root'"),
            ("PODCFG004", "PodDslPodmanVersion=v5.4", "'v5.4'"),
            ("PODCFG004", "PodDslPodmanVersion=5", "'5'"),
            ("PODCFG004", "PodDslPodmanVersion=5.4-rc1", "'5.4-rc1'"),
            ("PODCFG005", "PodDslHostFacts=no/such.json", "no/such.json'"),
            ("PODCFG006", "PodDslCheck=maybe", "'maybe'"),
            ("PODCFG007", "PodDslEnabled=maybe", "'maybe'"),
            ("PODCFG023", "PodDslReadyToRun=maybe", "'maybe'"),
            ("PODCFG009", "PodDslIdPool=1_000_000", "'1_000_000'"),
            ("PODCFG009", "PodDslIdPool=-1", "'-1'"),
            ("PODCFG009", "PodDslIdPool=4294967295", "'4294967295'"),
            ("PODCFG009", "PodDslIdBlockSize=1", "'1'"),
            ("PODCFG009", "PodDslIdBlockSize=all", "'all'"),
        ];

        var result = Check(wrong.Select(each => each.Setting));

        Assert.NotEqual(0, result.ExitCode);
        var errors = result.Output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)).ToArray();
        Assert.All(wrong, each => Assert.Contains(
            errors, error => error.Contains($"Homelab.csproj : error {each.Code}: ", StringComparison.Ordinal) && error.Contains(each.Named, StringComparison.Ordinal)));
    }

    [Fact]
    public void Right_setting_passes() => Check(
        [
            "NETCoreSdkVersion=9.0.300",
            "NETCoreSdkVersion=11.0.100-preview.1.25",
            "PodDslFormats=service",
            "PodDslFormats= service %3b &#10; quadlet %3b",
            "PodDslScope=user",
            "PodDslPodmanVersion=4.3",
            "PodDslPodmanVersion=5.6.2",
            "PodDslHostFacts=Homelab.csproj",
            "PodDslIdPool=0",
            "PodDslIdPool=1000000",
            "PodDslIdBlockSize=5000",
            "PodDslCheck=True",
            "PodDslCheck=off",
            "PodDslReadyToRun=false",
        ]).ShouldSucceed();

    /// <summary>Another compiler than that of the SDK, as Visual Studio or a package brings it.</summary>
    [Theory]
    [InlineData("4.8.0.0", true)]
    [InlineData("4.13.0.0", true)]
    [InlineData("4.14.0.0", false)]
    [InlineData("5.0.0.0", false)]
    public void Compiler_that_would_ignore_the_generator_is_one_error_with_the_version_that_is_needed(string version, bool isTooOld)
    {
        var folder = feed.NewFolder("compiler");
        Module.SaveAssembly(Path.Combine(folder, "Microsoft.CodeAnalysis.dll"), "Microsoft.CodeAnalysis", Version.Parse(version));

        var result = Check([$"CscToolPath={folder}"]);

        Assert.Equal(isTooOld, result.ExitCode != 0);
        Assert.Equal(isTooOld, result.Output.Contains(
            $"error PODCFG001: PodDsl needs the C# compiler 4.14 or later, as in Visual Studio 17.14 and the .NET SDK 9.0.300, and this build compiles with {version} of {folder}",
            StringComparison.Ordinal));
    }

    [Fact]
    public void Compiler_that_is_needed_is_that_of_the_generator() => Assert.Matches(
        @"<RoslynVersion [^>]*>4\.14\.0</RoslynVersion>", File.ReadAllText(Path.Combine(Repository.Root, "Directory.Packages.props")));

    [Fact]
    public void Podman_newer_than_the_newest_known_is_said_once_and_taken_for_that()
    {
        var result = Check(["PodDslPodmanVersion=6.2", "PodDslPodmanVersion=6.1.7", "PodDslPodmanVersion=10.0.1", "PodDslPodmanVersion=6.1"]).ShouldSucceed();

        var warnings = result.Output.Split('\n').Where(line => line.Contains(": warning ", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, warnings.Count(line => !line.StartsWith(' ')));
        Assert.Contains(warnings, line => line.Contains("Homelab.csproj : warning PODCFG008: PodDslPodmanVersion is 6.2, and 6.1 is the newest", StringComparison.Ordinal));
        Assert.Contains(warnings, line => line.Contains("PODCFG008: PodDslPodmanVersion is 10.0.1, ", StringComparison.Ordinal));
    }

    [Fact]
    public void Wrong_setting_stops_the_build_before_the_compiler()
    {
        var project = TestProject.Create(feed, "<PodDslScope>root</PodDslScope>");

        project.Build().ShouldFailWith("PODCFG003");

        Assert.Empty(project.FilesIn("bin"));
    }

    [Fact]
    public void Generator_and_analyzers_get_the_settings_whole()
    {
        var project = TestProject.Create(
            feed,
            """
            <PodDslFormats> service ; quadlet </PodDslFormats>
            <PodDslPodmanVersion>5.4</PodDslPodmanVersion>
            <PodDslScope>user</PodDslScope>
            <PodDslHostFacts>facts;#1.json</PodDslHostFacts>
            """);
        project.Write("facts;#1.json", """{ "schema": 1 }""");

        project.Build("-bl:build.binlog").ShouldSucceed();

        var lines = project.Read("obj/Debug/net10.0/Homelab.GeneratedMSBuildEditorConfig.editorconfig").Split('\n');
        Assert.Contains("build_property._PodDslFormats = service,quadlet", lines);
        Assert.Contains("build_property.PodDslPodmanVersion = 5.4", lines);
        Assert.Contains("build_property.PodDslScope = user", lines);
        var section = Array.FindIndex(lines, line => line.StartsWith('[') && line.EndsWith("1.json]", StringComparison.Ordinal));
        Assert.True(section >= 0, string.Join('\n', lines));
        Assert.Equal("build_metadata.AdditionalFiles.PodDslHostFacts = true", lines[section + 1]);
    }
}
