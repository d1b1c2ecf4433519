namespace PodDsl;

/// <summary>Gives the key that decrypts encrypted images.</summary>
/// <remarks>
/// <para>Everybody who can read the unit can read a passphrase in it. On image and artifact units only one counts.
/// Several add up, those of interfaces and base records first.</para>
/// <para>Quadlet has the key for image units since podman 4.8; for artifact units since podman 5.7. On a container it
/// is podman's flag <c>--decryption-key</c>.</para>
/// <para>Source: podman-systemd.unit(5), DecryptionKey=; podman-pull(1), podman-artifact-pull(1), podman-run(1),
/// --decryption-key.</para>
/// </remarks>
/// <param name="key">The path of the key file, optionally with <c>:PASSPHRASE</c> after it.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), DecryptionKey("/etc/keys/image.pem")]
/// public partial record Base : Image;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class DecryptionKeyAttribute(string key) : SettingAttribute
{
    /// <summary>The path of the key file, optionally with <c>:PASSPHRASE</c> after it.</summary>
    public string Key { get; } = key;
}
