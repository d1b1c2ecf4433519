using System.Diagnostics;

namespace PodDsl.Cli.Tests;

public sealed class LintFixTests : Tool
{
    private const string Before = "# head\r\n[Container]\r\n  Image = docker.io/library/nginx:1.29\r\n\r\n  # the map\r\n  UIDMap=0:110000:65536 \r\nExec=a \\\r\n# b\r\n  c\r\n[Service]\r\nTimeoutStartSec=900\r\n[Install]\r\nWantedBy=multi-user.target\r\n";
    private const string After = "# head\r\n[Container]\r\n  Image = docker.io/library/nginx:1.29\r\n\r\n  # the map\r\n  UIDMap=0:110000:65536 \r\n  GIDMap=0:110000:65536\r\nExec=a \\\r\n# b\r\n  c\r\n[Service]\r\nTimeoutStartSec=900\r\n[Install]\r\nWantedBy=multi-user.target\r\n";

    private const string Shared = "[Container]\nImage=docker.io/library/nginx:1.29\nUIDMap=0:110000:65536\nGIDMap=0:110000:65536\n" + Started;

    [Fact]
    public async Task Fix_changes_nothing_but_what_it_mends()
    {
        Write("web.container", Before);

        var result = await RunAsync("lint", ".", "--fix");

        Assert.Equal(new ToolResult(0, "Nothing found in 1 file.\n", "1 mended.\n"), result);
        Assert.Equal(After, Read("web.container"));
        Assert.Equal(["web.container"], Directory.GetFiles(Root).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_machine_can_ask_for_equal_fixes_only()
    {
        const string text = "[Container]\nImage=docker.io/library/nginx:1.29\nVolatileTmp=true\nUIDMap=0:110000:65536\n" + Started;
        Write("web.container", text);

        await RunAsync("lint", ".", "--scope", "system", "--fix", "--fix-class", "equal");

        Assert.Equal(text.Replace("VolatileTmp=true", "Tmpfs=/tmp:rw,size=512M,mode=1777", StringComparison.Ordinal), Read("web.container"));
    }

    [Theory]
    [InlineData("--fix-class", "equal")]
    [InlineData("--fix-class", "equal", "--fix", "--fix-key", "MoveHostIds")]
    public async Task A_class_counts_without_a_key_only(params string[] options)
    {
        Write("web.container", Before);

        var result = await RunAsync(["lint", ".", .. options]);

        Assert.Equal((2, Before), (result.Code, Read("web.container")));
        Assert.Contains("--fix-class says which fixes --fix and --diff apply without a key.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_shows_what_fix_does_and_writes_nothing()
    {
        Write("web.container", Before);

        var result = await RunAsync("lint", ".", "--diff");

        Assert.Equal(1, result.Code);
        Assert.Equal(
            """
            --- web.container
            +++ web.container
            @@ -4,6 +4,7 @@
             
               # the map
               UIDMap=0:110000:65536 
            +  GIDMap=0:110000:65536
             Exec=a \
             # b
               c

            """,
            result.Output.Replace("\r", "", StringComparison.Ordinal));
        Assert.Equal("1 warning in 1 file. 1 of them has a fix: --fix, or --diff to see first.\n", result.Error);
        Assert.Equal(Before, Read("web.container"));
    }

    [Theory]
    [InlineData(Before)]
    [InlineData("[Container]\nImage=i.example/a:1\nUIDMap=0:110000:4999")]
    [InlineData("[Container]\nUIDMap=0:110000:4999\n#1\n#2\n#3\n#4\n#5\n#6\n#7\n#8\n#9\nGroupAdd=audio\n[Unit]\nAfter=a\nImage=b\n[Container]\nImage=i.example/a:1")]
    public async Task Diff_is_what_patch_takes(string text)
    {
        Write("web.container", text);
        var diff = await RunAsync("lint", ".", "--diff", "--podman", "5.0");
        Write("change.diff", diff.Output);
        Write("patched.container", text);
        var start = new ProcessStartInfo("git", ["apply", "--unidiff-zero", "-p0", "change.diff"]) { WorkingDirectory = Root };
        using (var git = Process.Start(start)!)
        {
            await git.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, git.ExitCode);
        }

        var patched = Read("web.container");
        Assert.NotEqual(text, patched);
        Write("web.container", text);
        await RunAsync("lint", ".", "--fix", "--podman", "5.0");
        Assert.Equal(patched, Read("web.container"));
    }

    [Fact]
    public async Task Diff_with_fix_does_both()
    {
        Write("web.container", Before);
        var result = await RunAsync("lint", ".", "--diff", "--fix");
        Assert.Equal(0, result.Code);
        Assert.StartsWith("--- web.container\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(After, Read("web.container"));
    }

    [Fact]
    public async Task What_an_author_means_is_declared_only_when_asked_for()
    {
        Write("a.container", Shared);
        Write("b.container", Shared);
        Write("c.container", Shared);

        var result = await RunAsync("lint", ".", "--fix", "--fix-key", "DeclareSharesIdsWith");

        Assert.Equal(0, result.Code);
        Assert.StartsWith("[Container]\n# poddsl: SharesIdsWith=", Read("a.container"), StringComparison.Ordinal);
        Assert.DoesNotContain("117", Read("a.container"), StringComparison.Ordinal);
        await RunAsync("lint", ".", "--fix");
        Assert.EndsWith("UIDMap=0:110000:65536\nGIDMap=0:110000:65536\n" + Started, Read("a.container"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_of_a_drop_in_is_mended_there()
    {
        Write("web.container", "[Container]\nImage=docker.io/library/nginx:1.29\n" + Started);
        Write("web.container.d/map.conf", "[Container]\nUIDMap=0:110000:65536\n");
        await RunAsync("lint", ".", "--fix", "--podman", "5.0");
        Assert.Equal("[Container]\nImage=docker.io/library/nginx:1.29\n" + Started, Read("web.container").Replace("GIDMap=0:110000:65536\n", "", StringComparison.Ordinal));

        Write("web.container.d/map.conf", "[Container]\n# audio\nGroupAdd=audio\n");
        await RunAsync("lint", ".", "--fix", "--podman", "5.0");
        Assert.Equal("[Container]\n# audio\nPodmanArgs=--group-add audio\n", Read("web.container.d/map.conf"));
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task A_link_stays_a_link_and_a_mode_stays()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        Write("store/web", Before);
        File.SetUnixFileMode(PathOf("store/web"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        Directory.CreateDirectory(PathOf("units"));
        File.CreateSymbolicLink(PathOf("units/web.container"), PathOf("store/web"));

        await RunAsync("lint", "units", "--fix");

        Assert.Equal(After, Read("store/web"));
        Assert.NotNull(new FileInfo(PathOf("units/web.container")).LinkTarget);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead, File.GetUnixFileMode(PathOf("store/web")));
    }

    [Fact]
    public async Task What_is_switched_off_is_not_mended()
    {
        Write(".editorconfig", "[*]\ndotnet_diagnostic.POD1006.severity = none\n");
        Write("web.container", Before);
        Assert.Equal("0 mended.\n", (await RunAsync("lint", ".", "--fix")).Error);
        Assert.Equal(Before, Read("web.container"));
    }

    [Fact]
    public async Task A_decision_is_left_to_who_asks_for_it()
    {
        Write("a.container", Shared);
        Write("b.container", Shared);

        Assert.Equal("0 mended.\n", (await RunAsync("lint", ".", "--fix")).Error);
        Assert.Equal(Shared, Read("a.container"));
        Assert.Contains("1 has a fix that is a decision: --fix with --fix-key.", (await RunAsync("lint", ".")).Output, StringComparison.Ordinal);
        Assert.Equal("1 mended.\n", (await RunAsync("lint", ".", "--fix", "--fix-key", "MoveHostIds")).Error);
    }

    [Fact]
    public async Task One_finding_is_mended_at_its_place()
    {
        Write("a.container", Before);
        Write("units/b.container", Before);

        var result = await RunAsync("lint", ".", "--fix", "--at", "units/b.container:6:3");

        Assert.Equal("1 mended.\n", result.Error);
        Assert.Equal((Before, After), (Read("a.container"), Read("units/b.container")));
    }

    [Theory]
    [InlineData("--fix", "web.container:2", "web.container:2: error: Nothing is found there.\n")]
    [InlineData("--fix", "web.container:3", "web.container:3: error: Nothing there could be mended so. There is --fix-key ListenOnLoopback, --fix-key ListenEverywhere.\n")]
    public async Task A_place_where_nothing_can_be_mended_is_an_error(string option, string place, string error)
    {
        Write("web.container", "[Container]\nImage=docker.io/library/nginx:1.29\nPublishPort=5432:5432\n" + Started);
        Assert.Equal(new ToolResult(2, "", error), await RunAsync("lint", ".", option, "--at", place));
    }

    [Theory]
    [InlineData("There is no fix 'MoveHostId'. Did you mean MoveHostIds?", "--fix", "--fix-key", "MoveHostId")]
    [InlineData("--at takes a place as findings are printed with, FILE:LINE, and not 'web.container'.", "--fix", "--at", "web.container")]
    [InlineData("--at says which finding --fix and --diff mend. Give one of them too.", "--at", "web.container:1")]
    public async Task What_cannot_be_meant_is_bad_usage(string error, params string[] arguments)
    {
        Write("web.container", Before);
        var result = await RunAsync(["lint", ".", .. arguments]);
        Assert.Equal(2, result.Code);
        Assert.Contains(error, result.Error, StringComparison.Ordinal);
        Assert.Equal(Before, Read("web.container"));
    }

    [Fact]
    public async Task What_is_misspelt_is_mended_and_what_it_hid_is_found()
    {
        Write("web.container", "[Container]\nImage=docker.io/library/nginx:1.29\nENVIRONMENT=A=1\nHostname=web\nENVIRONMENT=B=2\nSecret=db,taget=DB,type=env\n" + Started);
        var result = await RunAsync("lint", ".", "--fix");
        Assert.Equal(new ToolResult(0, "Nothing found in 1 file.\n", "3 mended.\n"), result);
        Assert.Equal(
            "[Container]\nImage=docker.io/library/nginx:1.29\nEnvironment=A=1\nHostName=web\nEnvironment=B=2\nSecret=db,target=DB,type=env\n" + Started,
            Read("web.container"));
    }
}
