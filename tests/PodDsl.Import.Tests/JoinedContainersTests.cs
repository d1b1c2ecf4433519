using PodDsl.Core.Facts;
using PodDsl.Core.Podman;

namespace PodDsl.Import.Tests;

/// <summary>The network of another container: its unit where Quadlet knows it, else its name.</summary>
public sealed class JoinedContainersTests
{
    [Theory]
    [InlineData("5.3", "Network=web.container\n")]
    [InlineData("5.2", "Network=container:web\n")]
    public void An_old_Quadlet_gets_the_name_of_the_container(string podman, string line)
    {
        Assert.True(PodmanVersion.TryParse(podman, out var version));
        var text = ImportText.Script("podman run -d --rm --name web quay.io/a:1\npodman run -d --rm --name of --network container:web quay.io/b:1")
            .Text("of.container", Target.Default with { Podman = version });

        Assert.Contains(line, text, StringComparison.Ordinal);
        Assert.Equal(podman == "5.2", text.Contains("Requires=web.service\n", StringComparison.Ordinal));
        Assert.Equal(podman == "5.2", text.Contains("After=web.service\n", StringComparison.Ordinal));
    }
}
