namespace PodDsl;

/// <summary>Skips the start unless a controller of control groups is available.</summary>
/// <remarks>
/// <para>If the condition does not hold, systemd skips the start. That is no failure: the unit stays inactive, and units that need it go
/// on. A leading <c>!</c> turns it around. Conditions with a leading <c>|</c> are alternatives: one of them is enough. All others must
/// hold. systemd checks at each start.</para>
/// <para>podman refuses limits on memory or processors where the controller is missing, as for rootless users on some hosts.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>ConditionControlGroupController=</c> in a drop-in clears the earlier values.</para>
/// <para>Since systemd 237. Source: systemd.unit(5), ConditionControlGroupController=.</para>
/// </remarks>
/// <example><code>[ConditionControlGroupController("memory")]</code></example>
/// <param name="controller">
/// A name such as <c>memory</c> or <c>cpu</c>, or <c>v2</c> for the unified hierarchy.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ConditionControlGroupControllerAttribute(string controller) : SettingAttribute
{
    /// <summary>A name such as <c>memory</c> or <c>cpu</c>, or <c>v2</c> for the unified hierarchy.</summary>
    public string Controller { get; } = controller;
}
