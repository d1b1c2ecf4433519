using PodDsl;

namespace EveryKind;

/// <summary>Serves the pages, and passes <c>/guests/</c> on to <see cref="GuestBook"/> on localhost.</summary>
[Image<SiteImage>, Pod<Site>]
[Exec("httpd", "-f", "-p", "80", "-h", "/srv/site", "-c", "/etc/httpd.conf"), RunInit]
public partial record Front : Container;
