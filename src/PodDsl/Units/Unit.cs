namespace PodDsl;

/// <summary>
/// The root of everything that becomes a systemd unit. Derive from one of its kinds: <see cref="Container"/>,
/// <see cref="Pod"/>, <see cref="Network"/>, <see cref="Volume"/>, <see cref="Image"/>, <see cref="Build"/>,
/// <see cref="Kube"/> or <see cref="Artifact"/>; or from <see cref="DropIn"/>, to change the unit of another.
/// </summary>
/// <remarks>
/// <para>A unit is described by the attributes on its record, on its abstract base records and on its interfaces, in
/// this order: interfaces, then base records from the root down, then the record itself. Settings that can be given
/// several times add up; of the others the one nearest to the record counts. An <c>abstract</c> record or an interface
/// never becomes a unit of its own.</para>
/// <para>The unit is named after the record in kebab-case, <c>HomeAssistant</c> is <c>home-assistant</c>, unless
/// <see cref="UnitNameAttribute"/> says otherwise. Each record gets constants with its names, which every attribute can
/// use: <c>UnitName</c>, <c>ServiceName</c>, and for what podman makes of it <c>ContainerName</c>, <c>PodName</c>,
/// <c>NetworkName</c>, <c>VolumeName</c> or <c>ImageTag</c>. A member of the same name that is written by hand stays what
/// it is. Records are never created at run time; they exist for the build.</para>
/// </remarks>
public abstract record Unit
{
    private protected Unit()
    {
    }
}
