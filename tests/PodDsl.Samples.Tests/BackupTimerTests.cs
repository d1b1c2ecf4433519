namespace PodDsl.Samples.Tests;

public sealed class BackupTimerTests
{
    private const string Sample = "BackupTimer";

    [Fact]
    public void The_timer_is_written_beside_the_quadlet_files()
    {
        var timer = Path.Combine(SampleOutput.Units(Sample, "service"), "backup.timer");

        Assert.Equal(["backup.timer"], Directory.GetFiles(SampleOutput.Units(Sample, "service")).Select(file => Path.GetFileName(file)));
        Assert.Contains("OnCalendar=*-*-* 03:30:00\n", File.ReadAllText(timer), StringComparison.Ordinal);
        Assert.Contains("WantedBy=timers.target\n", File.ReadAllText(timer), StringComparison.Ordinal);
        Assert.Equal(["oneshot"], SampleOutput.Values(Sample, "backup.container", "Service", "Type"));
    }

    [Fact]
    public void The_backup_reads_the_volume_with_the_ids_of_the_program()
    {
        Assert.Contains("vault-data.volume:/data", SampleOutput.Values(Sample, "vaultwarden.container", "Container", "Volume"));
        Assert.Contains("vault-data.volume:/data:ro", SampleOutput.Values(Sample, "backup.container", "Container", "Volume"));
        Assert.Equal(
            SampleOutput.Values(Sample, "vaultwarden.container", "Container", "UIDMap"),
            SampleOutput.Values(Sample, "backup.container", "Container", "UIDMap"));
    }

    [Fact]
    public void The_password_is_a_secret_of_podman()
    {
        var secret = Assert.Single(SampleOutput.Values(Sample, "backup.container", "Container", "Secret"));

        Assert.Contains($"RESTIC_PASSWORD_FILE=/run/secrets/{secret}", SampleOutput.Values(Sample, "backup.container", "Container", "Environment"));
        Assert.Contains($"podman secret create {secret} -", File.ReadAllText(Path.Combine(BuildFacts.RepositoryRoot, "samples", Sample, "README.md")), StringComparison.Ordinal);
    }
}
