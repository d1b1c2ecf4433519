using PodDsl.Core.Facts;
using PodDsl.Core.Readers;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Tests.Readers;

/// <summary>For Quadlet, a file whose name is only an extension is a unit with that name.</summary>
public sealed class ExtensionOnlyTests
{
    [Fact]
    public void Name_of_the_file_is_that_of_the_unit()
    {
        var reading = QuadletReader.Read(
        [
            new("/u/.network", "[Network]\n"),
            new("/u/.network.d/a.conf", "[Network]\nLabel=a=b\n"),
            new("/u/web.container", "[Container]\nImage=docker.io/library/alpine:3\nNetwork=.network\n"),
        ]);

        Assert.Empty(reading.Problems);
        var network = reading.Units[0].Unit;
        Assert.Equal((".network", ".network-network", "systemd-.network"), (network.FileName, network.ServiceName, network.ResourceName));
        Assert.NotNull(network.Find("Label"));
        var text = ServiceWriter.Write(reading.Units[1].Unit, Target.Default).Files[0].Text;
        Assert.Contains("Requires=.network-network.service\n", text, StringComparison.Ordinal);
        Assert.Contains("systemd-.network", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".volume", true)]
    [InlineData(".container", true)]
    [InlineData("app.quadlets", true)]
    [InlineData(".conf", false)]
    [InlineData("container", false)]
    public void It_is_looked_at(string name, bool isUnit) =>
        Assert.Equal(isUnit, QuadletReader.IsUnitOrDropIn(new("/u/" + name, "")));
}
