using System.Runtime.Versioning;

namespace PodDsl.Cli.Tests;

/// <summary>The readers of files that the tool writes.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class FileModeTests : Tool
{
    public FileModeTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files.");

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const string Image = "[Container]\nImage=docker.io/library/nginx:1.29\n";

    [Fact]
    public async Task Mended_file_keeps_its_mode_owner_and_group()
    {
        Write("web.container", Image + "UIDMap=0:110000:65536\n" + Started);
        File.SetUnixFileMode(PathOf("web.container"), OwnerOnly);
        if (Environment.IsPrivilegedProcess)
        {
            await MakeAsync("chown", "1234:2345", "web.container");
        }

        var before = await RunStat("web.container");
        var result = await RunAsync("lint", ".", "--fix");

        Assert.Equal(0, result.Code);
        Assert.Contains("GIDMap=", Read("web.container"), StringComparison.Ordinal);
        Assert.Equal(before, await RunStat("web.container"));
    }

    [Theory]
    [InlineData("service", "out/web.service")]
    [InlineData("quadlet", "out/web.container")]
    public async Task Unit_with_a_secret_is_for_its_owner_only(string format, string file)
    {
        Write("in/web.container", Image + "Environment=DB_PASSWORD=hunter22\n");
        Write("in/db.container", Image + "Environment=DB_NAME=db\n");
        Write("in/base.image", "[Image]\nImage=registry.example.org/base:1\nCreds=me:hunter22\n");

        await RunAsync("convert", "in", "--to", format, "-o", "out");

        Assert.Equal(OwnerOnly, File.GetUnixFileMode(PathOf(format == "service" ? "out/base-image.service" : "out/base.image")));
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(PathOf(file)));
        Assert.Equal(File.GetUnixFileMode(PathOf("in/db.container")), File.GetUnixFileMode(PathOf(file.Replace("web", "db", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Unit_whose_source_is_private_is_private()
    {
        Write("in/web.container", Image);
        File.SetUnixFileMode(PathOf("in/web.container"), OwnerOnly | UnixFileMode.GroupRead);

        await RunAsync("convert", "in", "--to", "service", "-o", "out");

        Assert.Equal(OwnerOnly, File.GetUnixFileMode(PathOf("out/web.service")));
    }

    [Fact]
    public async Task Unit_that_is_written_again_keeps_its_mode_but_for_others_if_it_got_a_secret()
    {
        Write("in/web.container", Image);
        await RunAsync("convert", "in", "--to", "service", "-o", "out");
        const UnixFileMode shared = OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
        File.SetUnixFileMode(PathOf("out/web.service"), shared | UnixFileMode.OtherRead);
        Write("in/web.container", Image + "Environment=DB_NAME=db\n");
        await RunAsync("convert", "in", "--to", "service", "-o", "out");
        var plain = File.GetUnixFileMode(PathOf("out/web.service"));
        Write("in/web.container", Image + "Environment=DB_PASSWORD=hunter22\n");
        await RunAsync("convert", "in", "--to", "service", "-o", "out");

        Assert.Equal(shared | UnixFileMode.OtherRead, plain);
        Assert.Equal(shared, File.GetUnixFileMode(PathOf("out/web.service")));
    }

    private async Task<string> RunStat(string name)
    {
        await MakeAsync("sh", "-c", $"stat -c '%a %u %g' {name} > stat");
        return Read("stat");
    }
}
