#:package PodDsl@PODDSL_VERSION
#:property PublishAot=false
using PodDsl;

return PodDslApp.Run(args);

[Image("docker.io/library/nginx:1.29")]
[IdBlock(0)]
[Publish(80, HostPort = 8080, HostAddress = "127.0.0.1")]
[Restart(RestartPolicy.OnFailure), WantedBy(Targets.MultiUser)]
public partial record Web : Container;
