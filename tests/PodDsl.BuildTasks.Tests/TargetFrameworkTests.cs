using PodDsl.BuildTasks.Tests.Support;

namespace PodDsl.BuildTasks.Tests;

public sealed class TargetFrameworkTests(PackedFeed feed)
{
    [Fact]
    public void Two_target_frameworks_have_units_of_their_own_or_share_those_of_the_first()
    {
        var project = TestProject.CreateEmpty(feed);
        project.Write("Homelab.csproj", TestProject.ProjectFile("net10.0;netstandard2.0", feed.Version));
        project.Write(
            "Units.cs",
            $"""
             #if NET
             {TestProject.Source(TestProject.Web)}
             #else
             {TestProject.Source(TestProject.Web with { Text = "# Written by PodDsl for netstandard\n" })}
             #endif
             """);

        project.Run("build", "--nologo").ShouldSucceed();
        Assert.Equal(TestProject.Web.Text, project.Read("bin/Debug/net10.0/units/quadlet/web.container"));
        Assert.Equal("# Written by PodDsl for netstandard\n", project.Read("bin/Debug/netstandard2.0/units/quadlet/web.container"));

        // The other framework first: that one finds old units to clean up.
        project.Build("-p:PodDslOutputDir=deploy/", "-f", "netstandard2.0", "-v:n").ShouldSucceed().ShouldSay("netstandard2.0 leaves the units in");
        Assert.False(project.Has("deploy/quadlet/web.container"));

        project.Build("-p:PodDslOutputDir=deploy/").ShouldSucceed();
        Assert.Equal(TestProject.Web.Text, project.Read("deploy/quadlet/web.container"));
        project.AgeFilesIn("deploy");

        project.Build("-p:PodDslOutputDir=deploy/").ShouldSucceed();
        Assert.True(project.IsAged("deploy/quadlet/web.container"));

        project.Run("clean", "-p:PodDslOutputDir=deploy/", "--nologo").ShouldSucceed();
        Assert.Empty(project.FilesIn("deploy"));
    }

    [Fact]
    public void Program_for_a_framework_that_cannot_carry_units_is_told_which_one_can()
    {
        var project = TestProject.CreateEmpty(feed);
        project.Write("Homelab.csproj", TestProject.ProjectFile("netstandard2.0", feed.Version));
        project.Write("Program.cs", "public static class Program { public static int Run(string[] args) => PodDsl.PodDslApp.Run(args); }");

        project.Run("build", "--nologo").ShouldFailWith("CS0619").ShouldSay("PodDslApp needs .NET 10 or later.");
    }

    /// <summary>Each case is an evaluation of its own, all in one process for the sake of speed.</summary>
    [Fact]
    public void Only_a_shared_folder_is_left_to_the_first_target_framework()
    {
        (string Framework, string OutputDirectory, string Writes)[] cases =
        [
            ("net10.0", "deploy/", "true"),
            ("netstandard2.0", "deploy/", "false"),
            ("netstandard2.0", "deploy/netstandard2.0/", "true"),
            ("netstandard2.0", "", "true"),
        ];
        var project = TestProject.Create(feed);
        project.Write(
            "Homelab.csproj",
            project.Read("Homelab.csproj").Replace(
                "</Project>",
                """<Target Name="Say"><Message Importance="high" Text="$(TargetFramework) in '$(PodDslOutputDir)' writes: $(_PodDslWrites)" /></Target></Project>""",
                StringComparison.Ordinal));

        // Blanks and line breaks are common in the list.
        var evaluations = cases.Select(each =>
            $"""<MSBuild Projects="Homelab.csproj" Targets="Say" Properties="TargetFrameworks= %0a net10.0 %3b netstandard2.0;TargetFramework={each.Framework};PodDslOutputDir={each.OutputDirectory}" />""");
        project.Write("cases.proj", $"""<Project><Target Name="Check">{string.Concat(evaluations)}</Target></Project>""");

        var result = project.Run("msbuild", "cases.proj", "-t:Check", "--nologo").ShouldSucceed();

        Assert.All(cases, each => result.ShouldSay($"{each.Framework} in '{each.OutputDirectory}' writes: {each.Writes}\n"));
    }
}
