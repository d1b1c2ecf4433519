using PodDsl.Core.Model;
using PodDsl.Core.Rules;

namespace PodDsl.Core.Tests.Rules;

/// <summary>Two units that end up in the same file, or as the same service: one of them is lost.</summary>
public sealed class DuplicateUnitTests
{
    [Fact]
    public void Two_units_of_one_service_are_reported_on_both()
    {
        var findings = DuplicateUnitRule.Rule.FindingsIn("# app.container\nServiceName=web\n# web.container");
        Assert.Equal(
            [
                "'app.container' and 'web.container' both make web.service, so one would replace the other. Rename one of the files, or set ServiceName= in one.",
                "'web.container' and 'app.container' both make web.service, so one would replace the other. Rename one of the files, or set ServiceName= in one.",
            ],
            findings.Select(finding => finding.Message));
        Assert.All(findings, finding => Assert.Equal(("POD9003", true), (finding.Rule.Id, finding.IsError)));
    }

    [Fact]
    public void Two_records_of_one_file_are_reported_on_both()
    {
        Unit[] units = [TestUnits.Container("").AsRecord("Home.Web"), TestUnits.Container("").AsRecord("Other.Web")];
        Assert.Equal(
            [
                "'Home.Web' and 'Other.Web' both make web.container, so one would replace the other. Give one of them another name with [UnitName(\"...\")].",
                "'Other.Web' and 'Home.Web' both make web.container, so one would replace the other. Give one of them another name with [UnitName(\"...\")].",
            ],
            DuplicateUnitRule.Rule.Findings(units).Select(finding => finding.Message));
    }

    [Fact]
    public void Of_three_each_is_reported_once() => Assert.Equal(
        ["a", "b", "c"],
        DuplicateUnitRule.Rule.FindingsIn("# a.container\nServiceName=x\n# b.container\nServiceName=x\n# c.container\nServiceName=x").Select(finding => finding.Unit!.Name));

    [Theory]
    [InlineData("# web.container\n# db.container")]
    [InlineData("# web.container\n# web.network\n# web.volume\n# web.pod")] // web-network.service and so on
    [InlineData("# web.container\nServiceName=app\n# db.container\nServiceName=web")]
    public void Units_of_a_service_each_are_not_reported(string text) => Assert.Empty(DuplicateUnitRule.Rule.FindingsIn(text));
}
