using Microsoft.CodeAnalysis.CSharp;

namespace PodDsl.Generators.Tests;

/// <summary>Of very many records, some share a generated file.</summary>
public sealed class SourceGroupTests
{
    private const int Many = SourceGrouping.Few + 50;

    [Fact]
    public void Up_to_a_number_of_records_each_has_its_own_file()
    {
        var run = GeneratorRun.Of(ManyUnits.Create(SourceGrouping.Few));

        Assert.Equal(SourceGrouping.Few + 1, run.Result.GeneratedSources.Length);
        Assert.Contains("Homelab.Unit7.g.cs", run.Result.GeneratedSources.Select(source => source.HintName));
    }

    [Fact]
    public void More_records_share_files_and_say_the_same()
    {
        var few = GeneratorRun.Of(ManyUnits.Create(SourceGrouping.Few));
        var many = GeneratorRun.Of(ManyUnits.Create(Many));

        Assert.Equal(Many, many.Units.Count);
        Assert.All(few.Units, unit => Assert.Equal(unit.Value, many.Units[unit.Key]));
        Assert.InRange(many.Result.GeneratedSources.Length, 2, SourceGrouping.Few);
        Assert.Empty(many.Problems(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void An_added_or_removed_record_writes_the_file_that_it_shares()
    {
        var compilation = ManyUnits.Create(Many);
        var run = GeneratorRun.Of(compilation);
        var removed = run.Then(compilation.RemoveSyntaxTrees(compilation.SyntaxTrees.Single(tree => tree.FilePath == "Unit3.cs")));
        var added = run.Then(compilation.AddSyntaxTrees(TestCompilation.Parse("More.cs", ManyUnits.Source(Many))));

        Assert.Equal([EmittedListSource.HintName, "Units"], removed.WrittenSince(run).Select(KindOf));
        Assert.Equal(Many - 1, removed.Units.Count);
        Assert.Equal([EmittedListSource.HintName, "Units"], added.WrittenSince(run).Select(KindOf));
        Assert.Equal(Many + 1, added.Units.Count);
    }

    private static string KindOf(string name) => name.StartsWith("Units.", StringComparison.Ordinal) ? "Units" : name;

    [Fact]
    public void The_files_change_when_records_become_many_and_few_again()
    {
        var compilation = ManyUnits.Create(SourceGrouping.Few);
        var more = compilation.AddSyntaxTrees(TestCompilation.Parse("More.cs", ManyUnits.Source(SourceGrouping.Few)));
        var run = GeneratorRun.Of(compilation);
        var many = run.Then(more);
        var few = many.Then(compilation);

        Assert.Equal(Names(GeneratorRun.Of(more)), Names(many));
        Assert.Equal(Names(run), Names(few));
        Assert.Equal(SourceGrouping.Few + 1, many.Units.Count);
        Assert.Empty(many.Problems(TestContext.Current.CancellationToken));

        static IEnumerable<string> Names(GeneratorRun run) => run.Result.GeneratedSources.Select(source => source.HintName).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void The_order_of_the_files_of_the_project_does_not_matter()
    {
        var compilation = ManyUnits.Create(Many);
        var turned = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Reverse());

        Assert.Equal(Texts(compilation), Texts(turned));

        static IEnumerable<string> Texts(CSharpCompilation compilation) => GeneratorRun.Of(compilation).Result.GeneratedSources
            .Select(source => source.HintName + "\n" + source.SourceText)
            .Order(StringComparer.Ordinal);
    }
}
