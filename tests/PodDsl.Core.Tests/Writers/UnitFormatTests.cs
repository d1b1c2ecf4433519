using PodDsl.Core.Facts;
using PodDsl.Core.Podman;
using PodDsl.Core.Tests.Rules;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Tests.Writers;

public sealed class UnitFormatTests
{
    public static TheoryData<UnitFormat> Formats => [.. Enum.GetValues<UnitFormat>()];

    [Fact]
    public void Every_format_has_one_row() =>
        Assert.Equal(Enum.GetValues<UnitFormat>(), UnitFormats.All.Select(row => row.Format).Order());

    [Theory, MemberData(nameof(Formats))]
    public void A_row_is_found_by_format_and_by_name(UnitFormat format)
    {
        Assert.Equal(format, UnitFormats.Of(format).Format);
        Assert.Same(UnitFormats.Of(format), UnitFormats.Find(UnitFormats.Of(format).Name));
    }

    [Theory, MemberData(nameof(Formats))]
    public void A_writer_writes_the_format_of_its_row(UnitFormat format)
    {
        var row = UnitFormats.Of(format);

        var result = row.Write(FileUnits.Container("Image=docker.io/library/nginx:1"), Target.Default, default);

        Assert.Empty(result.Problems);
        WrittenFile file = Assert.Single(result.Files);
        Assert.Equal(format, file.Format);
        Assert.StartsWith(row.Header, file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_format_needs_the_newest_podman_has() =>
        Assert.All(UnitFormats.All, row => Assert.True(row.Needs is not { } needed || PodmanVersion.Newest.Has(needed)));

    [Fact]
    public void The_build_knows_all_formats_and_their_header()
    {
        Assert.Contains(
            $"<_PodDslKnownFormats>{string.Join('|', UnitFormats.All.Select(row => row.Name))}</_PodDslKnownFormats>",
            Read("build/PodDsl.props"),
            StringComparison.Ordinal);
        Assert.All(UnitFormats.All, row => Assert.Contains($"Header = \"{row.Header}\";", Read("EmittedUnit.cs"), StringComparison.Ordinal));
    }

    private static string Read(string file) =>
        File.ReadAllText(Path.Combine(BuildFacts.RepositoryRoot, "src", "PodDsl.BuildTasks", file));
}
