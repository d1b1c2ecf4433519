namespace PodDsl;

/// <summary>Sets podman's own policy for restarting the container.</summary>
/// <remarks>
/// <para>Leave it alone in a unit: podman would restart behind the back of systemd, and refuses it together with
/// <c>--rm</c>, which Quadlet always sets. <see cref="RestartAttribute"/> is the one to use.</para>
/// <para>Default: <c>no</c>.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --restart.</para>
/// </remarks>
/// <example><code>[RestartContainer("no")]</code></example>
/// <param name="policy">
/// <c>no</c>, <c>on-failure</c>, <c>on-failure:5</c>, <c>always</c> or <c>unless-stopped</c>.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RestartContainerAttribute(string policy) : SettingAttribute
{
    /// <summary>
    /// <c>no</c>, <c>on-failure</c>, <c>on-failure:5</c>, <c>always</c> or <c>unless-stopped</c>.
    /// </summary>
    public string Policy { get; } = policy;
}
