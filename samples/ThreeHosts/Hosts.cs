using PodDsl;

namespace ThreeHosts;

/// <summary>The server under the roof.</summary>
[PodmanVersion("5.4"), Address("192.168.1.10"), IdPool(1_000_000)]
public record Attic : Host;

/// <summary>The store in the cellar.</summary>
[PodmanVersion("5.8"), Address("192.168.1.11")]
public record Cellar : Host;

/// <summary>A small computer behind the router.</summary>
[PodmanVersion("4.3"), Formats(UnitFileFormat.Service), Address("192.168.1.12")]
public record Pi : Host;

[RunsOn<Attic>]
public interface IAtticService;

/// <summary>What each host has.</summary>
[RunsOn<Attic>, RunsOn<Cellar>, RunsOn<Pi>]
public interface IEverywhere;
