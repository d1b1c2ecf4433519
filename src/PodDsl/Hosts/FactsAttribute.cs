namespace PodDsl;

/// <summary>Names the file with the facts about a host.</summary>
/// <remarks>
/// <para>The script <c>poddsl-host-facts</c> writes the file on the host. With it, rules see what only the host knows: ports that others
/// listen on, accounts and their ids, users that do not linger. A unit in the systemd of a user is judged by the facts of that user.</para>
/// <para>The path is relative to the project. The compiler gets the files beside the project whose names end with <c>.facts.json</c>, and
/// those of the item <c>PodDslHostFacts</c>. A file that does not arrive is an error.</para>
/// <para>Default: none; the only host of a project has those that the property <c>PodDslHostFacts</c> names.</para>
/// <para>Source: PodDsl.</para>
/// </remarks>
/// <param name="path">The path of the file, for example <c>attic.facts.json</c>.</param>
/// <example><code>
/// [PodmanVersion("5.4"), Facts("attic.facts.json")]
/// public record Attic : Host;
/// </code></example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = true)]
public sealed class FactsAttribute(string path) : Attribute
{
    /// <summary>The path of the file, for example <c>attic.facts.json</c>.</summary>
    public string Path { get; } = path;
}
