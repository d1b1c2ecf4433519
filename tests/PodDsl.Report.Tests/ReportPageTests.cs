using static PodDsl.Report.Tests.Systems;

namespace PodDsl.Report.Tests;

public sealed class ReportPageTests
{
    [Fact]
    public void The_table_of_ids_has_owners_gaps_and_nobody()
    {
        var page = ReportPage.Write([Of(Container("web", "UIDMap=0:110000:4999\nUIDMap=65534:114999:1"), Container("db", "UIDMap=0:120000:5000"))]);

        Assert.Contains("""<tr><td>110,000–114,998</td><td class="number">4,999</td><td>UID, GID</td><td><a href="#s0-unit-web.container">web.container</a></td><td>0–4,998</td></tr>""", page, StringComparison.Ordinal);
        Assert.Contains("""<td>65,534 <span class="tag">nobody</span></td>""", page, StringComparison.Ordinal);
        Assert.Contains("""<tr class="free"><td>115,000–119,999</td><td class="number">5,000</td>""", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "<strong class=\"clash\">shared with <a href=\"#s0-unit-db.container\">db.container</a></strong>")]
    [InlineData("# poddsl: SharesIdsWith=db.container\n", "shared with <a href=\"#s0-unit-db.container\">db.container</a> as declared")]
    public void Shared_ids_stand_out_unless_they_are_declared(string comment, string expected)
    {
        var web = Container("web", "UIDMap=0:110000:5000");
        var page = ReportPage.Write([Of(web with { Text = comment + web.Text }, Container("db", "UIDMap=0:112000:5000"))]);

        Assert.Contains(expected, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Ports_networks_and_starts_are_there()
    {
        var page = ReportPage.Write([Large(2)]);

        Assert.Contains("""<td class="number">8001</td><td>tcp</td><td>all</td><td><a href="#s0-unit-web-1.container">web-1.container</a></td><td class="number">80</td>""", page, StringComparison.Ordinal);
        Assert.Contains("""<p>10.90.1.0/24</p>""", page, StringComparison.Ordinal);
        Assert.Contains("""<li><a href="#s0-unit-web-1.container">web-1.container</a> <code>10.90.1.9</code></li>""", page, StringComparison.Ordinal);
        Assert.Contains("""<a href="#s0-unit-db-1.container">db-1.container</a> (required, when healthy)""", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_others_makes_no_element_and_hides_nothing()
    {
        const string bad = "<script>alert(1)</script>\"'&";
        var system = Of(Container("web", $"PodmanArgs=--label=x\nNetwork=x{bad}\n", $"Description={bad}"), ("a<b>\u202e.container", "[Container]\nImage=x\n"));

        var page = ReportPage.Write([system with { Name = bad }]);

        Assert.Equal(1, page.Split("<script>").Length - 1);
        Assert.DoesNotContain("alert(1)</script", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', page);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_loads_nothing_and_is_the_same_each_time()
    {
        var page = ReportPage.Write([Large(3)]);

        Assert.Equal(page, ReportPage.Write([Large(3)]));
        Assert.DoesNotContain(" src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page, StringComparison.Ordinal);
    }

    [Fact]
    public void No_units_make_a_page() => Assert.Contains("No unit publishes a port.", ReportPage.Write([Of()]), StringComparison.Ordinal);
}
