namespace PodDsl;

/// <summary>Sets an environment variable from the value that the image gives to it.</summary>
/// <remarks>
/// <para>Podman replaces <c>${NAME}</c>, and reads quotes and backslashes as a shell does; PodDsl makes sure that systemd leaves them
/// alone.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>Since podman 4.3. Source: podman-run(1), --env-merge.</para>
/// </remarks>
/// <example><code>[EnvMerge("PATH", "${PATH}:/opt/tools")]</code></example>
/// <param name="name">The name of the variable.</param>
/// <param name="value">The new value; <c>${NAME}</c> in it is the value of the image.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class EnvMergeAttribute(string name, string value) : SettingAttribute
{
    /// <summary>The name of the variable.</summary>
    public string Name { get; } = name;

    /// <summary>The new value; <c>${NAME}</c> in it is the value of the image.</summary>
    public string Value { get; } = value;
}
