using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Tests.Readers;

/// <summary>Differences of older podmans' Quadlet; <c>ConvertTests</c> and <c>QuadletFuzzTests</c> ask the generators.</summary>
public sealed class OlderPodmanTests
{
    private static readonly PodmanVersion Old = new(5, 4, 2);
    private static readonly Target OldTarget = new(Old, UnitScope.System);

    [Theory]
    [InlineData("x@.network", "[Network]\n", "x@-network", "systemd-x@")]
    [InlineData("x@.volume", "[Volume]\n", "x@-volume", "systemd-x@")]
    [InlineData("x@.pod", "[Pod]\n", "x@-pod", "systemd-x@")]
    public void Templates_have_other_names_there(string name, string text, string service, string resource)
    {
        var unit = Read(Old, name, text);
        var newest = Read(PodmanVersion.Newest, name, text);

        Assert.Equal((service, resource), (unit.ServiceName, unit.ResourceName));
        Assert.Equal("x-" + name[3..] + "@", newest.ServiceName);
    }

    [Fact]
    public void Names_of_templates_stay_where_the_podman_changes()
    {
        Assert.DoesNotContain("Name=", Write(Read(Old, "x@.network", "[Network]\n"), OldTarget), StringComparison.Ordinal);
        Assert.Contains("ServiceName=x@-network\n", Write(Read(Old, "x@.network", "[Network]\n"), Target.Default), StringComparison.Ordinal);
        Assert.Contains("NetworkName=systemd-x-%i\nServiceName=x-network@\n", Write(Read(PodmanVersion.Newest, "x@.network", "[Network]\n"), OldTarget), StringComparison.Ordinal);
        Assert.DoesNotContain("Name=", Write(Read(PodmanVersion.Newest, "x@.network", "[Network]\n"), Target.Default), StringComparison.Ordinal);
    }

    [Fact]
    public void Last_variable_of_a_pod_is_lost_and_told()
    {
        const string text = "[Pod]\n[Service]\nEnvironment=A=1\nEnvironment=B=2\n";
        var reading = QuadletReader.Read([new("/u/p.pod", text)], Old);

        Assert.Equal((4, false), Assert.Single(reading.Problems) is var problem ? (problem.Source.Line, problem.IsError) : default);
        var unit = Assert.Single(reading.Units).Unit;
        Assert.Equal("A=1", Assert.Single(unit.FindAll(Section.Service, "Environment")).Value.ToArgument().ToString());
        Assert.Empty(QuadletReader.Read([new("/u/p.pod", text)]).Problems);
    }

    [Fact]
    public void Variables_of_a_pod_survive_the_older_podman_in_what_we_write()
    {
        var unit = Read(PodmanVersion.Newest, "p.pod", "[Pod]\n[Service]\nEnvironment=A=1\nEnvironment=B=2\n");

        Assert.EndsWith("Environment=A=1\nEnvironment=B=2\nEnvironment=PODMAN_SYSTEMD_UNIT=%n\n", Write(unit, OldTarget), StringComparison.Ordinal);
        Assert.EndsWith("Environment=A=1\nEnvironment=B=2\n", Write(unit, Target.Default), StringComparison.Ordinal);
    }

    [Fact]
    public void Mount_of_a_bound_folder_is_waited_for_by_newer_ones()
    {
        var unit = Read(PodmanVersion.Newest, "v.volume", "[Volume]\nType=bind\nDevice=/srv/v\n");

        Assert.Contains("/srv/v\n", Lines(unit, Target.Default, "RequiresMountsFor"), StringComparison.Ordinal);
        Assert.DoesNotContain("/srv/v", Lines(unit, OldTarget, "RequiresMountsFor"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("File=%h/x\n", true, "--file %h/x")]
    [InlineData("File=%%h/x\n", false, "")]
    [InlineData("File=%h/x\nSetWorkingDirectory=unit\n", true, "--file %h/x")]
    public void Containerfile_may_start_with_a_specifier(string lines, bool isTaken, string end)
    {
        var reading = QuadletReader.Read([new("/u/b.build", "[Build]\nImageTag=localhost/x\n" + lines)]);

        Assert.Equal(isTaken, reading.Units.Count == 1);
        Assert.True(!isTaken || ServiceWriter.Write(reading.Units[0].Unit, Target.Default).Files[0].Text.Contains(end + "\n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("x.build", "[Build]\nImageTag=localhost/x\nFile=%\n")]
    [InlineData("x.build", "[Build]\nImageTag=localhost/x\nFile=%/x\n")]
    [InlineData("x.kube", "[Kube]\nYaml=%/x\n")]
    [InlineData("x.container", "[Container]\nImage=localhost/x\nEnvironmentFile=%\n")]
    public void Path_that_only_seems_to_start_with_a_specifier_is_refused(string file, string text)
    {
        var problem = Assert.Single(QuadletReader.Read([new("/u/" + file, text)]).Problems);

        Assert.Contains(" starts with a % that is no specifier: ", problem.Reason.ToString(), StringComparison.Ordinal);
        Assert.Equal((true, true), (problem.IsError, problem.IsOfService));
    }

    [Fact]
    public void Older_podman_takes_such_a_Containerfile_for_relative() =>
        Assert.Empty(QuadletReader.Read([new("/u/x.build", "[Build]\nImageTag=localhost/x\nFile=%\nSetWorkingDirectory=unit\n")], Old).Problems);

    [Fact]
    public void Older_podman_takes_a_specifier_for_a_relative_path() => Assert.Equal(
        "Quadlet of podman 5.4.2 takes File=%h/x for a relative path, and nothing says to what.",
        Assert.Single(QuadletReader.Read([new("/u/b.build", "[Build]\nImageTag=localhost/x\nFile=%h/x\n")], Old).Problems).Reason.ToString());

    [Theory]
    [InlineData("Yaml=/a.yaml\nYaml=/b.yaml\n", "Quadlet of podman 5.4.2 plays the file of the last Yaml= only, and not /a.yaml.")]
    [InlineData("Yaml=/a.yaml /b.yaml\n", "Quadlet of podman 5.4.2 takes the 2 words of Yaml= for the name of one file.")]
    public void Older_podman_plays_one_file(string lines, string reason)
    {
        var problem = Assert.Single(QuadletReader.Read([new("/u/k.kube", "[Kube]\n" + lines)], Old).Problems);

        Assert.Equal((reason, false), (problem.Reason.ToString(), problem.IsError));
        Assert.Empty(QuadletReader.Read([new("/u/k.kube", "[Kube]\n" + lines)]).Problems);
    }

    private static Unit Read(PodmanVersion podman, string name, string text) =>
        Assert.Single(QuadletReader.Read([new("/u/" + name, text)], podman).Units).Unit;

    private static string Write(Unit unit, Target target) => Assert.Single(QuadletWriter.Write(unit, target).Files).Text;

    private static string Lines(Unit unit, Target target, string key) => string.Concat(
        ServiceWriter.Write(unit, target).Files[0].Text.Split('\n').Where(line => line.StartsWith(key, StringComparison.Ordinal)).Select(line => line + "\n"));
}
