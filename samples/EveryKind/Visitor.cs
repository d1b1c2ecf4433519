using PodDsl;

namespace EveryKind;

/// <summary>A container that a timer runs to its end: it signs the guest book each hour.</summary>
[Image<Busybox>]
[Volume<Guests>("/srv/guests"), Network("none")]
[Exec("sh", "-c", "echo \"Here at $(date -u +%R), with 100% of my $HOME\" >>/srv/guests/index.html")]
[Type(ServiceType.Oneshot)]
[OnActiveSec("2s"), OnUnitActiveSec("1h"), AccuracySec("1s")]
[DependsOn<GuestBook>]
public partial record Visitor : Container;
