using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>Quadlet looks into the folders that docs/convert.md lists and <c>poddsl lint</c> uses.</summary>
public sealed class SearchPathTests : IDisposable
{
    private const string Script = """
        mount -t tmpfs tmpfs /etc/containers/systemd
        export XDG_RUNTIME_DIR=/run/user/0 HOME=/tmp/home
        for folder in $1; do
          mkdir -p "$folder"
          printf '[Container]\nImage=docker.io/library/web:1\n' >"$folder/$(echo "$folder" | tr / -).container"
          printf '[Container]\nImage=docker.io/library/web:1\n' >"$folder/same.container"
        done
        /usr/libexec/podman/quadlet -dryrun $2 2>&1 | sed -n 's/.*Loading source unit file //p'
        """;

    private static readonly string[] Folders =
    [
        "/run/user/0/containers/systemd", "/tmp/home/.config/containers/systemd", "/etc/containers/systemd/users", "/etc/containers/systemd/users/inner",
        "/etc/containers/systemd/users/0", "/etc/containers/systemd/users/7", "/run/containers/systemd", "/etc/containers/systemd", "/etc/containers/systemd/application",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("poddsl-paths-").FullName;

    public void Dispose() => Directory.Delete(folder);

    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task System_has_no_units_of_users(Suite suite) => Assert.Equal(
        ["/run/containers/systemd", "/run/containers/systemd/same.container", "/etc/containers/systemd", "/etc/containers/systemd/application"],
        await LoadedAsync(suite, ""));

    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task User_has_no_units_of_other_users(Suite suite) => Assert.Equal(
        [
            "/run/user/0/containers/systemd", "/run/user/0/containers/systemd/same.container", "/tmp/home/.config/containers/systemd",
            "/etc/containers/systemd/users", "/etc/containers/systemd/users/inner", "/etc/containers/systemd/users/0",
        ],
        await LoadedAsync(suite, "-user"));

    /// <summary>The folders from which Quadlet loads files, in order, and the folder of the one file that all of them have.</summary>
    private async Task<string[]> LoadedAsync(Suite suite, string scope)
    {
        await HostRoot.RequireAsync(suite);
        var result = await Command.RunAsync(
            [HostRoot.Script("in-root"), HostRoot.Name(suite), folder, "sh", "-euc", Script, "paths", string.Join(' ', Folders), scope]);
        return [.. result.Lines.Select(file => file.EndsWith("/same.container", StringComparison.Ordinal) ? file : Path.GetDirectoryName(file)!)];
    }
}
