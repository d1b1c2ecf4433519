namespace PodDsl;

/// <summary>Starts another unit before this one.</summary>
/// <remarks>
/// <para>It writes two directives: <c>After=</c>, so that the other unit is up first, and the one that <see cref="Strength"/> names, so
/// that systemd starts it at all. Both wait for the service of the other unit: a container counts as up when it has started, or with
/// <see cref="NotifyAttribute"/> when it reports so or is healthy. Several add up.</para>
/// <para>References to networks, volumes, images and pods already bring their dependency along.</para>
/// <para>Source: systemd.unit(5), Wants=, Requires=, BindsTo=, After=.</para>
/// </remarks>
/// <param name="unit">The unit with its suffix, for example <c>postgresql.service</c> or <c>database.container</c>.</param>
/// <example><code>
/// [Image("docker.io/library/nextcloud:stable"), DependsOn("postgresql.service")]
/// public partial record Nextcloud : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class DependsOnAttribute(string unit) : SettingAttribute
{
    /// <summary>The other unit.</summary>
    public string Unit { get; } = unit;

    /// <summary>
    /// What happens if the other unit fails or stops. Default: <see cref="DependencyStrength.Wants"/>, this unit goes on.
    /// </summary>
    public DependencyStrength Strength { get; set; }
}
