namespace PodDsl.Symbols.Tests;

/// <summary>The file that a record names is found by the end of its path, which the compiler gets as the system writes it.</summary>
public sealed class FactsFileTests
{
    [Theory]
    [InlineData("attic.facts.json", "/home/a/lab/attic.facts.json")]
    [InlineData("./hosts/attic.facts.json", "/home/a/lab/hosts/attic.facts.json")]
    [InlineData("hosts/attic.facts.json", @"C:\src\lab\hosts\attic.facts.json")]
    [InlineData(@"hosts\attic.facts.json", "/home/a/lab/hosts/attic.facts.json")]
    [InlineData("../shared/attic.facts.json", @"\\server\share\shared\attic.facts.json")]
    [InlineData("hosts/attic.facts.json", @"c:\src/lab\.\hosts/attic.facts.json")]
    public void File_is_found_by_the_end_of_its_path(string name, string path) =>
        Assert.Equal(path, FactsFile.Find([new FactsFile("/elsewhere/pi.facts.json", false, null), new FactsFile(path, false, null)], name)?.Path);

    /// <summary>A project that builds on Windows and macOS, where capitals do not count, has to build on Linux too.</summary>
    [Theory]
    [InlineData("Attic.facts.json", @"C:\lab\attic.facts.json")]
    [InlineData("attic.facts.json", @"C:\lab\my-attic.facts.json")]
    [InlineData("", @"C:\lab\attic.facts.json")]
    public void Other_capitals_and_other_names_are_other_files(string name, string path) =>
        Assert.Null(FactsFile.Find([new FactsFile(path, false, null)], name));
}
