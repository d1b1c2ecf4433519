namespace PodDsl;

/// <summary>Hands a file to the service as a credential.</summary>
/// <remarks>
/// <para>The service finds it as a file named ID in the directory <c>$CREDENTIALS_DIRECTORY</c>, readable for its
/// user only. That is on the host: only a volume brings it into the container. For most containers a podman
/// secret (<c>[Secret]</c>) is the shorter way. A missing file fails the start.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>LoadCredential=</c> in a drop-in clears the earlier values.</para>
/// <para>Since systemd 247. Source: systemd.exec(5), LoadCredential=.</para>
/// </remarks>
/// <example><code>[LoadCredential("db-password:/etc/credstore/nextcloud")]</code></example>
/// <param name="credential">
/// <c>ID:PATH</c>; without a path, a credential of that name that the manager got.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class LoadCredentialAttribute(string credential) : SettingAttribute
{
    /// <summary><c>ID:PATH</c>; without a path, a credential of that name that the manager got.</summary>
    public string Credential { get; } = credential;
}
