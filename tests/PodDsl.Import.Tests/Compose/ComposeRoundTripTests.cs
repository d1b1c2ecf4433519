using PodDsl.Import.Compose;
using PodDsl.Import.Tests.CSharp;

namespace PodDsl.Import.Tests.Compose;

public sealed class ComposeRoundTripTests
{
    public static TheoryData<string> Projects => [.. ComposeCorpus.Names];

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_records_of_a_project_make_the_units_of_its_import(string name) => RecordRoundTrip.Check(ComposeImport.Read(ComposeCorpus.SourceOf(name)));
}
