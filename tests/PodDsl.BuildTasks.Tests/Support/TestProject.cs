namespace PodDsl.BuildTasks.Tests.Support;

/// <summary>A project of a user, in a folder of its own, that references the packed package.</summary>
internal sealed class TestProject
{
    private readonly PackedFeed _feed;

    private TestProject(PackedFeed feed, string folder)
    {
        _feed = feed;
        Folder = folder;
    }

    public string Folder { get; }

    /// <summary>The default place of units, relative to the project.</summary>
    public const string Units = "bin/Debug/net10.0/units";

    public static string ProjectFile(string targetFrameworks, string version, string properties = "") =>
        $"""
         <Project Sdk="Microsoft.NET.Sdk">
           <PropertyGroup>
             <TargetFrameworks>{targetFrameworks}</TargetFrameworks>
             <LangVersion>latest</LangVersion>
             {properties}
           </PropertyGroup>
           <ItemGroup>
             <PackageReference Include="PodDsl" Version="{version}" />
           </ItemGroup>
         </Project>
         """.Replace("TargetFrameworks", targetFrameworks.Contains(';', StringComparison.Ordinal) ? "TargetFrameworks" : "TargetFramework", StringComparison.Ordinal);

    /// <summary>A restored project for net10.0 that emits <c>web.container</c> and <c>db.container</c>.</summary>
    public static TestProject Create(PackedFeed feed, string properties = "", string folder = "Homelab")
    {
        var project = new TestProject(feed, feed.NewFolder(folder));
        Directory.CreateDirectory(project.PathOf("obj"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(feed.Restored, "obj")))
        {
            File.Copy(file, project.PathOf("obj/" + Path.GetFileName(file)));
        }

        project.Write("Homelab.csproj", ProjectFile("net10.0", feed.Version, properties));
        project.Emit(Web, Db);
        return project;
    }

    /// <summary>The same after a build.</summary>
    public static TestProject CreateBuilt(PackedFeed feed) => MakeOrCopy(feed, "", () =>
    {
        var project = Create(feed);
        project.Build().ShouldSucceed();
        return project;
    });

    /// <summary>A project as a build leaves it: made anew in CI, and elsewhere a copy, with what lies beside it, of one that is made once.</summary>
    /// <param name="feed">Where it lies.</param>
    /// <param name="key">What tells it from others.</param>
    /// <param name="make">Builds it.</param>
    public static TestProject MakeOrCopy(PackedFeed feed, string key, Func<TestProject> make)
    {
        if (TestExtent.Has("builds of projects that tests only start from: they start from copies of one"))
        {
            return make();
        }

        var made = feed.Built(key, make).Folder;
        var copy = feed.NewFolder(Path.GetFileName(made));
        var (from, to) = (Path.GetDirectoryName(made)!, Path.GetDirectoryName(copy)!);
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
        }

        return new TestProject(feed, copy);
    }

    /// <summary>An empty folder, for what is not a restored project for net10.0.</summary>
    public static TestProject CreateEmpty(PackedFeed feed, string folder = "Homelab") => new(feed, feed.NewFolder(folder));

    /// <summary>The project file of a sample with the same settings as in the Directory.Build files of the samples, as a user would write them.</summary>
    public static string WithPackage(string project, PackedFeed feed) => project.Replace(
        "</Project>",
        $"""
           <PropertyGroup>
             <ImplicitUsings>enable</ImplicitUsings>
             <Nullable>enable</Nullable>
           </PropertyGroup>
           <ItemGroup>
             <PackageReference Include="PodDsl" Version="{feed.Version}" />
           </ItemGroup>
         </Project>
         """,
        StringComparison.Ordinal);

    public static (string Format, string FileName, string Text) Web { get; } =
        ("quadlet", "web.container", "# Written by PodDsl from Web\n[Container]\nImage=web\n");

    public static (string Format, string FileName, string Text) Db { get; } =
        ("quadlet", "db.container", "# Written by PodDsl from Db\n[Container]\nImage=db\n");

    public string PathOf(string relative) => Path.Combine(Folder, relative);

    public bool Has(string relative) => File.Exists(PathOf(relative));

    public string Read(string relative) => File.ReadAllText(PathOf(relative));

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), text);
    }

    public void Delete(string relative) => File.Delete(PathOf(relative));

    /// <summary>All files below a folder, sorted, relative to it.</summary>
    public string[] FilesIn(string relative) =>
        !Directory.Exists(PathOf(relative))
            ? []
            : [.. Directory.EnumerateFiles(PathOf(relative), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(PathOf(relative), file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)];

    /// <summary>Writes the source that carries the units, which the generator would otherwise make.</summary>
    public void Emit(params (string Format, string FileName, string Text)[] units) => Write("Units.cs", Source(units));

    public static string Source(params (string Format, string FileName, string Text)[] units) =>
        string.Concat(units.Select((unit, index) => $"[PodDsl.EmittedUnit(@\"{unit.Format}\", @\"{unit.FileName}\", @\"{unit.Text}\")] internal static class Unit{index};\n"));

    public DotNetResult Build(params string[] arguments) => Run(["build", "--no-restore", "--nologo", .. arguments]);

    public DotNetResult Run(params string[] arguments) => _feed.Run(Folder, arguments);

    /// <summary>Sets the time of each file to one that no build would set.</summary>
    public void AgeFilesIn(string relative)
    {
        foreach (var file in FilesIn(relative))
        {
            File.SetLastWriteTimeUtc(PathOf(Path.Combine(relative, file)), LongAgo);
        }
    }

    public bool IsAged(string relative) => File.GetLastWriteTimeUtc(PathOf(relative)) == LongAgo;

    private static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
}
