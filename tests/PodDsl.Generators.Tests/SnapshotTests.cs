namespace PodDsl.Generators.Tests;

public sealed class SnapshotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("poddsl-snapshot").FullName;

    private string Verified => Path.Combine(_folder, "Some.Test.verified.txt");

    private string Received => Path.Combine(_folder, "Some.Test.received.txt");

    [Fact]
    public void Every_snapshot_belongs_to_a_test() => Assert.Empty(Snapshot.Orphans(typeof(SnapshotTests).Assembly));

    [Fact]
    public void A_snapshot_is_beside_its_test() => Assert.Equal(
        Path.Combine("/tests", "SomeTests.Works#two.verified.container"),
        Snapshot.PathOf("/tests/SomeTests.cs", "Works", "container", "two"));

    [Fact]
    public void A_difference_fails_and_keeps_what_came()
    {
        File.WriteAllText(Verified, "same\nold\n");

        var failure = Assert.Throws<SnapshotException>(() => Snapshot.Match("same\nnew\n", Verified, accept: false));

        Assert.Contains("  same\n- old\n+ new\n", failure.Message, StringComparison.Ordinal);
        Assert.Equal("same\nnew\n", File.ReadAllText(Received));
        Assert.Equal("same\nold\n", File.ReadAllText(Verified));
    }

    [Fact]
    public void A_text_without_a_snapshot_fails() =>
        Assert.Throws<SnapshotException>(() => Snapshot.Match("new", Verified, accept: false));

    [Fact]
    public void What_came_can_be_accepted_and_then_matches()
    {
        File.WriteAllText(Received, "left over");

        Snapshot.Match("new\n", Verified, accept: true);
        Snapshot.Match("new\r\n", Verified, accept: false);

        Assert.Equal("new\n", File.ReadAllText(Verified));
        Assert.False(File.Exists(Received));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
