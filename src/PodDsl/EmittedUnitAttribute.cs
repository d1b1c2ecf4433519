namespace PodDsl;

/// <summary>
/// Carries the text of one unit file in the metadata of the compiled assembly, on the record of the unit, where no constant of the record is that
/// text. From there the build writes it to disk.
/// </summary>
/// <remarks>
/// The PodDsl generator writes this attribute; do not apply it by hand. Whoever has the assembly can read everything in it, secrets
/// included. Files whose text is a constant of their record stand in <see cref="EmittedUnitsAttribute"/>.
/// </remarks>
/// <param name="format">The format of the text: <c>quadlet</c> or <c>service</c>.</param>
/// <param name="fileName">The name of the file within the folder of its format, for example <c>nextcloud.container</c>.
/// A drop-in has one folder in front: <c>sshd.service.d/10-containers.conf</c>.</param>
/// <param name="text">The whole text of the file, with LF line ends.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class EmittedUnitAttribute(string format, string fileName, string text) : Attribute
{
    /// <summary>The format of the text: <c>quadlet</c> or <c>service</c>.</summary>
    public string Format { get; } = format;

    /// <summary>The name of the file within the folder of its format.</summary>
    public string FileName { get; } = fileName;

    /// <summary>The whole text of the file.</summary>
    public string Text { get; } = text;

    /// <summary>True if the text holds a password, token or key; the build then makes a new file readable for its owner only. Default:
    /// false.</summary>
    public bool HoldsSecrets { get; set; }

    /// <summary>The name of the host that the file is for, or null in a project without hosts.</summary>
    public string? Host { get; set; }

    /// <summary>The user whose systemd runs the unit, or null for the systemd of the host.</summary>
    public string? User { get; set; }
}
