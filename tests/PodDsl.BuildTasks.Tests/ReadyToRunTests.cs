using PodDsl.BuildTasks.Tests.Support;

namespace PodDsl.BuildTasks.Tests;

/// <summary>The assemblies with ReadyToRun code in the package: where a build runs them, and what happens if they do not load.</summary>
public sealed class ReadyToRunTests(PackedFeed feed)
{
    /// <summary>Those that a build runs in any case.</summary>
    internal static readonly string[] Assemblies = ["PodDsl.Analyzers", "PodDsl.BuildTasks", "PodDsl.Core", "PodDsl.Generators", "PodDsl.Symbols"];

    private const string NewCompiler = "-p:UseSharedCompilation=false";
    private const string Portable = "-p:PodDslReadyToRun=false";
    private const string Web = TestProject.Units + "/quadlet/web.container";
    private const string Unit = "using PodDsl;\nnamespace Home;\n\n[Image(\"docker.io/library/web:1.2\")]\npublic partial record Web : Container;\n";

    /// <summary>Says what the build chose, without compiling.</summary>
    private const string Chosen =
        """
        <Target Name="Chosen" DependsOnTargets="ResolveLockFileAnalyzers;PodDslUseReadyToRun">
          <Message Importance="high" Text="$(Case): @(Analyzer->WithMetadataValue('NuGetPackageId', 'PodDsl')) $(PodDslTasksAssembly)" />
        </Target>
        """;

    [Fact]
    public void New_compiler_compiles_next_to_nothing_of_PodDsl_and_makes_the_same_bytes()
    {
        SkipWithoutImages();
        var project = Create("<PropertyGroup><CscEnvironment>DOTNET_JitStdOutFile=$(MSBuildProjectDirectory)/methods.txt;DOTNET_JitDisasmSummary=1</CscEnvironment></PropertyGroup>");
        var ready = CompiledMethods(project);
        var (units, assembly) = (project.Read(Web), File.ReadAllBytes(project.PathOf("obj/Debug/net10.0/Homelab.dll")));

        project.Run("clean", "--nologo").ShouldSucceed();
        var portable = CompiledMethods(project, Portable);

        Assert.True(portable > 1000, $"{portable} methods without ReadyToRun code");
        Assert.True(ready < portable / 10, $"{ready} methods of {portable}");
        Assert.Equal(units, project.Read(Web));
        Assert.Equal(assembly, File.ReadAllBytes(project.PathOf("obj/Debug/net10.0/Homelab.dll")));

        // The other set is no reason to compile again.
        project.Build(NewCompiler, "-v:n").ShouldSucceed().ShouldSay("Skipping target \"CoreCompile\"");
    }

    [Fact]
    public void Ready_assemblies_are_chosen_only_where_they_load_for_certain()
    {
        SkipWithoutImages();
        var foreign = PackedFeed.ReadyToRunPlatforms.First(platform => platform != PackedFeed.ReadyToRunFolder);
        string[] ready = ["UseSharedCompilation=false", "UseSharedCompilation=false;Configuration=Release"];
        string[] portable =
        [
            "UseSharedCompilation=false;PodDslReadyToRun=false",
            "UseSharedCompilation=false;DesignTimeBuild=true",
            "UseSharedCompilation=false;SkipCompilerExecution=true",
            "UseSharedCompilation=false;BuildingInsideVisualStudio=true",
            "UseSharedCompilation=false;BundledNETCoreAppTargetFrameworkVersion=9.0",
            "UseSharedCompilation=false;NETCoreSdkPortableRuntimeIdentifier=linux-musl-x64",
            $"UseSharedCompilation=false;NETCoreSdkPortableRuntimeIdentifier={foreign}",
            "UseSharedCompilation=false;NETCoreSdkPortableRuntimeIdentifier=",
        ];
        var project = Create(Chosen);
        project.Write("toolset/Microsoft.CSharp.Core.targets", "<Project />");
        string[] portableForTheCompiler =
        [
            "UseSharedCompilation=false;CscToolPath=/elsewhere",
            "UseSharedCompilation=false;CscToolExe=mycsc",
            $"UseSharedCompilation=false;CSharpCoreTargetsPath={project.PathOf("toolset/Microsoft.CSharp.Core.targets")}",
            .. OperatingSystem.IsWindows() ? [] : (string[])["UseSharedCompilation=true", "Other=1"],
        ];

        string[] cases = [.. ready, .. portable, .. portableForTheCompiler];
        var checks = cases.Select((properties, index) => $"""<MSBuild Projects="Homelab.csproj" Targets="Chosen" Properties="Case=case{index};{properties}" />""");
        project.Write("cases.proj", $"""<Project><Target Name="All">{string.Concat(checks)}</Target></Project>""");
        var lines = project.Run("msbuild", "cases.proj", "-t:All", "--nologo").ShouldSucceed().Output.Split('\n');

        for (var index = 0; index < cases.Length; index++)
        {
            var line = Assert.Single(lines, line => line.Contains($"case{index}: ", StringComparison.Ordinal)).Replace('\\', '/');
            var files = line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..].Trim().Split(';', ' ');
            var folder = $"/readytorun/{PackedFeed.ReadyToRunFolder}/";
            var inFolder = files.Where(file => file.Contains(folder, StringComparison.Ordinal)).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);
            Assert.Equal(6, files.Length);
            Assert.Equal(
                ready.Contains(cases[index]) ? Assemblies : portable.Contains(cases[index]) ? [] : ["PodDsl.BuildTasks"],
                inFolder);
        }
    }

    /// <summary>An image for another processor, as a mistake of ours, or a change of an SDK, could put into the place of the right one.</summary>
    [Theory]
    [InlineData("PodDsl.Core", "PODCFG016")]
    [InlineData("PodDsl.Generators", "PODCFG016")]
    [InlineData("PodDsl.BuildTasks", null)]
    public void Image_that_does_not_load_fails_the_build_with_the_way_out_and_touches_no_unit(string name, string? code)
    {
        SkipWithoutImages();
        Assert.SkipUnless(TestExtent.IsFull || name == "PodDsl.Generators", "It builds each time. CI=true takes each assembly.");
        var project = Create();
        project.Build(NewCompiler).ShouldSucceed();
        var before = project.Read(Web);
        project.Write("Units.cs", Unit.Replace(":1.2", ":1.3", StringComparison.Ordinal));

        var result = project.Build(NewCompiler, "-p:_PodDslReadyToRunFolder=" + ForeignImages(name));

        Assert.NotEqual(0, result.ExitCode);
        Assert.Equal(before, project.Read(Web));
        if (code is not null)
        {
            result.ShouldFailWith(code).ShouldSay("PodDslReadyToRun=false");
        }
        else
        {
            result.ShouldSay("readytorun");
        }

        project.Build(NewCompiler, Portable, "--no-incremental").ShouldSucceed();
        Assert.Contains(":1.3", project.Read(Web), StringComparison.Ordinal);
    }

    private static void SkipWithoutImages() => Assert.SkipWhen(PackedFeed.ReadyToRunFolder is null, "The package has no ReadyToRun code for this machine.");

    private TestProject Create(string ofProject = "")
    {
        var project = TestProject.Create(feed);
        project.Write("Units.cs", Unit);
        project.Write("Homelab.csproj", project.Read("Homelab.csproj").Replace("</Project>", ofProject + "</Project>", StringComparison.Ordinal));
        return project;
    }

    /// <summary>The methods of PodDsl that the runtime of the compiler compiled in a build.</summary>
    private static int CompiledMethods(TestProject project, params string[] arguments)
    {
        var list = project.PathOf("methods.txt");
        File.Delete(list);
        project.Build([NewCompiler, .. arguments]).ShouldSucceed();
        return File.ReadLines(list).Count(line => line.Contains("JIT compiled PodDsl.", StringComparison.Ordinal));
    }

    /// <summary>A copy of the images of this machine, of which one says that it is for a processor that does not exist.</summary>
    private string ForeignImages(string name)
    {
        const int placeOfHeader = 0x3c, machine = 4;
        var folder = feed.NewFolder("readytorun") + Path.DirectorySeparatorChar;
        var package = Path.Combine(feed.Packages, "poddsl", feed.Version, "readytorun", PackedFeed.ReadyToRunFolder!);
        foreach (var file in Directory.EnumerateFiles(package))
        {
            var image = File.ReadAllBytes(file);
            if (Path.GetFileNameWithoutExtension(file) == name)
            {
                image[BitConverter.ToInt32(image, placeOfHeader) + machine] ^= 0x55;
            }

            File.WriteAllBytes(folder + Path.GetFileName(file), image);
        }

        return folder;
    }
}
