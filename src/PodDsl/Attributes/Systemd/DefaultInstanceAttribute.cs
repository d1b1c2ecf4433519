namespace PodDsl;

/// <summary>Names the instance that <c>systemctl enable</c> takes for a template without one.</summary>
/// <remarks>
/// <para>Only templates (<c>name@.container</c>) have it. Enabling a template without an instance and without this is an error.</para>
/// <para>Default: none.</para>
/// <para>Of several uses, the one nearest to the record counts. An empty <c>DefaultInstance=</c> in a drop-in goes
/// back to the default.</para>
/// <para>Since systemd 215. Source: systemd.unit(5), DefaultInstance=.</para>
/// </remarks>
/// <example><code>[UnitName("worker@"), DefaultInstance("1"), WantedBy(Targets.MultiUser)]</code></example>
/// <param name="instance">The part between <c>@</c> and the suffix.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class DefaultInstanceAttribute(string instance) : SettingAttribute
{
    /// <summary>The part between <c>@</c> and the suffix.</summary>
    public string Instance { get; } = instance;
}
