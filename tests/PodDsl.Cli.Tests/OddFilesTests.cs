using System.Net.Sockets;
using System.Runtime.Versioning;
using PodDsl.Cli.Printing;
using PodDsl.Core.Podman;
using PodDsl.Files;

namespace PodDsl.Cli.Tests;

/// <summary>Folders with more than readable files. Nothing hangs, nothing ends with a stack trace, nothing is half done.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class OddFilesTests : Tool
{
    public OddFilesTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files.");

    private const string Web = "[Container]\nImage=docker.io/library/nginx:1.29\n" + Started;

    /// <summary>Both commands that read folders.</summary>
    public static TheoryData<string> Commands => ["lint", "convert"];

    [Theory, MemberData(nameof(Commands))]
    public async Task Links_that_make_circles_are_walked_once(string command)
    {
        Write("in/web.container", Web);
        Write("in/a/db.container", Web);
        // Two links in each of two folders: without memory, 2^n paths of length n.
        foreach (var link in new[] { "in/up", "in/again", "in/a/up", "in/a/again" })
        {
            Directory.CreateSymbolicLink(PathOf(link), PathOf("in"));
        }

        Directory.CreateSymbolicLink(PathOf("in/itself"), "itself");

        var result = await RunOn(command, "in");

        Assert.Equal((0, ""), (result.Code, result.Error));
        if (command == "lint")
        {
            Assert.Equal("Nothing found in 2 files.\n", result.Output);
        }
        else
        {
            Assert.Equal(["db.service", "web.service"], Directory.GetFiles(PathOf("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        }
    }

    [Theory, MemberData(nameof(Commands))]
    public async Task Folder_that_is_named_twice_is_read_once(string command)
    {
        Write("in/web.container", Web);
        Directory.CreateSymbolicLink(PathOf("link"), PathOf("in"));

        var result = await RunOn(command, "in", "link", "in/web.container", "link/web.container");

        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.True(command == "convert" || result.Output == "Nothing found in 1 file.\n", result.Output);
    }

    [Fact]
    public async Task Link_to_a_unit_is_a_unit_of_its_own_as_for_Quadlet()
    {
        Write("in/web.container", Web);
        File.CreateSymbolicLink(PathOf("in/second.container"), "web.container");

        var result = await RunOn("convert", "in");

        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.True(File.Exists(PathOf("out/web.service")) && File.Exists(PathOf("out/second.service")));
    }

    [Fact]
    public async Task Link_to_nowhere_by_which_systemd_masks_a_drop_in_is_an_empty_file()
    {
        Write("in/web.container", Web);
        Directory.CreateDirectory(PathOf("in/web.container.d"));
        File.CreateSymbolicLink(PathOf("in/web.container.d/a.conf"), "/dev/null");

        var result = await RunOn("convert", "in");

        Assert.Equal((0, ""), (result.Code, result.Error));
    }

    [Theory, MemberData(nameof(Commands))]
    public async Task Folder_or_link_to_nothing_with_the_name_of_a_unit_is_told_with_what_Quadlet_loses(string command)
    {
        Write("in/a/web.container", Web);
        Write("in/a/x.container/inner.container", Web);
        Write("in/b/db.container", Web);
        Write("in/c/free.container", Web);
        Directory.CreateDirectory(PathOf("in/c/x.d"));
        File.CreateSymbolicLink(PathOf("in/b/y.network"), "nowhere");
        File.CreateSymbolicLink(PathOf("in/b/z.volume"), PathOf("in/c"));

        var result = await RunOn(command, "in");

        var said = result.Output + result.Error;
        Assert.Equal(1, result.Code);
        Assert.Contains("in/a/x.container:1:1: error", said, StringComparison.Ordinal);
        Assert.Contains("x.container is a folder, which Quadlet cannot read as a file. Quadlet then makes no unit of any file in the same folder, so these are lost with it: web.container.", said, StringComparison.Ordinal);
        Assert.Contains("in/b/y.network:1:1: error", said, StringComparison.Ordinal);
        Assert.Contains("y.network is a link that leads to nothing, which Quadlet cannot read as a file. Quadlet then makes no unit of any file in the same folder, so these are lost with it: db.container.", said, StringComparison.Ordinal);
        Assert.Contains("z.volume is a folder", said, StringComparison.Ordinal);
        Assert.DoesNotContain("free.container.", said, StringComparison.Ordinal);
        Assert.True(command == "lint" || File.Exists(PathOf("out/inner.service")));
    }

    [Fact]
    public async Task Mending_leaves_such_folders_and_links_alone()
    {
        Write("in/web.container", "[Container]\nHostname=x\nImage=docker.io/library/nginx:1.29\n" + Started);
        Directory.CreateDirectory(PathOf("in/x.container"));
        File.CreateSymbolicLink(PathOf("in/y.network"), "nowhere");

        var result = await RunOn("lint", "in", "--fix");

        Assert.Equal(1, result.Code);
        Assert.Contains("HostName=x\n", Read("in/web.container"), StringComparison.Ordinal);
        Assert.Equal("nowhere", new FileInfo(PathOf("in/y.network")).LinkTarget);
    }

    [Theory, MemberData(nameof(Commands))]
    public async Task Pipe_socket_or_device_in_the_place_of_a_unit_is_named(string command)
    {
        Write("in/web.container", Web);
        await MakeAsync("mkfifo", "in/pipe.container");
        File.CreateSymbolicLink(PathOf("in/zero.container"), "/dev/zero");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(PathOf("in/s.container")));

        var result = await RunOn(command, "in");

        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.Equal(
            $"""
            {Root}/in/pipe.container: error: The file cannot be read: It is a named pipe, and only regular files are read.
            {Root}/in/s.container: error: The file cannot be read: It is a socket, and only regular files are read.
            {Root}/in/zero.container: error: The file cannot be read: It is a device, and only regular files are read.

            """,
            result.Error);
        Assert.False(Directory.Exists(PathOf("out")));
    }

    [Theory, MemberData(nameof(Commands))]
    public async Task Link_to_nothing_or_to_itself_named_on_the_command_line_is_told_from_a_missing_file(string command)
    {
        File.CreateSymbolicLink(PathOf("gone.container"), "nowhere");
        File.CreateSymbolicLink(PathOf("loop.container"), "loop.container");

        Assert.Equal("gone.container: error: This is a link that leads to nothing.\n", (await RunOn(command, "gone.container")).Error);
        Assert.Equal("loop.container: error: This is a link that leads to nothing.\n", (await RunOn(command, "loop.container")).Error);
    }

    [Theory]
    [InlineData("lint in")]
    [InlineData("report in")]
    [InlineData("ids in")]
    [InlineData("explain")]
    [InlineData("man-page")]
    [InlineData("completion bash")]
    [InlineData("import in --to quadlet -o out")]
    [InlineData("lint --help")]
    [InlineData("--version")]
    public async Task Output_that_nothing_takes_is_an_error_and_no_finding(string words)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has such a device.");
        Write("in/web.container", Web);

        var result = await RunIntoAsync("/dev/full", words.Split(' '));

        Assert.Equal(2, result.Code);
        Assert.StartsWith("poddsl: error: The output cannot be written: No space left on device", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }

    [Theory, MemberData(nameof(Commands))]
    public async Task Pipe_named_on_the_command_line_is_named(string command)
    {
        await MakeAsync("mkfifo", "pipe.container");

        var result = await RunOn(command, "pipe.container");

        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.Contains("It is a named pipe", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".editorconfig")]
    [InlineData("host.json")]
    public async Task Pipe_in_the_place_of_a_setting_is_named(string name)
    {
        Write("web.container", Web);
        await MakeAsync("mkfifo", name);

        var result = name == "host.json" ? await RunAsync("lint", ".", "--host-facts", name) : await RunAsync("lint", ".");

        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.EndsWith($"{name}: error: The file cannot be read: It is a named pipe, and only regular files are read.\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pipe_or_folder_in_the_place_of_an_output_leaves_all_as_it_was()
    {
        Write("in/aaa.container", Web);
        Write("in/web.container", Web);
        Directory.CreateDirectory(PathOf("out"));
        await MakeAsync("mkfifo", "out/web.service");

        var pipe = await RunOn("convert", "in");
        File.Delete(PathOf("out/web.service"));
        Directory.CreateDirectory(PathOf("out/web.service"));
        var folder = await RunOn("convert", "in");

        Assert.Equal((2, 2), (pipe.Code, folder.Code));
        Assert.Contains("web.service' is a named pipe, and no file can be put in its place.", pipe.Error, StringComparison.Ordinal);
        Assert.Contains("web.service' is a folder, and no file can be put in its place.", folder.Error, StringComparison.Ordinal);
        Assert.Equal([PathOf("out/web.service")], Directory.GetFileSystemEntries(PathOf("out")));
    }

    [Fact]
    public async Task File_in_the_place_of_an_output_folder_leaves_all_as_it_was()
    {
        Write("in/aaa.container", Web);
        Write("in/sub/web.container", Web);
        Write("out/sub", "mine");

        var result = await RunAsync("convert", "in", "--to", "quadlet", "-o", "out");

        Assert.Equal(2, result.Code);
        Assert.StartsWith("out: error: The folder cannot be written, and nothing was:", result.Error, StringComparison.Ordinal);
        Assert.Equal([PathOf("out/sub")], Directory.GetFileSystemEntries(PathOf("out")));
    }

    [Theory, MemberData(nameof(Commands))]
    public async Task File_that_is_too_long_is_named_with_its_length(string command)
    {
        Write("in/web.container", Web);
        using (var huge = File.Create(PathOf("in/huge.container")))
        {
            huge.SetLength(1L << 30);
        }

        var result = await RunOn(command, "in");

        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.Equal($"{Root}/in/huge.container: error: The file cannot be read: It has 1073741824 bytes, and no more than {RegularFile.Longest} are read.\n", result.Error);
    }

    [Fact]
    public async Task Settings_that_are_too_long_are_named()
    {
        Write("web.container", Web);
        foreach (var name in (string[])[".editorconfig", "host.json"])
        {
            using var huge = File.Create(PathOf(name));
            huge.SetLength(1L << 30);
        }

        var result = await RunAsync("lint", "web.container", "--host-facts", "host.json");

        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.Equal(2, result.Error.Split("It has 1073741824 bytes").Length - 1);
    }

    [Theory, MemberData(nameof(Commands))]
    public async Task What_must_not_be_read_is_named_and_nothing_is_done(string command)
    {
        Write("in/web.container", Web);
        Write("in/db.container", Web);
        Write("in/inner/x.container", Web);
        File.SetUnixFileMode(PathOf("in/db.container"), UnixFileMode.None);
        File.SetUnixFileMode(PathOf("in/inner"), UnixFileMode.None);

        var result = await RunUnprivilegedOn(command, "in");

        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.Contains($"{Root}/in/inner: error: The folder cannot be read: Access to the path '{Root}/in/inner' is denied.\n", result.Error, StringComparison.Ordinal);
        Assert.Contains($"{Root}/in/db.container: error: The file cannot be read: Access to the path '{Root}/in/db.container' is denied.\n", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(PathOf("out")));
    }

    [Theory, MemberData(nameof(Commands))]
    public async Task Unreadable_drop_in_folder_is_named_and_that_of_another_unit_does_not_matter(string command)
    {
        Write("in/web.container", Web);
        foreach (var folder in new[] { "in/web.container.d", "in/sudoers.d" })
        {
            Directory.CreateDirectory(PathOf(folder));
            File.SetUnixFileMode(PathOf(folder), UnixFileMode.None);
        }

        var both = await RunUnprivilegedOn(command, "in/web.container");
        Directory.Delete(PathOf("in/web.container.d"));
        var other = await RunUnprivilegedOn(command, "in/web.container");

        Assert.Equal((2, ""), (both.Code, both.Output));
        Assert.Equal($"{Root}/in/web.container.d: error: The folder cannot be read: Access to the path '{Root}/in/web.container.d' is denied.\n", both.Error);
        Assert.Equal((0, ""), (other.Code, other.Error));
    }

    [Fact]
    public async Task Folder_that_must_not_be_written_is_named_and_left_alone()
    {
        Write("in/web.container", "[Container]\nImage=docker.io/library/nginx:1.29\nUIDMap=0:110000:65536\n" + Started);
        Directory.CreateDirectory(PathOf("out"));
        const UnixFileMode readable = UnixFileMode.UserRead | UnixFileMode.UserExecute;
        File.SetUnixFileMode(PathOf("out"), readable);
        File.SetUnixFileMode(PathOf("in"), readable);

        var convert = await RunUnprivilegedOn("convert", "in");
        var fix = await RunUnprivilegedAsync("lint", "in", "--fix");

        Assert.Equal((2, 2), (convert.Code, fix.Code));
        Assert.StartsWith($"out: error: The folder cannot be written, and nothing was: Access to the path '{Root}/out' is denied.", convert.Error, StringComparison.Ordinal);
        Assert.StartsWith($"poddsl: error: The files cannot be written, and nothing was: Access to the path '{Root}/in' is denied.", fix.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(PathOf("out")));
    }

    [Theory, MemberData(nameof(Commands))]
    public async Task Name_that_is_not_UTF8_is_told(string command)
    {
        Write("in/web.container", Web);
        await MakeAsync("sh", "-c", @"printf x > ""$(printf 'in/caf\351.container')""; mkdir ""$(printf 'in/caf\351')""");

        var result = await RunOn(command, "in");

        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.Contains("/in/caf\ufffd.container: error: The file cannot be read: Its name is not UTF-8. Rename it.\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("/in/caf\ufffd: error: The folder cannot be read: ", result.Error, StringComparison.Ordinal);
        // .NET cannot name them either.
        await MakeAsync("rm", "-r", "in");
    }

    [Fact]
    public async Task Unit_in_a_deep_folder_is_found()
    {
        var deep = "in/" + string.Join('/', Enumerable.Repeat("d", 200));
        Write(deep + "/web.container", Web);

        var result = await RunOn("convert", "in");

        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.True(File.Exists(PathOf("out/web.service")));
    }

    [Fact]
    public async Task Folder_too_deep_for_a_path_is_told()
    {
        Write("in/web.container", Web);
        // Step by step, as no path is long enough to make it at once.
        await MakeAsync("sh", "-c", "cd in; for i in $(seq 30); do mkdir $(printf 'd%.0s' $(seq 200)); cd -P d*; done");

        var result = await RunOn("convert", "in");

        Assert.Equal(2, result.Code);
        Assert.Contains(": error: The folder cannot be read: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        await MakeAsync("rm", "-r", "in");
    }

    [Theory, MemberData(nameof(Commands))]
    public async Task NUL_in_a_file_is_a_finding(string command)
    {
        Write("in/web.container", "[Container]\nImage=docker.io/library/nginx:1.29\0\n" + Started);

        var result = await RunOn(command, "in");

        Assert.Equal(1, result.Code);
        Assert.Contains("in/web.container:2", result.Output + result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\0', result.Output + result.Error);
    }

    [Fact]
    public void File_that_vanishes_while_the_folder_is_read_is_told()
    {
        Write("in/a.container", "");
        File.WriteAllBytes(PathOf("in/a.container"), [0xff]);
        Write("in/b.container", Web);
        // The first message comes after the search, and after the reading of the first file.
        using var messages = new Reaction(() => File.Delete(PathOf("in/b.container")));

        var files = InputFiles.Read([PathOf("in")], UnitScope.System, new Printer(messages), default);

        Assert.Null(files);
        Assert.Contains($"in/b.container: error: The file cannot be read: There is no such file: '{Root}/in/b.container'", messages.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Full_disk_leaves_all_as_it_was()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Mounting a disk that can be full needs root.");
        var disk = PathOf("disk");
        Directory.CreateDirectory(disk);
        await MakeAsync("mount", "-t", "tmpfs", "-o", "size=256k", "none", disk);
        try
        {
            Write("disk/db.container", "[Container]\nImage=docker.io/library/nginx:1.29\nUIDMap=0:110000:65536\n" + Started);
            Write("disk/web.container", "[Container]\nImage=docker.io/library/nginx:1.29\nUIDMap=0:210000:65536\n# " + new string('x', 90_000) + "\n" + Started);
            await MakeAsync("sh", "-c", "head -c 120000 /dev/zero > disk/fill");
            var before = (Read("disk/db.container"), Read("disk/web.container"));

            var fix = await RunAsync("lint", "disk", "--fix");
            await MakeAsync("sh", "-c", "head -c 1000000 /dev/zero >> disk/fill 2>/dev/null || true");
            var convert = await RunAsync("convert", "disk", "--to", "service", "-o", "disk/out");

            Assert.Equal((2, 2), (fix.Code, convert.Code));
            Assert.Contains("No space left on device", fix.Error, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("No space left on device", convert.Error, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(before, (Read("disk/db.container"), Read("disk/web.container")));
            Assert.Equal(["db.container", "fill", "web.container"], Directory.GetFileSystemEntries(disk).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        }
        finally
        {
            await MakeAsync("umount", disk);
        }
    }

    [Fact]
    public async Task Two_links_to_one_file_are_not_mended_in_two_ways()
    {
        const string text = "[Container]\nImage=docker.io/library/nginx:1.29\nUIDMap=0:110000:65536\nGIDMap=0:110000:65536\n" + Started;
        Write("in/web.container", text);
        File.CreateSymbolicLink(PathOf("in/second.container"), "web.container");

        var result = await RunAsync("lint", "in", "--fix", "--fix-key", "MoveHostIds");

        Assert.Equal(2, result.Code);
        Assert.Contains("Links make this file several units", result.Error, StringComparison.Ordinal);
        Assert.Equal(text, Read("in/web.container"));
    }

    private Task<ToolResult> RunOn(string command, params string[] inputs) => RunAsync(Arguments(command, inputs));

    private Task<ToolResult> RunUnprivilegedOn(string command, params string[] inputs) => RunUnprivilegedAsync(Arguments(command, inputs));

    private static string[] Arguments(string command, string[] inputs) =>
        command == "convert" ? ["convert", .. inputs, "--to", "service", "-o", "out"] : ["lint", .. inputs];

    /// <summary>Does something once, when the first line is written.</summary>
    private sealed class Reaction(Action action) : StringWriter
    {
        private Action? _left = action;

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            _left?.Invoke();
            _left = null;
        }
    }
}
