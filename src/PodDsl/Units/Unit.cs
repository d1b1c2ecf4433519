namespace PodDsl;

/// <summary>
/// The root of everything that becomes a systemd unit. Derive from one of its kinds: <see cref="Container"/>,
/// <see cref="Pod"/>, <see cref="Network"/>, <see cref="Volume"/>, <see cref="Image"/>, <see cref="Build"/>,
/// <see cref="Kube"/> or <see cref="Artifact"/>; or from <see cref="DropIn"/>, to change a unit from elsewhere.
/// </summary>
/// <remarks>
/// <para>Attributes on the record, its abstract base records and its interfaces describe a unit. They apply in this order: interfaces, then
/// base records from the root down, then the record itself. Repeatable settings add up; of the others, the one nearest to the record
/// counts. An <c>abstract</c> record or an interface never becomes a unit of its own.</para>
/// <para>The unit has the name of the record in kebab-case, <c>HomeAssistant</c> is <c>home-assistant</c>, unless
/// <see cref="UnitNameAttribute"/> says otherwise. Each record gets constants with its names, which every attribute can use:
/// <c>UnitName</c>, <c>ServiceName</c>, and for the thing that podman makes <c>ContainerName</c>, <c>PodName</c>, <c>NetworkName</c>,
/// <c>VolumeName</c> or <c>ImageTag</c>. PodDsl keeps a member of the same name that you write by hand. Nothing creates a record at run
/// time; records exist for the build.</para>
/// </remarks>
public abstract record Unit
{
    private protected Unit()
    {
    }
}
