namespace PodDsl;

/// <summary>Skips the start unless a controller of control groups is available.</summary>
/// <remarks>
/// <para>If the condition does not hold, the start is skipped, and that is no failure: the unit stays inactive,
/// units that need it go on. A leading <c>!</c> turns it around. A leading <c>|</c> makes it one of several of
/// which a single one is enough; without it, all must hold. It is asked at each start.</para>
/// <para>Limits on memory or processors are refused by podman where the controller is missing, as for rootless
/// users on some hosts.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>ConditionControlGroupController=</c> in a drop-in clears what is set
/// before it.</para>
/// <para>Since systemd 237. Source: systemd.unit(5), ConditionControlGroupController=.</para>
/// </remarks>
/// <example><code>[ConditionControlGroupController("memory")]</code></example>
/// <param name="controller">
/// A name such as <c>memory</c> or <c>cpu</c>, or <c>v2</c> for the unified hierarchy.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ConditionControlGroupControllerAttribute(string controller) : Attribute
{
    /// <summary>A name such as <c>memory</c> or <c>cpu</c>, or <c>v2</c> for the unified hierarchy.</summary>
    public string Controller { get; } = controller;
}
