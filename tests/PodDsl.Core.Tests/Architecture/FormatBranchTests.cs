namespace PodDsl.Core.Tests.Architecture;

public sealed class FormatBranchTests
{
    [Fact]
    public void Only_the_table_tells_formats_apart() => Assert.Empty(FormatBranches.In(SourceCompilation.Product));

    [Theory]
    [InlineData("format == UnitFormat.Quadlet")]
    [InlineData("UnitFormat.Quadlet != format")]
    [InlineData("format is UnitFormat.Quadlet")]
    [InlineData("format is Writers.UnitFormat.Quadlet or UnitFormat.Service", 2)]
    [InlineData("format switch { UnitFormat.Quadlet => 1, _ => 2 }")]
    [InlineData("format is Quadlet")]
    public void A_branch_is_found(string expression, int count = 1) => Assert.Equal(count, Find(expression).Count());

    [Theory]
    [InlineData("Make(UnitFormat.Service)")]
    [InlineData("format == other")]
    public void What_does_not_tell_them_apart_is_not(string expression) => Assert.Empty(Find(expression));

    private static IEnumerable<string> Find(string expression) => FormatBranches.In(SourceCompilation.Compile(
    [
        (Path.Combine(BuildFacts.RepositoryRoot, "Sample.cs"), $$"""
            namespace PodDsl.Core.Writers { public enum UnitFormat { Quadlet, Service } }
            namespace PodDsl.Core
            {
                using PodDsl.Core.Writers;
                using static PodDsl.Core.Writers.UnitFormat;
                public static class Sample
                {
                    public static object Judge(UnitFormat format, UnitFormat other) => {{expression}};
                    public static object Make(UnitFormat format) => format;
                }
            }
            """),
    ]));
}
