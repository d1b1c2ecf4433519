using PodDsl;

namespace HomeServer;

// Units with the names of attributes and kinds of PodDsl: both meanings must stay usable.
[Image("docker.io/library/caddy:2"), Publish(443, Protocol = PortProtocol.Udp), Network<Network>]
public partial record Publish : Container;

[Image("docker.io/library/redis:8"), Env("A", "b"), Volume<Volume>("/data")]
public partial record Env : Container;

[Network(Subnet = "10.89.0.0/24"), Subnet("fd00:1::/64")]
public partial record Network : PodDsl.Network;

public partial record Volume : PodDsl.Volume;

[Image("docker.io/library/alpine:3.22")]
public partial record Image : PodDsl.Image;

[Image<Image>(PullOnStart = true), Secret("token"), Key("Container", "NewKey", "yes")]
public partial record Secret : Container;
