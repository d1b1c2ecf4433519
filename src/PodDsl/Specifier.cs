namespace PodDsl;

/// <summary>
/// Values that systemd fills in on the host, for use in otherwise literal text: <c>$"{Specifier.Home}/data"</c>.
/// </summary>
/// <remarks>
/// <para>Text in attributes is literal: a <c>%</c> that you type reaches the container as <c>%</c>. Use these constants to have systemd
/// expand something. Each is a mark (U+FDD0, a code point that no unit file can contain) and the letter of the specifier; PodDsl writes the
/// two as <c>%</c> and that letter. They make no sense in run-time strings.</para>
/// <para>Source: systemd.unit(5), Specifiers.</para>
/// </remarks>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Volume($"{Specifier.Home}/www", "/usr/share/nginx/html", ReadOnly = true)]
/// public partial record Web : Container;
/// </code></example>
public static class Specifier
{
    /// <summary><c>%h</c>: The home directory of the user of the manager: <c>/root</c> for system
    /// units.</summary>
    public const string Home = "\uFDD0h";

    /// <summary><c>%t</c>: The root of runtime files: <c>/run</c>, for user units <c>$XDG_RUNTIME_DIR</c>.</summary>
    public const string RuntimeDirectory = "\uFDD0t";

    /// <summary><c>%S</c>: The root of persistent state: <c>/var/lib</c>, for user units <c>$XDG_STATE_HOME</c> (before
    /// systemd 254 <c>$XDG_CONFIG_HOME</c>).</summary>
    public const string StateDirectory = "\uFDD0S";

    /// <summary><c>%C</c>: The root of caches: <c>/var/cache</c>, for user units <c>$XDG_CACHE_HOME</c>.</summary>
    public const string CacheDirectory = "\uFDD0C";

    /// <summary><c>%L</c>: The root of logs: <c>/var/log</c>, for user units <c>log</c> below the state
    /// directory.</summary>
    public const string LogsDirectory = "\uFDD0L";

    /// <summary><c>%E</c>: The root of configuration: <c>/etc</c>, for user units <c>$XDG_CONFIG_HOME</c>.</summary>
    public const string ConfigurationDirectory = "\uFDD0E";

    /// <summary><c>%D</c>: The root of shared data: <c>/usr/share</c>, for user units <c>$XDG_DATA_HOME</c>. The
    /// systemd of Debian 12 (252) does not know it and refuses commands with it.</summary>
    public const string SharedDataDirectory = "\uFDD0D";

    /// <summary><c>%d</c>: The directory that holds the credentials of the service.</summary>
    public const string CredentialsDirectory = "\uFDD0d";

    /// <summary><c>%T</c>: The directory for temporary files: <c>/tmp</c> or what <c>$TMPDIR</c> says.</summary>
    public const string TemporaryDirectory = "\uFDD0T";

    /// <summary><c>%V</c>: The directory for larger temporary files that survive a boot: <c>/var/tmp</c> or what
    /// <c>$TMPDIR</c> says.</summary>
    public const string PersistentTemporaryDirectory = "\uFDD0V";

    /// <summary><c>%i</c>: The part after the <c>@</c> in the name of an instance, still escaped. Empty in units without one.</summary>
    public const string Instance = "\uFDD0i";

    /// <summary><c>%I</c>: <see cref="Instance"/> with systemd's escaping undone. An instance is data: in a command line systemd expands
    /// its <c>$</c> again, so prefer <see cref="Instance"/> there.</summary>
    public const string UnescapedInstance = "\uFDD0I";

    /// <summary><c>%N</c>: The name of the unit without its suffix: <c>web</c> of <c>web.service</c>.</summary>
    public const string UnitName = "\uFDD0N";

    /// <summary><c>%n</c>: The name of the unit with its suffix: <c>web.service</c>.</summary>
    public const string FullUnitName = "\uFDD0n";

    /// <summary><c>%p</c>: The part before the <c>@</c> in the name of the unit; without an <c>@</c>, the same as
    /// <see cref="UnitName"/>.</summary>
    public const string Prefix = "\uFDD0p";

    /// <summary><c>%P</c>: <see cref="Prefix"/> with systemd's escaping undone.</summary>
    public const string UnescapedPrefix = "\uFDD0P";

    /// <summary><c>%j</c>: The part after the last <c>-</c> of <see cref="Prefix"/>.</summary>
    public const string LastPrefixPart = "\uFDD0j";

    /// <summary><c>%J</c>: <see cref="LastPrefixPart"/> with systemd's escaping undone.</summary>
    public const string UnescapedLastPrefixPart = "\uFDD0J";

    /// <summary><c>%f</c>: The unescaped instance, or the unescaped prefix if there is none, as an absolute path.</summary>
    public const string FileName = "\uFDD0f";

    /// <summary><c>%y</c>: The path of the unit file.</summary>
    public const string FragmentPath = "\uFDD0y";

    /// <summary><c>%Y</c>: The directory of the unit file.</summary>
    public const string FragmentDirectory = "\uFDD0Y";

    /// <summary><c>%H</c>: The host name when the unit is loaded.</summary>
    public const string HostName = "\uFDD0H";

    /// <summary><c>%l</c>: The host name up to its first dot.</summary>
    public const string ShortHostName = "\uFDD0l";

    /// <summary><c>%q</c>: The host name as people write it, from <c>/etc/machine-info</c>.</summary>
    public const string PrettyHostName = "\uFDD0q";

    /// <summary><c>%m</c>: The id of the machine: 32 hexadecimal digits.</summary>
    public const string MachineId = "\uFDD0m";

    /// <summary><c>%b</c>: The id of the running boot: 32 hexadecimal digits.</summary>
    public const string BootId = "\uFDD0b";

    /// <summary><c>%v</c>: The release of the running kernel, as <c>uname -r</c> prints it.</summary>
    public const string KernelRelease = "\uFDD0v";

    /// <summary><c>%a</c>: The architecture of the host, for example <c>x86-64</c> or <c>arm64</c>. These are systemd's
    /// words, not those of image registries.</summary>
    public const string Architecture = "\uFDD0a";

    /// <summary><c>%o</c>: <c>ID=</c> of <c>/etc/os-release</c>, for example <c>debian</c>.</summary>
    public const string OperatingSystemId = "\uFDD0o";

    /// <summary><c>%w</c>: <c>VERSION_ID=</c> of <c>/etc/os-release</c>.</summary>
    public const string OperatingSystemVersion = "\uFDD0w";

    /// <summary><c>%W</c>: <c>VARIANT_ID=</c> of <c>/etc/os-release</c>.</summary>
    public const string OperatingSystemVariant = "\uFDD0W";

    /// <summary><c>%B</c>: <c>BUILD_ID=</c> of <c>/etc/os-release</c>.</summary>
    public const string OperatingSystemBuild = "\uFDD0B";

    /// <summary><c>%M</c>: <c>IMAGE_ID=</c> of <c>/etc/os-release</c>: the image of the host, not of a
    /// container.</summary>
    public const string ImageId = "\uFDD0M";

    /// <summary><c>%A</c>: <c>IMAGE_VERSION=</c> of <c>/etc/os-release</c>: the image of the host, not of a
    /// container.</summary>
    public const string ImageVersion = "\uFDD0A";

    /// <summary><c>%u</c>: The name of the user of the manager: <c>root</c> for system units.</summary>
    public const string UserName = "\uFDD0u";

    /// <summary><c>%U</c>: The number of the user of the manager: 0 for system units.</summary>
    public const string UserId = "\uFDD0U";

    /// <summary><c>%s</c>: The login shell of the user of the manager.</summary>
    public const string UserShell = "\uFDD0s";

    /// <summary><c>%g</c>: The name of the group of the manager: <c>root</c> for system units.</summary>
    public const string GroupName = "\uFDD0g";

    /// <summary><c>%G</c>: The number of the group of the manager: 0 for system units.</summary>
    public const string GroupId = "\uFDD0G";
}
