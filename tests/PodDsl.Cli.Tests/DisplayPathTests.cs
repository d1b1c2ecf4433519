namespace PodDsl.Cli.Tests;

/// <summary>Addresses in SARIF, for paths as Linux, macOS and Windows have them.</summary>
public sealed class DisplayPathTests
{
    [Theory]
    [InlineData("/etc/containers/systemd/web.container", false, "file:///etc/containers/systemd/web.container")]
    [InlineData("/Users/a b/web.container", false, "file:///Users/a%20b/web.container")]
    [InlineData("units/web@1.container", false, "units/web%401.container")]
    [InlineData("a\\b.container", false, "a%5Cb.container")]
    [InlineData("C:/web.container", false, "C%3A/web.container")]
    [InlineData(@"C:\units\my web.container", true, "file:///C:/units/my%20web.container")]
    [InlineData(@"c:/units\web.container", true, "file:///c:/units/web.container")]
    [InlineData(@"units\web.container", true, "units/web.container")]
    [InlineData(@"\\server\share\web.container", true, "file://server/share/web.container")]
    public void Address_is_that_of_its_system(string path, bool isWindows, string expected) => Assert.Equal(expected, DisplayPath.Uri(path, isWindows));
}
