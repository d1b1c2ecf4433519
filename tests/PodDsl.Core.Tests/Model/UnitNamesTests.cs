using PodDsl.Core.Model;

namespace PodDsl.Core.Tests.Model;

public sealed class UnitNamesTests
{
    [Theory]
    [InlineData("Web", "web")]
    [InlineData("HomeAssistant", "home-assistant")]
    [InlineData("MariaDB", "maria-db")]
    [InlineData("HTTPProxy", "http-proxy")]
    [InlineData("Web2", "web2")]
    [InlineData("web_server", "web-server")]
    public void A_record_is_named_in_kebab_case(string record, string name)
    {
        Assert.Equal(name, UnitNames.ToKebabCase(record));
        Assert.True(UnitNames.IsValid(name));
    }

    [Theory]
    [InlineData("HomeAssistant", "Home", "Assistant")]
    [InlineData("HTTPProxy", "HTTP", "Proxy")]
    [InlineData("web", "web")]
    public void A_record_has_words(string record, params string[] words) => Assert.Equal(words, UnitNames.WordsOf(record));

    [Theory]
    [InlineData("# web.container", "systemd-web")]
    [InlineData("# web.container\nContainerName=site", "site")]
    [InlineData("# web.pod", "systemd-web")]
    [InlineData("# web.pod\nPodName=site", "site")]
    [InlineData("# data.volume", "systemd-data")]
    [InlineData("# data.volume\nVolumeName=store", "store")]
    [InlineData("# back.network\nNetworkName=inside", "inside")]
    public void What_podman_makes_has_the_name_that_is_set_or_that_of_Quadlet(string text, string name) =>
        Assert.Equal(name, UnitNames.ResourceName(TestUnits.Single(text)));
}
