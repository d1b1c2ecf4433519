using PodDsl.Core.Readers;
using PodDsl.Import.CSharp;

namespace PodDsl.Import.Tests.CSharp;

/// <summary>What podman takes for several values becomes an attribute for each.</summary>
public sealed class SeveralValuesTests
{
    [Theory]
    [InlineData("DNSSearch=lan,home.arpa", "DnsSearch(\"lan\"), DnsSearch(\"home.arpa\")")]
    [InlineData("DNS=1.1.1.1,8.8.8.8", "Dns(\"1.1.1.1\"), Dns(\"8.8.8.8\")")]
    [InlineData("GroupAdd=audio,video", "GroupAdd(\"audio\"), GroupAdd(\"video\")")]
    [InlineData("Ulimit=nofile=100:200,nproc=5", "Ulimit(\"nofile=100:200\"), Ulimit(\"nproc=5\")")]
    [InlineData("PublishPort=80:80,81:81/udp", "Publish(80, HostPort = 80), Publish(81, HostPort = 81, Protocol = PortProtocol.Udp)")]
    [InlineData("AddCapability=NET_ADMIN,SYS_TIME CHOWN", "AddCapability(\"net_admin\", \"sys_time\", \"chown\")")]
    [InlineData("AddHost=a:10.0.0.1,b:10.0.0.2", "AddHost(\"a\", \"10.0.0.1\"), AddHost(\"b\", \"10.0.0.2\")")]
    [InlineData("UIDMap=0:100000:1000,1000:200000:5", "UidMap(0, 100000, 1000), UidMap(1000, 200000, 5)")]
    public void Value_with_commas_has_an_attribute_for_each(string key, string attributes) => Assert.Contains(attributes, AttributesOf(key), StringComparison.Ordinal);

    /// <summary>Quotes group for podman, and no attribute says that.</summary>
    [Theory]
    [InlineData("GroupAdd=\"a,b\",c\"", "Key(\"Container\", \"GroupAdd\", ")]
    [InlineData("DNSSearch=it's \"so\"", "Key(\"Container\", \"DNSSearch\", \"it's \\\"so\\\"\")")]
    public void Value_with_quotes_stays_as_it_is(string key, string attribute) => Assert.Contains(attribute, AttributesOf(key), StringComparison.Ordinal);

    [Theory]
    [InlineData("UIDMap=0:100000:1000 +u5:@7:1", "UidMap(0, 100000, 1000), UidMap(5, 7, Extend = true, HostIdOfParent = true), GidMap(0, 100000, 1000)")]
    [InlineData("GIDMap=0:100000:1000\nGIDMap=g2000:5:1\nGIDMap=u3000:6:1", "UidMap(0, 100000, 1000), UidMap(3000, 6), GidMap(0, 100000, 1000), GidMap(2000, 5)")]
    [InlineData("UIDMap=0:100000:1000\nGIDMap=g0:200000:1000 u5:5:1", "UidMap(0, 100000, 1000), GidMap(0, 200000, 1000)")]
    [InlineData("UIDMap=0:100000:1000,+u5:7:1", "UidMap(0, 100000, 1000), UidMap(5, 7, Extend = true), GidMap(0, 100000, 1000)")]
    [InlineData("UIDMap=u0:100000:1000 g0:200000:1000", "UidMap(0, 100000, 1000), GidMap(0, 200000, 1000)")]
    public void Map_with_entries_for_one_side_is_both_maps(string keys, string attributes) => Assert.Contains(attributes, AttributesOf(keys), StringComparison.Ordinal);

    /// <summary>Without any entry, the other side would take those of the first.</summary>
    [Theory]
    [InlineData("UIDMap=u0:100000:1000")]
    [InlineData("GIDMap=g0:100000:1000")]
    public void Map_of_one_side_only_stays_as_it_is(string key) => Assert.Contains($"Key(\"Container\", \"{key[..6]}\", \"{key[7..]}\")", AttributesOf(key), StringComparison.Ordinal);

    /// <summary>The attributes of the record, on one line.</summary>
    private static string AttributesOf(string keys)
    {
        var units = QuadletReader.Read([new QuadletSource("/units/web.container", $"[Container]\nImage=docker.io/library/nginx:1.29\n{keys}\n")]).Units;
        var file = Assert.Single(CSharpWriter.Write(new Imported("web", [.. units.Select(unit => unit.Unit)], []), new CSharpOptions(CSharpLayout.Unit, null)), file => file.Path == "WebContainer.cs");
        return file.Text.Replace("]\n[", ", ", StringComparison.Ordinal);
    }
}
