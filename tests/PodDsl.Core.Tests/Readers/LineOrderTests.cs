using PodDsl.Core.Facts;
using PodDsl.Core.Readers;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Tests.Readers;

/// <summary>Lines that clear each other have the order of the generator.</summary>
public sealed class LineOrderTests
{
    [Theory]
    [InlineData("After=\n", "After=network-online.target\nAfter=\nAfter=n-network.service\n", "After=")]
    [InlineData("Wants=a.service\nWants=\nWants=b.service\n", "Wants=network-online.target\nWants=a.service\nWants=\nWants=b.service\n", "Wants=")]
    [InlineData("Requires=\n", "Requires=\nRequires=n-network.service\n", "Requires=")]
    [InlineData("RequiresMountsFor=\n", "RequiresMountsFor=\nRequiresMountsFor=%t/containers\n", "RequiresMountsFor=")]
    [InlineData("ConditionPathExists=/a\nConditionUser=root\nConditionUser=\nConditionPathExists=/b\n", "ConditionPathExists=/a\nConditionUser=root\nConditionUser=\nConditionPathExists=/b\n", "Condition")]
    [InlineData("AssertHost=\nAssertPathExists=/a\n", "AssertHost=\nAssertPathExists=/a\n", "Assert")]
    [InlineData("[Service]\nTimeoutStopSec=1\nTimeoutSec=2\n", "TimeoutStopSec=1\nTimeoutSec=2\n", "Timeout")]
    [InlineData("[Service]\nBindReadOnlyPaths=/a\nBindPaths=\nBindReadOnlyPaths=/b\n", "BindReadOnlyPaths=/a\nBindPaths=\nBindReadOnlyPaths=/b\n", "Bind")]
    [InlineData("[Service]\nLoadCredentialEncrypted=a:/a\nLoadCredential=\n", "LoadCredentialEncrypted=a:/a\nLoadCredential=\n", "LoadCredential")]
    [InlineData("[Service]\nEnvironment=A=1\nEnvironment=\n", "Environment=A=1\nEnvironment=\nEnvironment=PODMAN_SYSTEMD_UNIT=%n\n", "Environment=")]
    public void Service_has_them_as_the_generator_does(string lines, string expected, string start)
    {
        var reading = QuadletReader.Read(
        [
            new("/u/n.network", "[Network]\n"),
            new("/u/web.container", "[Container]\nImage=docker.io/library/alpine:3\nNetwork=n.network\n[Unit]\n" + lines),
        ]);

        Assert.Equal(expected, Lines(ServiceWriter.Write(reading.Units[1].Unit, Target.Default), start));
    }

    [Fact]
    public void Quadlet_file_keeps_them_and_puts_what_it_adds_behind()
    {
        var reading = QuadletReader.Read(
        [
            new("/u/b.build", "[Build]\nImageTag=localhost/b:1\nFile=/srv/Containerfile\n"),
            new("/u/web.container", "[Container]\nImage=docker.io/library/alpine:3\nMount=type=image,source=b.build,destination=/b\n[Unit]\nAfter=a.service\nAfter=\n"),
        ]);

        var lines = Lines(QuadletWriter.Write(reading.Units[1].Unit, Target.Default), "After=");
        Assert.StartsWith("After=a.service\nAfter=\n", lines, StringComparison.Ordinal);
    }

    private static string Lines(WriteResult result, string start) => string.Concat(
        Assert.Single(result.Files).Text.Split('\n').Where(line => line.StartsWith(start, StringComparison.Ordinal)).Select(line => line + "\n"));
}
