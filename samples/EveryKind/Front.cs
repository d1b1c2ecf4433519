using PodDsl;

namespace EveryKind;

/// <summary>Serves the pages, among them one that asks <see cref="GuestBook"/> on localhost.</summary>
[Image<SiteImage>, Pod<Site>]
[Exec("httpd", "-f", "-p", "80", "-h", "/srv/site"), RunInit, SuccessExitStatus("143")]
public partial record Front : Container;
