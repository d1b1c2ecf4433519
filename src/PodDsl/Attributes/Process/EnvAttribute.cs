namespace PodDsl;

/// <summary>Sets a variable in the environment of the container, or of the build.</summary>
/// <remarks>
/// <para>On a constant of a record, <c>[Env]</c> makes a variable of its name and value, so that other code can refer to both; a Boolean
/// becomes <c>true</c> or <c>false</c>. On the record, <c>[Env("NAME", "value")]</c> does the same without a constant. Values are literal:
/// <c>$</c>, <c>%</c>, quotes and line breaks arrive as written, but podman makes LF of CR LF. Everybody who can read the unit can read
/// them; passwords belong in a <see cref="SecretAttribute"/>.</para>
/// <para>Several add up; if two have the same name, the one nearer to the record counts; PodDsl reports two beside each other. A name
/// consists of letters, digits and <c>_</c> and does not begin with a digit.</para>
/// <para>Quadlet has the key for containers since podman 4.4; for build units since podman 5.2.</para>
/// <para>Source: podman-systemd.unit(5), Environment=; podman-run(1), podman-build(1), --env.</para>
/// </remarks>
/// <example><code>
/// [Image("docker.io/library/mariadb:11")]
/// public partial record MariaDb : Container;
///
/// [Image("docker.io/library/nextcloud:stable"), Env("TZ", "Europe/Berlin")]
/// public partial record Nextcloud : Container
/// {
///     [Env] public const string MYSQL_HOST = MariaDb.ContainerName;
///     [Env(Name = "PHP_MEMORY_LIMIT")] public const string MemoryLimit = "1G";
/// }
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Field, AllowMultiple = true, Inherited = true)]
public sealed class EnvAttribute : SettingAttribute
{
    /// <summary>Makes a variable of the constant that it annotates.</summary>
    public EnvAttribute()
    {
    }

    /// <summary>Passes on a variable that the service has at run time, for example from a systemd environment file.</summary>
    /// <param name="name">The name of the variable; a name that ends in <c>*</c> passes on all variables that begin with it.</param>
    public EnvAttribute(string name) => Name = name;

    /// <summary>Sets a variable.</summary>
    /// <param name="name">The name of the variable.</param>
    /// <param name="value">Its value; may be empty.</param>
    public EnvAttribute(string name, string value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The name of the variable. Default on a constant: the name of the constant.</summary>
    public string? Name { get; set; }

    /// <summary>The value; null where it comes from the constant or from the environment of the service.</summary>
    public string? Value { get; }
}
