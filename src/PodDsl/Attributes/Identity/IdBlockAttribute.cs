namespace PodDsl;

/// <summary>Maps the ids of the container onto a block of host ids of its own.</summary>
/// <remarks>
/// <para>Block n begins at the start of the pool plus n times the size of a block. User ids and group ids of the container, from 0 on,
/// become the ids of the block, in order. If a block is too small for <c>nobody</c> (65534), its last id is for that. The pool begins at
/// 524288, and a block has 65536 ids, unless the project sets <c>PodDslIdPool</c> and <c>PodDslIdBlockSize</c>. So in the default pool
/// block 3 is 720896 to 786431, and user 33 of its container is 720929 on the host.</para>
/// <para>In a user's systemd, a block is cut from the subordinate ids of the user: block 0 begins at the first one.</para>
/// <para>Files on disk belong to the ids, so a number never moves by itself: write it, and keep it. Without a number it is an error,
/// whose fix takes the next one that nobody has or had. <see cref="RetiredIdBlockAttribute"/> keeps the number of a removed unit from
/// coming back. The one nearest to the record counts; a number on a base record is the block of all its units, which is reported
/// unless they declare <see cref="SharesIdsWithAttribute{T}"/>.</para>
/// <para><see cref="UidMapAttribute"/> and <see cref="GidMapAttribute"/> beside it add ids, and with <c>Extend</c> they cut into the
/// block. A container in a pod has the ids of the pod, so the block is the pod's.</para>
/// <para>Errors: no number, a negative one, a block outside of the pool, a retired one; and all errors of
/// <see cref="UidMapAttribute"/>.</para>
/// <para>Source: PodDsl; podman-run(1), --uidmap; systemd.io/UIDS-GIDS.</para>
/// </remarks>
/// <example><code>
/// [Image("docker.io/library/nextcloud:31"), IdBlock(3)]
/// public partial record Nextcloud : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class IdBlockAttribute : SettingAttribute
{
    /// <summary>Asks for a block; a fix fills in the number.</summary>
    public IdBlockAttribute()
    {
    }

    /// <summary>Takes the block of that number.</summary>
    /// <param name="number">The number of the block, from 0 on.</param>
    public IdBlockAttribute(long number) => Number = number;

    /// <summary>The number of the block, from 0 on; null if it is still missing.</summary>
    public long? Number { get; }
}
