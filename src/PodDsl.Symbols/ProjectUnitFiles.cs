using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PodDsl.Core.Facts;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;

namespace PodDsl.Symbols;

/// <summary>A unit file of a project that somebody wrote by hand: an item <c>PodDslUnit</c>.</summary>
/// <param name="File">The file.</param>
/// <param name="Source">Its content.</param>
/// <param name="Hosts">The names of the hosts that it is for; empty for all.</param>
/// <param name="User">The user whose systemd runs it; null for that of the host.</param>
public sealed record ProjectUnitFile(AdditionalText File, QuadletSource Source, EquatableArray<string> Hosts, string? User)
{
    /// <summary>True if a systemd runs the unit. That of a project without hosts runs all: the build refuses names of hosts there.</summary>
    public bool IsOf(Manager manager) => manager.Host is null || (IsOf(manager.Host) && User == manager.User);

    /// <summary>Each systemd that runs the unit.</summary>
    public IEnumerable<Manager> ManagersIn(EquatableArray<Host> hosts) =>
        hosts.IsEmpty ? [Manager.OfProject] : hosts.Where(IsOf).Select(host => new Manager(host, User));

    private bool IsOf(Host host) => Hosts.IsEmpty || Hosts.Contains(host.Name, StringComparer.Ordinal);
}

/// <summary>The hand-written unit files of a project, among the additional files of its compilation.</summary>
public sealed class ProjectUnitFiles
{
    /// <summary>As long as lint reads; the build refuses longer ones.</summary>
    private const int LongestText = 4 * 1024 * 1024;

    private const string Prefix = "build_metadata.AdditionalFiles.";
    private const string Mark = Prefix + "PodDslUnit";
    private const string HostMark = Prefix + "PodDslUnitHost";
    private const string UserMark = Prefix + "PodDslUnitUser";
    private const string PrivateMark = Prefix + "PodDslUnitPrivate";
    private const string PathMark = Prefix + "PodDslUnitPath";

    /// <summary>An editor asks again at each keystroke. What is known of a text holds also how Quadlet takes it apart.</summary>
    private static readonly ConditionalWeakTable<SourceText, QuadletSource> Known = new();

    private readonly Dictionary<string, ProjectUnitFile> _byPath = new(StringComparer.Ordinal);

    private ProjectUnitFiles(IEnumerable<ProjectUnitFile> files)
    {
        foreach (var file in files.OrderBy(static file => file.Source.Path, StringComparer.Ordinal))
        {
            if (!_byPath.ContainsKey(file.Source.Path))
            {
                _byPath.Add(file.Source.Path, file);
            }
        }

        All = [.. _byPath.Values.OrderBy(static file => file.Source.Path, StringComparer.Ordinal)];
    }

    public static ProjectUnitFiles None { get; } = new([]);

    /// <summary>The files in the order of their paths.</summary>
    public IReadOnlyList<ProjectUnitFile> All { get; }

    /// <summary>True if the build marks a file as a unit.</summary>
    public static bool Is(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(Mark, out var mark) && mark.Length > 0;

    /// <summary>The folder of its format and its name among the units of a build, or null if it is none.</summary>
    public static (string Path, EquatableArray<string> Hosts, string? User)? PlaceOf(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file) is var marks && Text(marks, Mark) is not null && Text(marks, PathMark) is { } path
            ? (path, HostsIn(Text(marks, HostMark)), Text(marks, UserMark))
            : null;

    /// <summary>True if not everybody on the machine may read the file, nor what is made of it.</summary>
    public static bool IsPrivate(AdditionalText file, AnalyzerConfigOptionsProvider options) => Text(options.GetOptions(file), PrivateMark) is not null;

    /// <summary>Reads all of them. A text that was read before is not read again.</summary>
    public static ProjectUnitFiles Read(AnalyzerOptions options, CancellationToken cancellation)
    {
        List<ProjectUnitFile>? files = null;
        foreach (var file in options.AdditionalFiles)
        {
            cancellation.ThrowIfCancellationRequested();
            if (options.AnalyzerConfigOptionsProvider.GetOptions(file) is var marks
                && marks.TryGetValue(Mark, out var mark) && mark.Length > 0
                && file.GetText(cancellation) is { Length: <= LongestText } text)
            {
                (files ??= []).Add(new ProjectUnitFile(file, SourceOf(file.Path, text), HostsIn(Text(marks, HostMark)), Text(marks, UserMark)));
            }
        }

        return files is null ? None : new ProjectUnitFiles(files);
    }

    /// <summary>The file of a place, or null if it is of no such file.</summary>
    public ProjectUnitFile? FileOf(SourceSpan place) => _byPath.TryGetValue(place.File, out var file) ? file : null;

    /// <summary>Where a place is, or null if it is in none of the files.</summary>
    public Location? Find(SourceSpan place)
    {
        if (FileOf(place) is not { } file || file.File.GetText() is not { } text)
        {
            return null;
        }

        var span = TextSpan.FromBounds(Math.Min(place.Start, text.Length), Math.Min(place.Start + place.Length, text.Length));
        return Location.Create(file.File.Path, span, text.Lines.GetLinePositionSpan(span));
    }

    /// <summary>The path as Quadlet has it.</summary>
    public static string PathOf(string path) => path.Replace('\\', '/');

    private static QuadletSource SourceOf(string path, SourceText text)
    {
        var slashed = PathOf(path);
        return Known.GetValue(text, key => new QuadletSource(slashed, key.ToString())) is var known && known.Path == slashed
            ? known
            : new QuadletSource(slashed, text.ToString());
    }

    private static EquatableArray<string> HostsIn(string? names) =>
        names is null ? [] : names.Split(',').Select(static name => name.Trim()).Where(static name => name.Length > 0).ToEquatableArray();

    private static string? Text(AnalyzerConfigOptions marks, string name) => marks.TryGetValue(name, out var text) && text.Length > 0 ? text : null;
}
