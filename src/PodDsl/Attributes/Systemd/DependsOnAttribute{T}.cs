namespace PodDsl;

/// <summary>Starts another unit of the project before this one.</summary>
/// <remarks>
/// <para>It writes two directives: <c>After=</c>, so that the other unit is up first, and the one that <see cref="Strength"/> names, so
/// that systemd starts it at all. Both wait for the service of the other unit: a container counts as up when it has started, or with
/// <see cref="NotifyAttribute"/> when it reports so or is healthy. Several add up.</para>
/// <para>References to networks, volumes, images and pods already bring their dependency along.</para>
/// <para>Source: systemd.unit(5), Wants=, Requires=, BindsTo=, After=.</para>
/// </remarks>
/// <typeparam name="T">The other unit.</typeparam>
/// <example><code>
/// [Image("docker.io/library/nextcloud:stable"), DependsOn&lt;MariaDb&gt;(Strength = DependencyStrength.Requires)]
/// public partial record Nextcloud : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class DependsOnAttribute<T> : SettingAttribute
    where T : Unit
{
    /// <summary>
    /// What happens if the other unit fails or stops. Default: <see cref="DependencyStrength.Wants"/>, this unit goes on.
    /// </summary>
    public DependencyStrength Strength { get; set; }

    /// <summary>
    /// The instance, where the other unit is a template: <c>a</c> for <c>backup@a.service</c>. A template may name its own by
    /// <see cref="Specifier.Instance"/>. For a unit that is no template it is an error.
    /// </summary>
    public string Instance { get; set; } = "";
}
