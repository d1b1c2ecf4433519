using PodDsl.Core.Primitives;

namespace PodDsl.Import.Tests;

public sealed class ImportedTests
{
    [Fact]
    public void Two_equal_imports_are_equal() => Assert.Equal(
        new Imported("a", [], [new ImportNote(NoteKind.Lost, "s", "m", "r", new SourceSpan("f", 0, 1))]),
        new Imported("a", [], [new ImportNote(NoteKind.Lost, "s", "m", "r", new SourceSpan("f", 0, 1))]));
}
