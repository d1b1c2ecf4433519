namespace PodDsl.Generators.Tests;

public sealed class PublishTests
{
    [Theory]
    [InlineData("Publish(80)", "PublishPort=80")]
    [InlineData("Publish(80, HostPort = 0)", "PublishPort=80")]
    [InlineData("Publish(80, HostPort = 0, HostAddress = \"127.0.0.1\")", "PublishPort=127.0.0.1::80")]
    [InlineData("Publish(80, HostPort = 8080)", "PublishPort=8080:80")]
    public void Host_port_0_lets_podman_choose_as_the_default_does(string attribute, string line)
    {
        var run = GeneratorRun.Of($"using PodDsl; [Image(\"docker.io/library/nginx:1.29\"), {attribute}] public partial record Web : Container;");

        Assert.Empty(run.Problems(TestContext.Current.CancellationToken));
        Assert.Contains(line + "\n", run.Units["quadlet/web.container"], StringComparison.Ordinal);
    }
}
