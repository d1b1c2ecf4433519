namespace PodDsl.BuildTasks.Tests;

/// <summary>Paths as Linux, macOS and Windows have them.</summary>
public sealed class RelativePathTests
{
    [Theory]
    [InlineData("/home/a/lab", "/home/a/lab/bin/units", false, "bin/units")]
    [InlineData("/home/a/lab/", "/home/a/lab", false, ".")]
    [InlineData("/home/a/lab", "/srv/units", false, "../../../srv/units")]
    [InlineData("/Users/A/Lab", "/Users/a/Lab/units", false, "../../a/Lab/units")]
    [InlineData("/home/a\\b", "/home/a/b", false, "../a/b")]
    [InlineData(@"C:\src\lab", @"C:\src\lab\bin\units", true, "bin/units")]
    [InlineData(@"C:\src\Lab", @"c:\Src\lab/units\", true, "units")]
    [InlineData(@"C:\src\lab", @"C:\src\other\units", true, "../other/units")]
    [InlineData(@"C:\", @"C:\units", true, "units")]
    [InlineData(@"C:\src", @"D:\units", true, @"D:\units")]
    [InlineData(@"\\server\share\lab", @"\\Server\share\units", true, "../units")]
    public void Way_from_one_folder_to_another_is_that_of_its_system(string from, string to, bool isWindows, string expected) =>
        Assert.Equal(expected, RelativePath.Between(from, to, isWindows));
}
