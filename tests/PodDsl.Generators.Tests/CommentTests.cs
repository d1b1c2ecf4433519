using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PodDsl.Generators.Tests;

/// <summary>The files of a record have its summary and declarations as comments.</summary>
public sealed class CommentTests
{
    private const string Record = "[Image(\"i\")]\npublic partial record Web : Container;\n";

    [Theory]
    [InlineData("/// The web server.\n", "# The web server.\n")]
    [InlineData("/// <summary>The web server.</summary>\n", "# The web server.\n")]
    [InlineData("/// <summary>\n/// The web server.\n///\n/// Of the &lt;house&gt; &amp; garden.\n/// </summary>\n/// <remarks>More.</remarks>\n", "# The web server.\n#\n# Of the <house> & garden.\n")]
    [InlineData("/// Uses <see cref=\"Homelab.Db\"/> and <c>x</c>.\n/// <remarks>More.</remarks>\n", "# Uses Db and x.\n")]
    [InlineData("/** <summary>The web\n * server.</summary> */\n", "# The web\n# server.\n")]
    [InlineData("// Not this.\n/// This.\n// Nor this.\n", "# This.\n")]
    [InlineData("//// Not this.\n", "")]
    [InlineData("/// Ends in \\\n", "# Ends in\n")]
    [InlineData("/// poddsl: disable POD1003\n", "# - poddsl: disable POD1003\n")]
    [InlineData("", "")]
    public void The_summary_stands_on_top_of_the_files_of_its_record(string documentation, string comments)
    {
        foreach (var mode in new[] { DocumentationMode.None, DocumentationMode.Parse, DocumentationMode.Diagnose })
        {
            var run = GeneratorRun.Of(Compilation(documentation + Record, mode), GeneratorRun.BothFormats);
            foreach (var text in new[] { run.Units["quadlet/web.container"], run.Units["service/web.service"] })
            {
                var end = text.IndexOf("\n\n[", StringComparison.Ordinal) + 1;
                Assert.Equal(comments, text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..end]);
            }
        }
    }

    [Fact]
    public void Declarations_stand_in_the_quadlet_file_as_lint_reads_them()
    {
        var run = GeneratorRun.Of(
            """
            using PodDsl;
            [Image("i"), ManualStart] public partial record Db : Container;
            [Image("i"), SharesIdsWith<Db>, AlternativeTo<Db>, NotSecret("A"), FloatingTag(false), PrivilegedBecause("reads\nsensors"), OnCalendar("daily")]
            public partial record Web : Container;
            """,
            GeneratorRun.BothFormats);
        Assert.Contains("\n# poddsl: ManualStart\n\n", run.Units["quadlet/db.container"], StringComparison.Ordinal);
        Assert.Contains(
            "\n# poddsl: SharesIdsWith=db.container\n# poddsl: AlternativeTo=db.container\n# poddsl: NotSecret=A\n# poddsl: PrivilegedBecause=reads sensors\n# poddsl: StartedBy=web.timer\n\n",
            run.Units["quadlet/web.container"],
            StringComparison.Ordinal);
        Assert.DoesNotContain("poddsl", run.Units["service/web.service"], StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_unit_whose_summary_changes_is_written_anew()
    {
        var run = GeneratorRun.Of(TestCompilation.Of(
            ("Web.cs", "using PodDsl;\n/// The web.\n" + Record),
            ("Db.cs", "using PodDsl;\n// A word.\n/// The data.\n[Image(\"i\")]\npublic partial record Db : Container;\n")));

        var elsewhere = run.ThenReplace("Db.cs", "// A word.", "// Another word.");
        Assert.All(elsewhere.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));

        var changed = elsewhere.ThenReplace("Db.cs", "/// The data.", "/// The data of the web.");
        Assert.Single(changed.OutputReasons, reason => reason != IncrementalStepRunReason.Cached);
        Assert.Contains("\n# The data of the web.\n", changed.Units["quadlet/db.container"], StringComparison.Ordinal);
    }

    private static CSharpCompilation Compilation(string text, DocumentationMode mode)
    {
        var compilation = TestCompilation.Of("");
        return compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees.Single(),
            CSharpSyntaxTree.ParseText("using PodDsl;\n" + text, TestCompilation.ParseOptions.WithDocumentationMode(mode), "Units.cs", cancellationToken: TestContext.Current.CancellationToken));
    }
}
