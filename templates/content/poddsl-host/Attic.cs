using PodDsl;

/// <summary>A host. In a project with one host, all units run there; with several, [RunsOn&lt;Attic&gt;] says which do.</summary>
[PodmanVersion("PODDSL_PODMAN"), Address("PODDSL_ADDRESS"), IdPool(1_000_000)]
public record Attic : Host;
