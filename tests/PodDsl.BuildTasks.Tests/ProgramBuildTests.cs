using System.Diagnostics;
using System.Text.RegularExpressions;
using PodDsl.BuildTasks.Tests.Support;

namespace PodDsl.BuildTasks.Tests;

/// <summary>A program with <c>PodDslApp</c> is a tool for its units.</summary>
public sealed partial class ProgramBuildTests(PackedFeed feed)
{
    [Fact]
    public void The_single_file_of_the_docs_is_a_tool()
    {
        Assert.SkipUnless(TestExtent.IsFull, "It restores a single file and compiles it to a native program. CI=true runs it.");
        var project = TestProject.CreateEmpty(feed);
        project.Write("homelab.cs", Version().Replace(Readmes.Blocks("docs/single-file.md", "csharp")[0].Text, $"#:package PodDsl@{feed.Version}"));
        var built = project.Run("build", "homelab.cs", "--nologo").ShouldSucceed();
        Assert.DoesNotContain("warning", built.Output, StringComparison.OrdinalIgnoreCase);

        Assert.Equal(project.Read("units/quadlet/web.container"), Run("show", "web"));
        Assert.Contains("ExecStart=/usr/bin/podman run", Run("show", "web", "--format", "service"), StringComparison.Ordinal);
        Assert.Equal("Nothing found in 1 file.\n", Run("lint"));
        Assert.Contains("quadlet/web.container\n", Run(), StringComparison.Ordinal);
        Assert.Contains("1 units, 0 written, 1 unchanged", Run("build"), StringComparison.Ordinal);
        Assert.Contains("all as here", Run("diff", "units/quadlet"), StringComparison.Ordinal);
        Assert.Contains("web", Run("ids"), StringComparison.Ordinal);
        project.Write("host/db.container", "[Container]\n");
        Assert.Equal((1, "web.container: new, not on the host\ndb.container: only on the host\n"), Dotnet(["run", "homelab.cs", "--", "diff", "host"]));

        var published = project.Run("publish", "homelab.cs", "-o", "out", "--nologo").ShouldSucceed();
        Assert.DoesNotContain("warning", published.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((0, project.Read("units/quadlet/web.container")), Start(project.PathOf("out/homelab"), project.Folder, ["show", "web"]));
        Assert.Equal(1, Start(project.PathOf("out/homelab"), project.Folder, ["diff", "host"]).Code);

        string Run(params string[] words)
        {
            var (code, output) = Dotnet(["run", "homelab.cs", "--", .. words]);
            Assert.True(code == 0, output);
            return output;
        }

        (int, string) Dotnet(string[] words)
        {
            var result = project.Run(words);
            return (result.ExitCode, result.Output);
        }
    }

    [Fact]
    public void The_program_of_a_project_has_the_same_commands()
    {
        var project = TestProject.Create(feed, "<OutputType>Exe</OutputType>");
        project.Write("Homelab.csproj", project.Read("Homelab.csproj").Replace("</Project>", "<ItemGroup><PodDslUnit Include=\"files/**\" Host=\"attic\" /></ItemGroup></Project>", StringComparison.Ordinal));
        project.Write("files/cache.volume", "[Volume]\nVolumeName=cache\n");
        project.Write("Program.cs", "return PodDsl.PodDslApp.Run(args);");
        project.Write(
            "Units.cs",
            """
            using PodDsl;
            [PodmanVersion("5.4")] public record Attic : Host;
            public record Pi : Host;
            [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>, RunsOn<Pi>, Publish(80, HostPort = 8080)] public partial record Web : Container;
            [Image("docker.io/jellyfin/jellyfin:10.10"), RunsOn<Attic>(User = "media")] public partial record Jellyfin : Container;
            """);
        var built = project.Build().ShouldSucceed();
        Assert.DoesNotContain(" warning ", built.Output, StringComparison.Ordinal);

        var program = project.PathOf("bin/Debug/net10.0/Homelab.dll");
        Assert.Equal((0, project.Read(TestProject.Units + "/attic/quadlet/web.container")), Start("dotnet", project.Folder, [program, "show", "web", "--host", "attic"]));
        Assert.Equal(0, Start("dotnet", project.Folder, [program, "diff", TestProject.Units + "/attic/users/media/quadlet", "--host", "attic", "--user", "media"]).Code);
        Assert.Equal(2, Start("dotnet", project.Folder, [program, "diff", TestProject.Units]).Code);
        Assert.Equal(0, Start("dotnet", project.Folder, [program, "build", "copy"]).Code);
        Assert.Equal(project.FilesIn(TestProject.Units).Where(file => !file.EndsWith("/.poddsl-copies", StringComparison.Ordinal)), project.FilesIn("copy"));
        Assert.Equal((0, "[Volume]\nVolumeName=cache\n"), Start("dotnet", project.Folder, [program, "show", "cache"]));

        // What the class needs is there at run time, and no name for code.
        Assert.True(project.Has("bin/Debug/net10.0/PodDsl.Core.dll"));
        project.Write("Other.cs", "public static class Other { public static object? Unit => typeof(PodDsl.Core.Model.Unit); }");
        project.Build().ShouldFailWith("CS0234");
    }

    private static (int Code, string Output) Start(string program, string folder, string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.ReplaceLineEndings("\n"));
    }

    [GeneratedRegex("#:package PodDsl@[0-9.]+")]
    private static partial Regex Version();
}
