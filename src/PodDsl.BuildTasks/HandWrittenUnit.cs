using System.Text;
using Microsoft.Build.Framework;

namespace PodDsl.BuildTasks;

/// <summary>A file of the project that goes to the units as it is: an item <c>PodDslUnit</c>.</summary>
internal sealed class HandWrittenUnit(ITaskItem item)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The endings of what Quadlet reads, and of what starts its units.</summary>
    internal static readonly IReadOnlyList<string> ReadEndings =
    [
        ".artifact", ".build", ".container", ".image", ".kube", ".network", ".path", ".pod", ".quadlets", ".socket", ".target", ".timer", ".volume",
    ];

    /// <summary>The format, and folder, of what Quadlet reads.</summary>
    public const string Quadlet = "quadlet";

    /// <summary>The format, and folder, of what systemd itself reads.</summary>
    public const string Service = "service";

    private static readonly IReadOnlyList<string> OfSystemd =
        [".automount", ".device", ".mount", ".path", ".scope", ".service", ".slice", ".socket", ".swap", ".target", ".timer"];

    public string FullPath { get; } = item.GetMetadata("FullPath");

    /// <summary>The hosts that it is for; none for all.</summary>
    public IReadOnlyList<string> Hosts { get; } = [.. item.GetMetadata("Host").Split(',', ';').Select(name => name.Trim()).Where(name => name.Length > 0)];

    /// <summary>The user whose systemd runs it; null for that of the host.</summary>
    public string? User { get; } = item.GetMetadata("User").Trim() is { Length: > 0 } user ? user : null;

    /// <summary>
    /// Its path in the folder of its format: its <c>Link</c>, or what a wildcard <c>**</c> stands for. The folder of a drop-in is a part of its name.
    /// </summary>
    public string FileName { get; } = NameOf(item);

    /// <summary>True if Quadlet or systemd reads it: not a file that a unit only names, such as that of variables.</summary>
    public bool IsRead => IsDropIn(FileName) || ReadEndings.Contains(Path.GetExtension(FileName), StringComparer.Ordinal);

    /// <summary>
    /// The folder of its format. What systemd itself reads is in that of services, as the timers and drop-ins of records are; all else, which
    /// Quadlet reads or a unit of it names, in that of Quadlet.
    /// </summary>
    public string FormatFolder => IsOfSystemd(FileName) || (IsDropIn(FileName) && IsOfSystemd(FolderOf(FileName).Substring(0, FolderOf(FileName).Length - ".d".Length))) ? Service : Quadlet;

    /// <summary>Says what is wrong with the item; null if nothing is.</summary>
    public string? FindProblem() =>
        User?.IndexOfAny([',', ';']) >= 0 ? $"Its User is '{User}': name one user, and put the file of another one beside it."
        : FileName.Split('/').Any(static segment => segment is "" or "." or "..") ? $"Its place below the units is '{FileName}', which leads out of them. Correct its Link."
        : null;

    public static bool IsUtf8(byte[] content)
    {
        try
        {
            _ = Utf8.GetCharCount(content);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static bool IsOfSystemd(string name) => OfSystemd.Contains(Path.GetExtension(name), StringComparer.Ordinal);

    private static bool IsDropIn(string name) =>
        name.EndsWith(".conf", StringComparison.Ordinal) && FolderOf(name).EndsWith(".d", StringComparison.Ordinal);

    private static string NameOf(ITaskItem item)
    {
        if (item.GetMetadata("Link") is { Length: > 0 } link)
        {
            return link.Replace('\\', '/');
        }

        var name = item.GetMetadata("Filename") + item.GetMetadata("Extension");
        var folder = item.GetMetadata("RecursiveDir").Replace('\\', '/');
        var parent = Path.GetFileName(Path.GetDirectoryName(item.GetMetadata("FullPath"))!);
        return folder.Length > 0 ? folder + name
            : IsDropIn(parent + "/" + name) ? parent + "/" + name
            : name;
    }

    private static string FolderOf(string name) => name.LastIndexOf('/') is >= 0 and var slash ? name.Substring(0, slash) : "";
}
