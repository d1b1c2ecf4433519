using PodDsl;

namespace EveryKind;

/// <summary>
/// Starts when the first client connects. systemd listens and passes the socket on, so the container needs no network.
/// </summary>
[Image("docker.io/library/perl:5-slim")]
[ListenStream("127.0.0.1:7777"), Network("none")]
[Mount<Greeting>("/greeting")]
[Volume("/etc/everykind", "/etc/everykind", ReadOnly = true)]
[Exec("perl", "/etc/everykind/greet.pl")]
public partial record Greeter : Container;
