using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Tests.Rules.SystemdText;

/// <summary>POD5023: a line that a later one of the same file replaces.</summary>
public sealed class ReplacedLineTests
{
    [Theory]
    [InlineData("Exec=python\nExec=-m\nExec=http.server", "Exec= of 'a' is set to 'python' and '-m', and then to 'http.server' in the same file: only the last one counts. Write the command on one line, or remove the other lines.")]
    [InlineData("ContainerName=x\nContainerName=y", "ContainerName= of 'a' is set to 'x', and then to 'y' in the same file: only the last one counts. Remove the other line.")]
    [InlineData("HealthCmd=true\nHealthCmd=false", "HealthCmd= of 'a' is set to 'true', and then to 'false' in the same file: only the last one counts. Write the command on one line, or remove the other lines.")]
    [InlineData("Environment=A=1\nEnvironment=B=2 A=3", "'A' in Environment= of 'a' is set to '1', and then to '3' in the same file: only the last one counts. Remove the other line.")]
    [InlineData("Label=x=1\nLabel=x", "'x' in Label= of 'a' is set to '1', and then to '' in the same file: only the last one counts. Remove the other line.")]
    [InlineData("Sysctl=net.core.somaxconn=1 net.core.somaxconn=2", "'net.core.somaxconn' in Sysctl= of 'a' is set to '1', and then to '2' in the same file: only the last one counts. Remove the other line.")]
    [InlineData("Ulimit=nofile=1:2\nUlimit=nofile=3:4", "'nofile' in Ulimit= of 'a' is set to '1:2', and then to '3:4' in the same file: only the last one counts. Remove the other line.")]
    [InlineData("[Service]\nRestart=always\nRestart=no", "Restart= of 'a' is set to 'always', and then to 'no' in the same file: only the last one counts. Remove the other line.")]
    [InlineData("[Service]\nEnvironment=A=1\nEnvironment=A=2", "'A' in Environment= of 'a' is set to '1', and then to '2' in the same file: only the last one counts. Remove the other line.")]
    [InlineData("[Unit]\nDescription=x\nDescription=y", "Description= of 'a' is set to 'x', and then to 'y' in the same file: only the last one counts. Remove the other line.")]
    public void A_line_that_counts_for_nothing_is_reported(string lines, string message) =>
        Assert.Equal(message, Assert.Single(Find(("a.container", Text(lines)))));

    [Theory]
    [InlineData("ContainerName=x\nContainerName=x")]
    [InlineData("ContainerName=x\nContainerName=\"x\"")]
    [InlineData("ContainerName=x\nContainerName=")]
    [InlineData("Environment=A=1\nEnvironment=\nEnvironment=A=2")]
    [InlineData("Environment=A=1\nEnvironment=B=1")]
    [InlineData("PublishPort=8080:80\nPublishPort=8081:80")]
    [InlineData("Volume=/a:/a\nVolume=/b:/b")]
    [InlineData("[Service]\nExecStartPre=true\nExecStartPre=false")]
    [InlineData("[Service]\nRestart=always\nRestart=\nRestart=no")]
    [InlineData("[Unit]\nAfter=a.service\nAfter=b.service")]
    [InlineData("[Install]\nWantedBy=a.target\nWantedBy=b.target")]
    [InlineData("[Service]\nNice=5\nSomethingNew=5\nSomethingNew=6")]
    public void Lines_that_add_up_or_say_the_same_are_not_reported(string lines) => Assert.Empty(Find(("a.container", Text(lines))));

    [Fact]
    public void A_drop_in_may_replace_a_line_of_the_file() => Assert.Empty(Find(
        ("a.container", Text("ContainerName=x\nEnvironment=A=1\n[Service]\nRestart=no")),
        ("a.container.d/10.conf", "[Container]\nContainerName=y\nEnvironment=A=2\n[Service]\nRestart=always\n")));

    [Fact]
    public void A_pod_has_one_host_name() => Assert.Equal(
        "HostName= of 'a' is set to 'x', and then to 'y' in the same file: only the last one counts. Remove the other line.",
        Assert.Single(Find(("a.pod", "[Pod]\nHostName=x\nHostName=y\n"))));

    [Fact]
    public void All_lines_of_one_key_are_one_finding_with_its_places()
    {
        var finding = Assert.Single(Check(("a.container", Text("Exec=a\nExec=b\nExec=c"))));
        Assert.Equal(3, finding.Source.Line);
        Assert.Equal([4, 5], finding.AdditionalSources.Select(source => source.Line));
    }

    private static string Text(string lines) => $"[Container]\nImage=docker.io/library/alpine:3.22\n{lines}\n";

    private static IEnumerable<string> Find(params (string Name, string Text)[] files) => Check(files).Select(finding => finding.Message);

    private static IEnumerable<Finding> Check(params (string Name, string Text)[] files) => QuadletLint.Check(
        [.. files.Select(file => new QuadletSource("/units/" + file.Name, file.Text))], Target.Default).Findings.Where(finding => finding.Rule.Id == "POD5023");
}
