namespace PodDsl.Generators.Tests;

/// <summary>The generator makes what the READMEs show.</summary>
public sealed class ReadmeTests
{
    public static TheoryData<string> Paths => [.. Readmes.Paths.Except(Readmes.WithoutRecords)];

    [Fact]
    public void The_unit_beside_the_record_is_its_unit()
    {
        var record = Readmes.Blocks(Readmes.OfRepository, "csharp")[0].Text;
        var unit = Readmes.Blocks(Readmes.OfRepository, "ini")[0].Text;

        var emitted = GeneratorRun.Of(Readmes.Complete(record)).Units["quadlet/nextcloud.container"];

        // The README leaves out the note on the unit's origin.
        Assert.Equal(unit, emitted[(emitted.IndexOf("\n\n", StringComparison.Ordinal) + 2)..]);
    }

    [Theory, MemberData(nameof(Paths))]
    public void Every_block_of_code_compiles_and_makes_units(string path)
    {
        var blocks = Readmes.Blocks(path, "csharp");
        Assert.NotEmpty(blocks);
        foreach (var block in blocks.Where(block => !Readmes.IsOfSample(path, block.Text)))
        {
            var run = GeneratorRun.Of(Readmes.Complete(block.Text), GeneratorRun.BothFormats);
            Assert.Empty(run.Problems(TestContext.Current.CancellationToken));
            Assert.NotEmpty(run.Units);
        }
    }

    [Theory, MemberData(nameof(Paths))]
    public void Every_attribute_in_the_prose_compiles_and_makes_a_unit(string path)
    {
        foreach (var attribute in Readmes.Spans(path).Where(span => span.StartsWith('[') && span.EndsWith(")]", StringComparison.Ordinal)))
        {
            var run = GeneratorRun.Of($"using PodDsl;\n[Image(\"docker.io/library/nginx:1.29\")]\n{attribute}\npublic partial record Web : Container;\n");
            Assert.Empty(run.Problems(TestContext.Current.CancellationToken));
            Assert.Contains("quadlet/web.container", run.Units);
        }
    }
}
