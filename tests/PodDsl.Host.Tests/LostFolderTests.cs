using PodDsl.Core.Readers;
using PodDsl.Host.Tests.Conversion;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>Folders and links with the name of a unit file: the reader reports the units that the generator does not make as
/// lost.</summary>
public sealed class LostFolderTests : IDisposable
{
    private const string Container = "[Container]\nImage=docker.io/library/alpine:3\n";

    private readonly string folder = Directory.CreateTempSubdirectory("poddsl-lost-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task Units_that_go_with_what_only_has_the_name_of_a_unit_are_those_that_the_generator_does_not_make(Suite suite)
    {
        Write("folder/a.container");
        Write("folder/x.container/inner.container");
        Write("link/b.container");
        File.CreateSymbolicLink(Path.Combine(folder, "link/y.network"), "nowhere");
        Write("other/c.container");
        Directory.CreateDirectory(Path.Combine(folder, "other/z.text"));
        Write("drop-in/d.container");
        Directory.CreateDirectory(Path.Combine(folder, "drop-in/d.container.d/1.conf"));
        File.CreateSymbolicLink(Path.Combine(folder, "drop-in/d.container.d/2.conf"), "nowhere");

        var generated = await QuadletGenerator.RunAsync(suite, folder);
        var reading = Read(suite);

        Assert.Equal(["c.service", "d.service", "inner.service"], generated.Units.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["a.container", "b.container"], reading.LeftOut.Order(StringComparer.Ordinal));
        Assert.Equal(
            ["1.conf", "2.conf", "x.container", "y.network"],
            reading.Problems.Where(problem => problem.IsError).Select(problem => Path.GetFileName(problem.Source.File)).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task Of_two_drop_ins_of_one_name_the_reader_takes_the_one_that_the_generator_takes(Suite suite)
    {
        Write("a/zz.container");
        Write("b/aa.container");
        Write("c/web.container");
        Write("a/web.container.d/5.conf", "[Container]\nHostName=a\n");
        Write("b/web.container.d/5.conf", "[Container]\nHostName=b\n");

        var generated = await QuadletGenerator.RunAsync(suite, folder);

        Assert.Contains("--hostname a ", generated.Units["web.service"], StringComparison.Ordinal);
        Assert.Equal("a", Read(suite).Units.Single(unit => unit.Unit.Name == "web").Unit.Find("HostName")?.ToArgument().Marked);
    }

    private QuadletReading Read(Suite suite) => QuadletReader.Read(
        Directory.GetFileSystemEntries(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Source).Where(QuadletReader.IsUnitOrDropIn),
        suite.Podman());

    private static QuadletSource Source(string path) => !Directory.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is null ? new(path, File.ReadAllText(path))
        : new(path, "") { Unreadable = Directory.Exists(path) ? UnreadablePath.Folder : UnreadablePath.DanglingLink };

    private void Write(string path, string text = Container)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
