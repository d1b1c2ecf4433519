using System.Globalization;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>The generators and checkers of a suite that need no running host.</summary>
public sealed class OracleTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("poddsl-oracle-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task Generator_returns_the_units_by_name(Suite suite)
    {
        var generated = await QuadletGenerator.RunAsync(suite, EmittedUnits.Folder("HomeServer", "quadlet"));

        Assert.Equal(0, generated.Result.ExitCode);
        Assert.Superset(
            new HashSet<string> { "nextcloud.service", "mariadb.service", "backend-network.service" },
            generated.Units.Keys.ToHashSet());
        Assert.Contains("--uidmap 65534:114999:1", generated.Units["nextcloud.service"], StringComparison.Ordinal);
        Assert.Contains("\n[Unit]\n", generated.Units["nextcloud.service"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generator_tells_system_from_user_units()
    {
        Write("x.container", "[Container]\nImage=localhost/x\n");

        var system = await QuadletGenerator.RunAsync(Suite.Trixie, folder);
        var user = await QuadletGenerator.RunAsync(Suite.Trixie, folder, user: true);

        Assert.Contains("After=network-online.target", system.Units["x.service"], StringComparison.Ordinal);
        Assert.Contains("After=podman-user-wait-network-online.service", user.Units["x.service"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generator_reports_a_refused_file_and_still_returns_the_others()
    {
        Write("good.container", "[Container]\nImage=localhost/x\n");
        Write("bad.container", "[Container]\nImage=localhost/x\nNoSuchKey=1\n");

        var generated = await QuadletGenerator.RunAsync(Suite.Trixie, folder);

        Assert.Equal(1, generated.Result.ExitCode);
        Assert.Equal(["good.service"], generated.Units.Keys);
        Assert.Contains("NoSuchKey", generated.Result.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generator_takes_thousands_of_files_in_one_call()
    {
        for (var index = 0; index < 3000; index++)
        {
            Write($"c{index}.container", string.Create(CultureInfo.InvariantCulture, $"[Container]\nImage=localhost/x\nEnvironment=INDEX={index}\n"));
        }

        var generated = await QuadletGenerator.RunAsync(Suite.Forky, folder);

        Assert.Equal(0, generated.Result.ExitCode);
        Assert.Equal(3000, generated.Units.Count);
        Assert.All(generated.Units, unit => Assert.Contains($"--env INDEX={unit.Key[1..^8]} ", unit.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Calls_at_the_same_time_see_their_own_folders()
    {
        Write("x.container", "[Container]\nImage=localhost/x\n");
        var home = EmittedUnits.Folder("HomeServer", "quadlet");

        var generated = await Task.WhenAll(Enumerable.Range(0, 8).Select(index =>
            QuadletGenerator.RunAsync(Suite.Trixie, index % 2 == 0 ? folder : home)));

        Assert.All(generated, (units, index) => Assert.Equal(index % 2 == 0, units.Units.ContainsKey("x.service")));
    }

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task Classic_unit_has_the_deprecated_kill_mode_and_no_other_complaint(Suite suite)
    {
        var verification = await SystemdAnalyze.VerifyAsync(suite, EmittedUnits.Folder("EscapeFromTheDock", "service"), ["nextcloud.service"]);

        Assert.False(verification.IsClean);
        var line = Assert.Single(verification.Result.StandardError.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("KillMode=none", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verification_sees_what_leaves_the_exit_code_alone()
    {
        Write("x.service", "[Service]\nExecStart=/bin/true\nStandardOutput=syslog\n");

        var verification = await SystemdAnalyze.VerifyAsync(Suite.Trixie, folder, ["x.service"]);

        Assert.Equal(0, verification.Result.ExitCode);
        Assert.False(verification.IsClean);
    }

    [Fact]
    public async Task Recursive_verification_sees_a_missing_dependency()
    {
        Write("x.service", "[Unit]\nRequires=absent.service\n[Service]\nExecStart=/bin/true\n");

        Assert.True((await SystemdAnalyze.VerifyAsync(Suite.Trixie, folder, ["x.service"])).IsClean);
        Assert.False((await SystemdAnalyze.VerifyAsync(Suite.Trixie, folder, ["x.service"], recursive: true)).IsClean);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
}
