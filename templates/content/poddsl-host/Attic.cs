using PodDsl;

/// <summary>A host. Put [RunsOn&lt;Attic&gt;] on what runs there, or on what all of that derives from.</summary>
[PodmanVersion("PODDSL_PODMAN"), Address("PODDSL_ADDRESS"), IdPool(1_000_000)]
public record Attic : Host;
