using static PodDsl.Report.Tests.Systems;

namespace PodDsl.Report.Tests;

public sealed class StartOrderTests
{
    private static string[] Columns(ReportedSystem system) =>
        [.. StartOrder.Of(system.Overview).Columns.Select(column => string.Join(' ', column.Select(unit => unit.Name)))];

    [Fact]
    public void A_unit_stands_right_of_all_after_which_it_starts() => Assert.Equal(
        ["db cache", "web", "proxy"],
        Columns(Of(
            Container("proxy", unit: "Requires=web.service\nAfter=web.service db.service"),
            Container("web", unit: "Requires=db.service\nAfter=db.service\nWants=cache.service\nAfter=cache.service"),
            Container("db"),
            Container("cache"))));

    [Fact]
    public void A_circle_ends() => Assert.Equal(
        3,
        Columns(Of(Container("a", unit: "After=b.service"), Container("b", unit: "After=c.service"), Container("c", unit: "After=a.service"))).Length);

    [Fact]
    public void A_unit_without_others_is_alone()
    {
        var order = StartOrder.Of(Of(Container("a"), ("n.network", "[Network]\n"), Container("b", "Network=n.network")).Overview);

        Assert.Empty(order.Columns);
        Assert.Equal(["a.container", "b.container"], order.Alone.Select(unit => unit.FileName));
    }

    [Fact]
    public void Other_tools_get_the_same_graph()
    {
        ReportedSystem[] systems = [Of(Container("we\"b", unit: "Requires=db.service\nAfter=db.service"), Container("db", "HealthCmd=true\nNotify=healthy"))];

        Assert.Equal(
            "%% Written by PodDsl\nflowchart LR\n  s0u0[\"db.container\"]\n  s0u1[\"we#34;b.container\"]\n  s0u0 --> |healthy| s0u1\n", StartText.Mermaid(systems));
        Assert.Equal(
            "// Written by PodDsl\ndigraph units {\n  rankdir=LR\n  node [shape=box, style=rounded, fontname=\"sans-serif\"]\n  s0u0 [label=\"db.container\"]\n  s0u1 [label=\"we\\\"b.container\"]\n  s0u0 -> s0u1 [style=solid, label=\"healthy\"]\n}\n",
            StartText.Dot(systems));
    }
}
