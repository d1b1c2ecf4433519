using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PodDsl.Analyzers.Tests.Support;
using PodDsl.CodeFixes;

namespace PodDsl.Analyzers.Tests;

/// <summary>The refactoring that removes a record and keeps its id block from coming back.</summary>
public sealed class RetireBlockTests
{
    private const string Others =
        """
        [Image("docker.io/library/nginx:1.29"), IdBlock(3)]
        public partial record Web : Container;

        """;

    [Fact]
    public async Task The_record_goes_and_its_number_stays() => Assert.Equal(
        [
            "Remove 'mail' and retire id block 2",
            """
            using PodDsl;
            [assembly: RetiredIdBlock(2, "mail")]

            [Image("docker.io/library/nginx:1.29"), IdBlock(3)]
            public partial record Web : Container;

            """,
        ],
        await RefactorAsync("using PodDsl;\n\n" + Others + "[Image(\"docker.io/library/mail:1\"), IdBlock(2)]\npublic partial record $$Mail : Container;\n"));

    [Fact]
    public async Task The_attribute_goes_to_the_others() => Assert.Equal(
        [
            "Remove 'mail' and retire id block 2",
            "using PodDsl;\n\n",
            "[assembly: PodDsl.RetiredIdBlock(1, \"news\")]\n[assembly: PodDsl.RetiredIdBlock(2, \"mail\")]\n",
        ],
        await RefactorAsync(
            "using PodDsl;\n\n[Image(\"docker.io/library/mail:1\"), $$IdBlock(2)]\npublic partial record Mail : Container;\n",
            "[assembly: PodDsl.RetiredIdBlock(1, \"news\")]\n"));

    [Theory]
    [InlineData("[Image(\"docker.io/library/mail:1\")]\npublic partial record $$Mail : Container;")]
    [InlineData("[Image(\"docker.io/library/mail:1\"), IdBlock]\npublic partial record $$Mail : Container;")]
    [InlineData("[Image(\"docker.io/library/mail:1\"), IdBlock(3)]\npublic partial record $$Mail : Container;")]
    [InlineData("[Image(\"docker.io/library/mail:1\"), IdBlock(2)]\npublic partial record Mail : Container\n{\n    public const int $$Size = 1;\n}")]
    [InlineData("[Image(\"docker.io/library/mail:1\"), IdBlock(2)]\npublic partial record $$Mail : Container;\npublic partial record Mail;")]
    [InlineData("public record $$Mail;")]
    public async Task It_is_offered_only_where_it_is_right(string text) => Assert.Empty(await RefactorAsync("using PodDsl;\n" + Others + text));

    /// <summary>The title and the texts after it; nothing if it is not offered.</summary>
    private static async Task<IReadOnlyList<string>> RefactorAsync(params string[] files)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Homelab", LanguageNames.CSharp)
            .WithMetadataReferences(TestReferences.All)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var at = files[0].IndexOf("$$", StringComparison.Ordinal);
        var names = files.Select((_, index) => $"File{index}.cs").ToList();
        for (var index = 0; index < files.Length; index++)
        {
            project = project.AddDocument(names[index], files[index].Replace("$$", "", StringComparison.Ordinal)).Project;
        }

        var actions = new List<CodeAction>();
        var document = project.Documents.First();
        await new RetireBlockRefactoringProvider().ComputeRefactoringsAsync(
            new CodeRefactoringContext(document, new TextSpan(at, 0), actions.Add, cancellation));
        if (actions.Count == 0)
        {
            return [];
        }

        var action = Assert.Single(actions);
        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(cancellation)));
        var texts = new List<string> { action.Title };
        foreach (var changed in operation.ChangedSolution.GetProject(project.Id)!.Documents)
        {
            texts.Add((await changed.GetTextAsync(cancellation)).ToString());
        }

        return texts;
    }
}
