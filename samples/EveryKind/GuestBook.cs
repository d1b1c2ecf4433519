using PodDsl;

namespace EveryKind;

/// <summary>Serves the content of the volume, to the other containers of the pod only.</summary>
[Image<SiteImage>, Pod<Site>]
[Volume<Guests>("/srv/guests")]
[Exec("httpd", "-f", "-p", "127.0.0.1:8081", "-h", "/srv/guests"), RunInit, SuccessExitStatus("143")]
public partial record GuestBook : Container;
