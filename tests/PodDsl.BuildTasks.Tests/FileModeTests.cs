using System.Runtime.Versioning;
using PodDsl.BuildTasks.Tests.Support;

namespace PodDsl.BuildTasks.Tests;

/// <summary>The readers of units that a build writes.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class FileModeTests(PackedFeed feed)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const string Web = TestProject.Units + "/quadlet/web.container";
    private const string Db = TestProject.Units + "/quadlet/db.container";

    private static string Source(string password) =>
        $$"""
          using PodDsl;

          [Image("docker.io/library/nginx:1.29")]
          public partial record Web : Container
          {
              [Env] public const string DB_PASSWORD = "{{password}}";
          }

          [Image("docker.io/library/mariadb:11"), NotSecret("DB_TOKEN")]
          public partial record Db : Container
          {
              [Env] public const string DB_TOKEN = "public-example-token";
          }
          """;

    [Fact]
    public void Unit_with_a_secret_is_for_its_owner_only_unless_the_user_gives_it_to_a_group()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");
        var project = TestProject.Create(feed);
        project.Write("Units.cs", Source("hunter22"));
        project.Build().ShouldSucceed();
        var usual = File.GetUnixFileMode(project.PathOf("Units.cs"));
        Assert.Equal((OwnerOnly, usual), (ModeOf(Web), ModeOf(Db)));

        // A new text keeps the mode that the user has chosen, but others never get a secret.
        File.SetUnixFileMode(project.PathOf(Web), OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        project.Write("Units.cs", Source("hunter23"));
        project.Build().ShouldSucceed();
        Assert.Contains("hunter23", project.Read(Web), StringComparison.Ordinal);
        Assert.Equal(OwnerOnly | UnixFileMode.GroupRead, ModeOf(Web));

        project.Run("publish", "--no-build", "-c", "Debug", "-o", "published", "--nologo").ShouldSucceed();
        Assert.Equal(OwnerOnly | UnixFileMode.GroupRead, ModeOf("published/units/quadlet/web.container"));

        UnixFileMode ModeOf(string file) => File.GetUnixFileMode(project.PathOf(file));
    }

    [Fact]
    public void Pipe_in_the_place_of_host_facts_is_named_and_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files.");
        var project = TestProject.Create(feed, "<PodDslHostFacts>host.json</PodDslHostFacts>");
        System.Diagnostics.Process.Start("mkfifo", project.PathOf("host.json")).WaitForExit();

        project.Build().ShouldFailWith("PODCFG005").ShouldSay("It is a named pipe, and only regular files are read.");

        // An editor reads the files that a design-time build names.
        var designTime = DesignTimeFiles(project).ShouldSucceed();
        Assert.DoesNotContain("host.json", designTime.Output, StringComparison.Ordinal);
        project.Delete("host.json");
        project.Write("host.json", """{ "schema": 1 }""");
        Assert.Contains("host.json", DesignTimeFiles(project).ShouldSucceed().Output, StringComparison.Ordinal);
    }

    private static DotNetResult DesignTimeFiles(TestProject project) => project.Run(
        "msbuild", "-t:CoreCompile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:AdditionalFiles");
}
