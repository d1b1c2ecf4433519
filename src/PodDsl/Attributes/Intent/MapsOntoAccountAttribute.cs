namespace PodDsl;

/// <summary>Declares that an id map leads to ids of an account of the host on purpose.</summary>
/// <remarks>
/// <para>With host facts, PodDsl reports a range of host ids that contains those of root, of a person, or the subordinate ids of another
/// user, unless this declares that the author means it. PodDsl never reports a map of a single id. A Quadlet file says it in a comment.
/// Several add up.</para>
/// <para>Source: PodDsl.</para>
/// </remarks>
/// <param name="account">The name of the account, or the name in the line of /etc/subuid or /etc/subgid.</param>
/// <example><code>
/// [Image("docker.io/library/registry:3"), UidMap(0, 100000, 65536), GidMap(0, 100000, 65536), MapsOntoAccount("alice")]
/// public partial record Registry : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class MapsOntoAccountAttribute(string account) : Attribute
{
    /// <summary>The name of the account, or the name in the line of /etc/subuid or /etc/subgid.</summary>
    public string Account { get; } = account;
}
