using PodDsl;

namespace ThreeHosts;

// Blocks of a user are cut from the subordinate ids of that user, so each user counts from 0.

[Image("docker.io/jellyfin/jellyfin:10.10"), IdBlock(0)]
[Publish(8096, HostPort = 8096)]
[Volume($"{Specifier.Home}/films", "/media", ReadOnly = true), Volume<JellyfinConfig>("/config")]
public partial record Jellyfin : Container, IMediaService;

[RunsOn<Attic>(User = "media")]
public partial record JellyfinConfig : Volume;

[Image("docker.io/deluan/navidrome:0.55.2"), IdBlock(1)]
[Publish(4533, HostPort = 4533)]
[Volume($"{Specifier.Home}/music", "/music", ReadOnly = true), Volume<NavidromeData>("/data")]
public partial record Navidrome : Container, IMediaService;

[RunsOn<Attic>(User = "media")]
public partial record NavidromeData : Volume;

[Image("ghcr.io/advplyr/audiobookshelf:2.20.0"), IdBlock(2)]
[Publish(80, HostPort = 13378)]
[Volume($"{Specifier.Home}/books", "/audiobooks", ReadOnly = true), Volume<BookshelfConfig>("/config")]
public partial record Audiobookshelf : Container, IMediaService;

[RunsOn<Attic>(User = "media")]
public partial record BookshelfConfig : Volume;
