using PodDsl.BuildTasks.Tests.Support;
using PodDsl.TestKit;

namespace PodDsl.BuildTasks.Tests;

/// <summary>A compiler that stays in memory knows the project from the build before, and makes what a new one makes.</summary>
public sealed class StayingCompilerTests(PackedFeed feed) : IDisposable
{
    private readonly string _compiler = "poddsl-" + Guid.NewGuid().ToString("N");

    private const string Assembly = "obj/Debug/net10.0/Homelab.dll";
    private const string Web = "using PodDsl;\nnamespace Home;\n\n[Image(\"docker.io/library/web:1\"), Label(\"tag\", Values.Tag), DependsOn<Db>, Publish(80, HostPort = 8080)]\npublic partial record Web : Container, IService;\n";
    private const string Db = "using PodDsl;\nnamespace Home;\n\n[Image(\"docker.io/library/db:1\")]\npublic partial record Db : Container, IService { [Env] public const string NAME = \"db\"; }\n";
    private const string Shared = "using PodDsl;\nnamespace Home;\n\npublic static class Values { public const string Tag = \"1\"; }\n[Restart(RestartPolicy.OnFailure)] public interface IService;\n";

    [Fact]
    public void Edit_after_edit_gives_the_bytes_of_a_new_compiler()
    {
        var project = TestProject.Create(feed);
        File.Delete(project.PathOf("Units.cs"));
        project.Write("Web.cs", Web);
        project.Write("Db.cs", Db);
        project.Write("Shared.cs", Shared);
        AssertSame(project);

        foreach (var (path, text) in new[]
        {
            ("Web.cs", Web.Replace("web:1", "web:2", StringComparison.Ordinal)),
            ("Shared.cs", Shared.Replace("Tag = \"1\"", "Tag = \"2\"", StringComparison.Ordinal)),
            ("Shared.cs", Shared.Replace("OnFailure", "Always", StringComparison.Ordinal)),
            ("Db.cs", Db.Replace("NAME = \"db\"", "NAME = \"database\"", StringComparison.Ordinal)),
            ("Db.cs", Db.Replace("[Image", "[ContainerName(\"database\"), Image", StringComparison.Ordinal)),
            ("Other.cs", "namespace Home; public static class Other;"),
            ("Web.cs", Web),
        })
        {
            project.Write(path, text);
            AssertSame(project);
        }

        if (OperatingSystem.IsLinux())
        {
            Assert.Single(CompilerServers.Named(_compiler));
        }
    }

    public void Dispose() => CompilerServers.Stop(_compiler);

    private void AssertSame(TestProject project)
    {
        project.Build("-p:UseSharedCompilation=true", "-p:SharedCompilationId=" + _compiler).ShouldSucceed();
        var (assembly, units) = (File.ReadAllBytes(project.PathOf(Assembly)), Units(project));
        File.Delete(project.PathOf(Assembly));
        project.Build("-p:UseSharedCompilation=false").ShouldSucceed();

        Assert.Equal(assembly, File.ReadAllBytes(project.PathOf(Assembly)));
        Assert.Equal(units, Units(project));
    }

    private static string[] Units(TestProject project) =>
        [.. Directory.GetFiles(project.PathOf(TestProject.Units), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
}
