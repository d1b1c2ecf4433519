using PodDsl.BuildTasks.Tests.Support;

namespace PodDsl.BuildTasks.Tests;

/// <summary>Ways in which teams lay out their repositories.</summary>
public sealed class LayoutTests(PackedFeed feed)
{
    private static readonly string[] Units = ["quadlet/db.container", "quadlet/web.container"];

    /// <summary>Versions and settings in one place for all projects, and all that is built in one folder, as <c>dotnet new buildprops --use-artifacts</c> begins.</summary>
    [Fact]
    public void Central_versions_and_the_folder_of_artifacts_have_units()
    {
        Assert.SkipUnless(TestExtent.IsFull, "It restores and builds a project anew. CI=true does it.");
        var project = TestProject.CreateEmpty(feed, "lab");
        project.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="PodDsl" Version="{feed.Version}" /></ItemGroup>
            </Project>
            """);
        project.Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <ArtifactsPath>$(MSBuildThisFileDirectory)artifacts</ArtifactsPath>
                <TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>
                <LangVersion>latest</LangVersion>
                <PodDslPodmanVersion>5.4</PodDslPodmanVersion>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="PodDsl" /></ItemGroup>
            </Project>
            """);
        project.Write("src/Homelab/Homelab.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        project.Write("src/Homelab/Units.cs", "using PodDsl;\n[Image(\"docker.io/library/nginx:1.29\"), Memory(\"1g\")]\npublic partial record Web : Container;\n[Image(\"docker.io/library/mariadb:11\")]\npublic partial record Db : Container;\n");

        project.Run("build", "src/Homelab", "--nologo").ShouldSucceed();
        Assert.Equal(Units, project.FilesIn("artifacts/bin/Homelab/debug_net10.0/units"));
        Assert.Equal(Units, project.FilesIn("artifacts/bin/Homelab/debug_netstandard2.0/units"));
        // Memory= is newer than podman 5.4.
        Assert.Contains("PodmanArgs=--memory 1g\n", project.Read("artifacts/bin/Homelab/debug_net10.0/units/quadlet/web.container"), StringComparison.Ordinal);

        project.Run("publish", "src/Homelab", "-f", "net10.0", "--nologo").ShouldSucceed();
        Assert.Equal(Units, project.FilesIn("artifacts/publish/Homelab/release_net10.0/units"));

        project.Run("clean", "src/Homelab", "--nologo").ShouldSucceed();
        Assert.Empty(project.FilesIn("artifacts/bin/Homelab/debug_net10.0/units"));
        Assert.False(Directory.Exists(project.PathOf("src/Homelab/bin")) || Directory.Exists(project.PathOf("src/Homelab/obj")));
    }

    /// <summary>The code of the README, in a project in which every analyzer of .NET speaks and every warning is an error.</summary>
    [Fact]
    public void All_analyzers_of_the_SDK_accept_the_idioms_of_the_language()
    {
        Assert.SkipUnless(TestExtent.IsFull, "It restores and builds a project anew. CI=true does it.");
        var project = TestProject.CreateEmpty(feed, "lab");
        project.Write("Lab.csproj", TestProject.ProjectFile("net10.0", feed.Version).Replace(
            "</TargetFramework>",
            "</TargetFramework><AnalysisLevel>latest-all</AnalysisLevel><TreatWarningsAsErrors>true</TreatWarningsAsErrors><EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>",
            StringComparison.Ordinal));
        project.Write("Units.cs", """
            using PodDsl;

            [assembly: System.CLSCompliant(false)]

            namespace Lab;

            [Restart(RestartPolicy.OnFailure), WantedBy(Targets.MultiUser)]
            public interface IHomeService;

            [Network(Subnet = "10.89.1.0/24")]
            public partial record Backend : Network;

            [Image("docker.io/library/mariadb:11"), Network<Backend>]
            public partial record MariaDb : Container, IHomeService;

            [Image("docker.io/library/nextcloud:stable"), Network<Backend>, DependsOn<MariaDb>]
            public partial record Nextcloud : Container, IHomeService
            {
                [Env] public const string MYSQL_HOST = MariaDb.UnitName;
            }
            """);

        project.Run("build", "--nologo").ShouldSucceed().ShouldSay("0 Warning(s)");
        project.Write("Other.cs", "namespace Lab;\npublic interface IEmpty;\npublic static class Names { public const string NO_VARIABLE = \"x\"; }\n");
        project.Run("build", "--nologo").ShouldFailWith("CA1040").ShouldSay("CA1707");
    }

    [Fact]
    public void Image_that_the_SDK_makes_has_the_units()
    {
        Assert.SkipUnless(TestExtent.IsFull, "It restores and publishes a project; Publish_takes_the_units_along sees the folder that the image is made of. CI=true does it.");
        using var registry = new BaseImageRegistry();
        var project = TestProject.Create(feed, "<OutputType>Exe</OutputType><UseAppHost>false</UseAppHost><EnableSdkContainerSupport>true</EnableSdkContainerSupport>");
        project.Write("Program.cs", "System.Console.WriteLine();");

        project.Run(
            "publish", "-t:PublishContainer", "-r", "linux-x64", "--no-self-contained", "--nologo",
            $"-p:ContainerBaseImage={registry.Image}", "-p:ContainerRepository=lab", $"-p:ContainerArchiveOutputPath={project.PathOf("image.tar")}").ShouldSucceed();

        var files = BaseImageRegistry.FilesOf(project.PathOf("image.tar"));
        Assert.All(Units, unit => Assert.Contains("app/units/" + unit, files));
    }
}
