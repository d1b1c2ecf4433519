namespace PodDsl;

/// <summary>Keeps the number of an id block from coming back after its unit is gone.</summary>
/// <remarks>
/// <para>Files that the unit left behind belong to the ids of its block. A unit with that block would own them, so it is an error, and
/// no fix hands out the number again. Remove the attribute when the files are gone. On the assembly it counts for
/// all hosts, and on a host for the units there.</para>
/// <para>Source: PodDsl.</para>
/// </remarks>
/// <param name="number">The number of the block, from 0 on.</param>
/// <param name="reason">Whose it was.</param>
/// <example><code>
/// [assembly: RetiredIdBlock(2, "old mail server")]
/// </code></example>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class, AllowMultiple = true)]
public sealed class RetiredIdBlockAttribute(long number, string reason = "") : Attribute
{
    /// <summary>The number of the block, from 0 on.</summary>
    public long Number { get; } = number;

    /// <summary>Whose it was.</summary>
    public string Reason { get; } = reason;
}
