using System.Globalization;
using PodDsl.Core.Podman;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests.Probing;

/// <summary>Files with which a podman's generator shows if it has the behaviour of a row.</summary>
/// <param name="Behavior">The row.</param>
/// <param name="Files">Paths and texts. <c>NAME</c> in them is a word of the probe's own, since a run takes all probes.</param>
/// <param name="IsSeen">Says if the generator's output shows it.</param>
internal sealed record Probe(Behavior Behavior, (string Path, string Text)[] Files, Func<ProbeResult, bool> IsSeen)
{
    /// <summary>True if the generator runs for a user.</summary>
    public bool IsOfUser { get; init; }

    /// <summary>True if some generator fails on the files, and then makes nothing of any file.</summary>
    public bool IsAlone { get; init; }

    /// <summary>The word that stands for <c>NAME</c>.</summary>
    public string Name => "probe" + Behavior.Name.ToLower(CultureInfo.InvariantCulture) + (IsOfUser ? "user" : "");

    public void Write(string folder)
    {
        foreach (var (path, text) in Files)
        {
            // A folder for each, since the generator makes nothing of a folder with an unreadable file.
            var full = Path.Combine(folder, Name, path.Replace("NAME", Name, StringComparison.Ordinal));
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text.Replace("NAME", Name, StringComparison.Ordinal));
        }
    }
}

/// <summary>The generator's output for the files of a probe.</summary>
internal sealed record ProbeResult(string Name, GeneratedUnits Generated)
{
    public bool Has(string service) => Find(service) is not null;

    /// <summary>True if the generator made the service, and a line of it has the text.</summary>
    public bool Says(string service, string text) =>
        Find(service)?.Contains(text.Replace("NAME", Name, StringComparison.Ordinal), StringComparison.Ordinal) == true;

    /// <summary>True if the generator made the service, and no line of it has the text.</summary>
    public bool SaysNot(string service, string text) => Has(service) && !Says(service, text);

    private string? Find(string service) => Generated.Units.GetValueOrDefault(service.Replace("NAME", Name, StringComparison.Ordinal));
}
