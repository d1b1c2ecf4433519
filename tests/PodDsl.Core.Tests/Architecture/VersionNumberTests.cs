using Microsoft.CodeAnalysis;

namespace PodDsl.Core.Tests.Architecture;

/// <summary>Only Core/Podman says since when podman does something, and only the catalogue says since when there is a key, flag or
/// directive.</summary>
[Collection(nameof(SourceCompilation))]
public sealed class VersionNumberTests
{
    private static readonly string[] Homes = ["src/PodDsl.Core/Podman/", "src/PodDsl.Core/Catalogue/"];

    [Fact]
    public void No_version_is_written_down_outside_of_its_home()
    {
        var compilation = SourceCompilation.Product;

        Assert.Empty(VersionNumbers.In(compilation, path => !Homes.Any(home => Relative(path).StartsWith(home, StringComparison.Ordinal))));
        Assert.Contains(VersionNumbers.In(compilation, path => Path.GetFileName(path) == "Behaviors.Files.cs"), place => place.Contains("makes a version", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("static readonly PodmanVersion Since = new(5, 4);", "makes a version: new(5, 4)")]
    [InlineData("bool Is(PodmanVersion podman) => podman < new PodmanVersion(6, 0);", "makes a version: new PodmanVersion(6, 0)")]
    [InlineData("bool Is(PodmanVersion podman) => podman.Major >= 5;", "takes a version apart: Major")]
    [InlineData("bool Is(PodmanVersion podman) => podman is { Major: 5 };", "takes a version apart: Major")]
    [InlineData("bool Is() => PodmanVersion.TryParse(\"5.4\", out _);", "reads a version out of a literal: PodmanVersion.TryParse(\"5.4\", out _)")]
    [InlineData("bool Is(PodmanVersion podman, Behavior row) => podman >= row.Since;", "compares with the version of a behavior instead of asking for it: podman >= row.Since")]
    [InlineData("bool Is(int systemd) => systemd >= 254;", "compares a version of systemd with a number: systemd >= 254")]
    [InlineData("bool Is(int? systemdOfHost) => systemdOfHost is >= 254;", "compares a version of systemd with a number: systemdOfHost is >= 254")]
    [InlineData("string Text => \"since podman 5.4\";", "names a version: \"since podman 5.4\"")]
    [InlineData("string Text(string name) => $\"{name} needs Podman 5.4\";", "names a version:  needs Podman 5.4")]
    [InlineData("bool Is(PodmanVersion podman, PodmanVersion since) => podman >= since && podman < PodmanVersion.Newest;", null)]
    [InlineData("string Text(Behavior row) => $\"since podman {row.Since}\";", null)]
    public void A_version_that_is_written_down_is_found(string member, string? expected)
    {
        var compilation = SourceCompilation.Compile(
        [
            ("/Podman.cs", """
                public readonly record struct PodmanVersion(int Major, int Minor) : IComparable<PodmanVersion>
                {
                    public static PodmanVersion Newest => default;
                    public static bool TryParse(string text, out PodmanVersion version) { version = default; return true; }
                    public int CompareTo(PodmanVersion other) => 0;
                    public static bool operator <(PodmanVersion left, PodmanVersion right) => false;
                    public static bool operator >(PodmanVersion left, PodmanVersion right) => false;
                    public static bool operator <=(PodmanVersion left, PodmanVersion right) => false;
                    public static bool operator >=(PodmanVersion left, PodmanVersion right) => false;
                }
                public sealed class Behavior { public PodmanVersion Since { get; init; } }
                """),
            ("/Rule.cs", $"public sealed class Rule {{ {member} }}"),
        ]);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var found = VersionNumbers.In(compilation, path => path == "/Rule.cs");

        Assert.Equal(expected is null ? [] : ["Rule.cs(1): " + expected], found);
    }

    private static string Relative(string path) => Path.GetRelativePath(BuildFacts.RepositoryRoot, path).Replace(Path.DirectorySeparatorChar, '/');
}
