using PodDsl.Build.Tests.Support;

namespace PodDsl.Build.Tests;

public sealed class SettingsTests(PackedFeed feed)
{
    [Theory]
    [InlineData("PODCFG001", "NETCoreSdkVersion=9.0.205", "9.0.300")]
    [InlineData("PODCFG002", "PodDslFormats=quadlet%3bkube", "quadlet;kube")]
    [InlineData("PODCFG002", "PodDslFormats=Service", "'Service'")]
    [InlineData("PODCFG003", "PodDslScope=root", "'root'")]
    [InlineData("PODCFG004", "PodDslPodmanVersion=v5.4", "'v5.4'")]
    [InlineData("PODCFG004", "PodDslPodmanVersion=5", "'5'")]
    [InlineData("PODCFG005", "PodDslHostFacts=no/such.json", "no/such.json")]
    [InlineData("PODCFG006", "PodDslCheck=maybe", "'maybe'")]
    [InlineData("PODCFG007", "PodDslEnabled=maybe", "'maybe'")]
    public void Wrong_setting_is_an_error_that_names_the_value_and_the_project(string code, string property, string named)
    {
        var project = TestProject.Create(feed);

        project.Run("msbuild", "-t:PodDslCheckSettings", $"-p:{property}", "--nologo").ShouldFailWith(code).ShouldSay(named).ShouldSay("Homelab.csproj : error");
    }

    [Theory]
    [InlineData("NETCoreSdkVersion=9.0.300")]
    [InlineData("NETCoreSdkVersion=11.0.100-preview.1.25")]
    [InlineData("PodDslFormats=service")]
    [InlineData("PodDslFormats= service %3b %0a quadlet %3b")]
    [InlineData("PodDslScope=user")]
    [InlineData("PodDslPodmanVersion=4.3")]
    [InlineData("PodDslPodmanVersion=5.6.2")]
    [InlineData("PodDslHostFacts=Homelab.csproj")]
    [InlineData("PodDslCheck=True")]
    [InlineData("PodDslCheck=off")]
    public void Right_setting_passes(string property)
    {
        var project = TestProject.Create(feed);

        project.Run("msbuild", "-t:PodDslCheckSettings", $"-p:{property}", "--nologo").ShouldSucceed();
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
        project.Write("facts;#1.json", "{}");

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
