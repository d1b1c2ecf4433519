namespace PodDsl;

/// <summary>Sets an <c>ARG</c> of the Containerfile.</summary>
/// <remarks>
/// <para>If two have the same name, the one nearer to the record counts. Values stay in the history of the image;
/// passwords belong into a <see cref="SecretAttribute"/>. Several add up, those of interfaces and base records
/// first.</para>
/// <para>Quadlet has the key for build units since podman 5.7.</para>
/// <para>Source: podman-systemd.unit(5), BuildArg=; podman-build(1), --build-arg.</para>
/// </remarks>
/// <param name="name">The name of the argument.</param>
/// <param name="value">Its value.</param>
/// <example><code>
/// [ImageTag("localhost/app"), SetWorkingDirectory("/srv/app"), BuildArg("VERSION", "1.2")]
/// public partial record App : Build;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class BuildArgAttribute(string name, string value) : SettingAttribute
{
    /// <summary>The name of the argument.</summary>
    public string Name { get; } = name;

    /// <summary>Its value.</summary>
    public string Value { get; } = value;
}
