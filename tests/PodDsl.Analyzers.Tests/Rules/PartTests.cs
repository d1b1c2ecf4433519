using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD5002 at parts of attributes that podman would split.</summary>
public sealed class PartTests
{
    [Theory]
    [InlineData("""Volume({|POD5002:"/srv/a:b"|}, "/data")""")]
    [InlineData("""Volume("/srv/a", {|POD5002:"/data:/other"|})""")]
    [InlineData("""Volume({|POD5002:"/data:/other"|})""")]
    [InlineData("""Volume("/srv/a", "/data", {|POD5002:Options = ["U,z"]|})""")]
    [InlineData("""Mount(MountType.Bind, "/data", Source = "/srv/a", {|POD5002:Options = ["U=true,Z"]|})""")]
    [InlineData("""Secret({|POD5002:"token,type=env"|})""")]
    [InlineData("""Secret("token", {|POD5002:Target = "/a,b"|})""")]
    [InlineData("""Secret("token", Type = SecretType.Env, {|POD5002:Target = "A=B"|})""")]
    [InlineData("""Secret("token", {|POD5002:Mode = "0400,uid=0"|})""")]
    [InlineData("""AddHost({|POD5002:"a,b"|}, "10.0.0.1")""")]
    [InlineData("""AddHost({|POD5002:"a b"|}, "10.0.0.1")""")]
    [InlineData("""AddHost({|POD5002:"a;;b"|}, "10.0.0.1")""")]
    [InlineData("""AddHost("a", {|POD5002:"10.0.0.1,10.0.0.2"|})""")]
    [InlineData("""Network("net", {|POD5002:IP = "10.0.0.1,mac=00:11:22:33:44:55"|})""")]
    [InlineData("""Network("net", {|POD5002:Aliases = ["a", "b,c"]|})""")]
    [InlineData("""Network("pasta", {|POD5002:Options = ["-t,auto"]|})""")]
    [InlineData("""Publish(80, HostPort = 80, {|POD5002:HostAddress = "127.0.0.1:80"|})""")]
    [InlineData("""Publish(80, HostPort = 80, {|POD5002:HostAddress = "localhost"|})""")]
    [InlineData("""Publish(80, HostPort = 80, {|POD5002:HostAddress = ""|})""")]
    [InlineData("""Label({|POD5002:"a=b"|}, "c")""")]
    [InlineData("""Annotation({|POD5002:"a=b"|}, "c")""")]
    [InlineData("""Env({|POD5002:"A=B"|}, "c")""")]
    [InlineData("""CgroupConf("memory.high", {|POD5002:"1,2"|})""")]
    [InlineData("""NetworkAlias({|POD5002:"a,b"|})""")]
    [InlineData("""DnsOption({|POD5002:"a\"b"|})""")]
    [InlineData("""User({|POD5002:"1000:1000"|}), Group("1000")""")]
    public Task A_part_that_podman_would_split_is_reported_at_its_argument(string attribute) => Verify.Reports($"""
        [Image("docker.io/library/nginx:1.29"), {attribute}]
        public partial record Web : Container;
        """);

    [Theory]
    [InlineData("""Mount(MountType.Bind, "/d,\"e\":f", Source = "/srv/a,b:c")""")]
    [InlineData("""Mount(MountType.Volume, "/d", Source = "data", Options = ["subpath=/a,b"])""")]
    [InlineData("""Volume("/srv/a,b=c;d", "/d,e", Options = ["U", "z"])""")]
    [InlineData("""Volume("/srv/a", "/d", Options = ["idmap=uids=0-1-10#10-11-10;gids=0-1-10"])""")]
    [InlineData("""Secret("token", Target = "/a=b:c;d")""")]
    [InlineData("""AddHost("a;b", "fd00::1")""")]
    [InlineData("""AddHost("a", "host-gateway")""")]
    [InlineData("""Publish(80, HostPort = 80, HostAddress = "[::1]")""")]
    [InlineData("""Publish(80, HostPort = 80, HostAddress = "fd00::1")""")]
    [InlineData("""Publish(80, HostPort = 80, HostAddress = Specifier.Instance)""")]
    [InlineData("""Network("net", Mac = "92:d0:c6:0a:29:33", Aliases = ["a", "b"])""")]
    [InlineData("""Label("a", "b=c,d")""")]
    [InlineData("""User("1000:1000")""")]
    [InlineData("""User("1000"), Group("1000")""")]
    public Task A_part_that_reaches_podman_as_it_is_is_not_reported(string attribute) => Verify.Reports($"""
        #pragma warning disable POD2005, POD2011, POD3004
        [Image("docker.io/library/nginx:1.29"), {attribute}]
        public partial record Web : Container;
        """);

    [Fact]
    public Task The_specification_of_a_secret_of_a_build_is_in_the_words_of_podman() => Verify.Reports("""
        [File("/srv/app/Containerfile"), SetWorkingDirectory("/srv/app"), Secret("id=token,src=/srv/token")]
        public partial record App : Build;
        """);

    [Fact]
    public Task The_name_of_a_variable_of_a_field_is_reported_at_the_name() => Verify.Reports("""
        [Image("docker.io/library/nginx:1.29")]
        public partial record Web : Container
        {
            [Env({|POD5002:Name = "A=B"|})] public const string VALUE = "c";
        }
        """);

    [Fact]
    public Task The_message_says_what_podman_makes_of_it_and_the_way_out() => Verify.Message(
        "POD5002",
        "'/srv/a:b' in [Volume] of 'web' cannot be written. It has ':'. Podman takes ':' for the end of the source, and has no escape for it. Use [Mount(MountType.Bind, ...)], or MountType.Volume for the name of a volume.",
        """
        [Image("docker.io/library/nginx:1.29"), Volume({|#0:"/srv/a:b"|}, "/data")]
        public partial record Web : Container;
        """);
}
