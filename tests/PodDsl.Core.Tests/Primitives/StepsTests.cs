using PodDsl.Core.Primitives;

namespace PodDsl.Core.Tests.Primitives;

public sealed class StepsTests
{
    [Fact]
    public void Steps_of_nobody_go_on_for_ever()
    {
        Steps steps = default;

        steps.Next();

        Assert.Equal([1, 2], steps.Over([1, 2]));
    }

    [Fact]
    public void A_token_stops_the_next_step_and_is_named_by_what_is_thrown()
    {
        using var source = new CancellationTokenSource();
        Steps steps = source.Token;
        var items = steps.Over([1, 2, 3]).GetEnumerator();
        Assert.True(items.MoveNext());

        source.Cancel();

        Assert.Equal(source.Token, Assert.Throws<OperationCanceledException>(() => items.MoveNext()).CancellationToken);
        Assert.Throws<OperationCanceledException>(steps.Next);
    }

    [Fact]
    public void Who_is_told_of_each_step_hears_of_it_before_it_is_taken()
    {
        var heard = 0;
        var steps = new Steps(() => heard++, new CancellationToken(canceled: true));

        Assert.Throws<OperationCanceledException>(steps.Next);

        Assert.Equal(1, heard);
    }
}
