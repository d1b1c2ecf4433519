using System.Globalization;
using PodDsl.Core.Podman;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests.Probing;

/// <summary>Files for which the generator of a podman shows whether it does what a row of the table says.</summary>
/// <param name="Behavior">The row.</param>
/// <param name="Files">Paths and texts. <c>NAME</c> in them is a word of the probe's own, since a run takes all probes.</param>
/// <param name="IsSeen">True if what the generator made shows it.</param>
internal sealed record Probe(Behavior Behavior, (string Path, string Text)[] Files, Func<ProbeResult, bool> IsSeen)
{
    /// <summary>True if the generator runs for a user.</summary>
    public bool IsOfUser { get; init; }

    /// <summary>True if some generator breaks down over the files, and makes nothing of any file then.</summary>
    public bool IsAlone { get; init; }

    /// <summary>The word that stands for <c>NAME</c>.</summary>
    public string Name => "probe" + Behavior.Name.ToLower(CultureInfo.InvariantCulture) + (IsOfUser ? "user" : "");

    public void Write(string folder)
    {
        foreach (var (path, text) in Files)
        {
            // A folder for each, since the generator makes nothing of one in which it cannot read a file.
            var full = Path.Combine(folder, Name, path.Replace("NAME", Name, StringComparison.Ordinal));
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text.Replace("NAME", Name, StringComparison.Ordinal));
        }
    }
}

/// <summary>What the generator made of the files of a probe.</summary>
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
