using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Readers;

/// <summary>
/// Reads Quadlet files into units, as podman's generator reads them: adds nothing, and reports what the generator refuses or warns about.
/// </summary>
public static class QuadletReader
{
    /// <summary>The order in which the generator converts, so that it knows names before their use.</summary>
    private static readonly UnitKind[] Order =
    [
        UnitKind.Image, UnitKind.Artifact, UnitKind.Volume, UnitKind.Network, UnitKind.Build, UnitKind.Container,
        UnitKind.Kube, UnitKind.Pod,
    ];

    /// <summary>True if a file can be part of a unit: a unit file, a bundle of those, or a drop-in.</summary>
    public static bool IsUnitOrDropIn(QuadletSource source) => HasPathOfUnitOrDropIn(source.Path);

    /// <summary>The same for a path, with <c>/</c> between folders.</summary>
    public static bool HasPathOfUnitOrDropIn(string path) => DropIns.IsIn(path) ? DropIns.IsDropIn(path) : KindOf(path) is not null || QuadletBundle.Is(path);

    /// <summary>True if a file can start a unit: a timer, a socket, a path or a target beside Quadlet files.</summary>
    public static bool IsStarter(QuadletSource source) => !source.IsInDropInFolder && (StarterReader.IsStarter(source.FileName) || IsTarget(source));

    private static bool IsTarget(QuadletSource source) =>
        source is { Unreadable: UnreadablePath.None, FileName.Length: > 7 } && source.FileName.EndsWith(".target", StringComparison.Ordinal);

    /// <summary>The names that a folder with drop-ins of a unit file can have, the most specific first.</summary>
    /// <param name="fileName">The name of the unit file, such as <c>web.container</c>.</param>
    public static IReadOnlyList<string> DropInFolders(string fileName) => DropIns.Folders(fileName);

    /// <summary>Reads unit files and drop-ins that belong together.</summary>
    /// <param name="sources">The files. Of several units of one name the first counts. It ignores other files.</param>
    /// <param name="podman">The podman whose Quadlet reads them, from 4.4 on. Default: the newest.</param>
    /// <param name="steps">Each file is a step, when the reader parses it and when it reads it.</param>
    public static QuadletReading Read(IEnumerable<QuadletSource> sources, PodmanVersion? podman = null, Steps steps = default) =>
        Read(sources, podman, [], isByName: false, steps);

    /// <summary>
    /// The same with the units in the order of their names: the order of the files then only decides which of several units or drop-ins
    /// with one name counts.
    /// </summary>
    /// <param name="sources">The files.</param>
    /// <param name="podman">The podman whose Quadlet reads them.</param>
    /// <param name="others">Units of no file that the files may name.</param>
    /// <param name="steps">Each file is a step.</param>
    internal static QuadletReading ReadByName(IEnumerable<QuadletSource> sources, PodmanVersion? podman, IEnumerable<UnitReference> others, Steps steps) =>
        Read(sources, podman, others, isByName: true, steps);

    private static QuadletReading Read(IEnumerable<QuadletSource> sources, PodmanVersion? podman, IEnumerable<UnitReference> others, bool isByName, Steps steps)
    {
        var version = podman ?? PodmanVersion.Newest;
        var given = steps.Over(sources).ToList();
        var all = steps.Over(given.SelectMany(static source => source.Files)).ToList();
        var dropIns = new DropIns(all);
        var files = new List<MergedFile>();
        var named = new List<MergedFile>();
        var known = new KnownUnits(new RecentValues(all.Count), others, steps);
        foreach (var source in steps.Over(isByName ? all.OrderBy(source => source.FileName, StringComparer.Ordinal) : all.AsEnumerable()))
        {
            if (source.IsInDropInFolder || KindOf(source.Path) is not { } kind)
            {
                continue;
            }

            var file = new MergedFile(source, kind, NameOf(source.FileName), version);
            files.Add(file);
            if (!version.Has(kind.Reading()))
            {
                file.Warn(null, $"Quadlet knows no .{kind.Extension()} files before podman {kind.Reading().Since}; with {version} this one is ignored.", "Use a newer podman, or do without the file.");
                continue;
            }

            if (known.HasParsed(file.FileName))
            {
                file.WarnOfTwin($"Another file before it has the name {file.FileName} too; this one is ignored.", "Rename one of them.");
                continue;
            }

            Parse(file, dropIns);
            if (!file.IsUnparsable)
            {
                UnitChecks.CheckServiceName(file);
            }

            known.Add(file);
            named.Add(file);
        }

        named.RemoveAll(file => !known.IsUnitOf(file));
        var lists = new ReaderLists();
        foreach (var kind in Order)
        {
            foreach (var file in named)
            {
                if (file.Kind == kind)
                {
                    steps.Next();
                    file.Unit = new QuadletUnitReader(file, known, lists).Read();
                }
            }
        }

        known.RefuseUsers();
        var parsed = named.FindAll(file => !file.IsRefused);
        var members = steps.Over(parsed)
            .Select(file => file.Unit!)
            .Where(Pods.StartsWithPod)
            .ToLookup(unit => unit.Find(Keys.Pod)?.Reference?.Name, unit => unit.ServiceName + ".service");
        var starters = steps.Over(all).Where(IsStarter).ToList();
        var leftOut = LostFolders.Report(files, named, known, version, steps);
        return new QuadletReading(
            parsed
                .Select(file => file.Unit!)
                .Select(unit => new QuadletUnit(unit, unit.Kind == UnitKind.Pod ? members[unit.Name].ToEquatableArray() : []))
                .ToEquatableArray(),
            steps.Over(files).Where(file => file.Problems.Count > 0).SelectMany(file => file.Problems.Select(problem => problem with { UnitFile = file.Source.Path }))
                .Concat(given.SelectMany(source => ProblemsOfBundle(source, version))).ToEquatableArray())
        {
            Refused = named.Where(file => file.IsRefused).Select(file => file.Unit!).ToEquatableArray(),
            Parsed = named.Where(file => !file.IsUnparsable).Select(file => file.Unit!).ToEquatableArray(),
            Unparsable = named.Where(file => file.IsUnparsable).Select(file => file.Unit!).ToEquatableArray(),
            LeftOut = leftOut.ToEquatableArray(),
            Files = files.SelectMany(file => file.DropIns.Prepend(file.Source.PlacePath)).Distinct().ToEquatableArray(),
            CommentProblems = files.SelectMany(file => file.CommentProblems).ToEquatableArray(),
            Starters = starters.Select(StarterReader.Read).OfType<Starter>().ToEquatableArray(),
            Targets = starters.Where(IsTarget).Select(source => source.FileName).ToEquatableArray(),
        };
    }

    private static void Parse(MergedFile file, DropIns dropIns)
    {
        if (UnreadablePaths.Check(file.Source) is { } problem)
        {
            file.AddUnreadable(problem);
        }
        else
        {
            file.Add(file.Source.File);
        }

        foreach (var dropIn in dropIns.Of(file))
        {
            if (UnreadablePaths.Check(dropIn) is { } reason)
            {
                file.Report(reason);
                continue;
            }

            file.AddDropIn(dropIn.File);
        }

        foreach (var dropIn in dropIns.IgnoredOf(file))
        {
            var reading = file.Podman.Has(Behaviors.ReadsDropIns) ? Behaviors.ReadsSharedDropIns : Behaviors.ReadsDropIns;
            file.Report(new ReadProblem(
                new SourceSpan(dropIn.Path, 0, 0, 1, 1),
                $"Quadlet reads no drop-ins in {dropIn.FolderName} before podman {reading.Since}; with {file.Podman} this one is ignored.",
                "Move its settings into the files that it is for, or use a newer podman.",
                IsError: false));
        }
    }

    private static IEnumerable<ReadProblem> ProblemsOfBundle(QuadletSource source, PodmanVersion podman) =>
        QuadletBundle.Is(source.Path) && !podman.Has(Behaviors.InstallsBundles)
            ? source.BundleProblems.Append(new ReadProblem(
                source.Start,
                $"podman takes bundles apart from {Behaviors.InstallsBundles.Since} on; {podman} makes nothing of this one.",
                "Use a newer podman, or write a file for each unit.",
                IsError: false))
            : source.BundleProblems;

    /// <summary>The kind of the unit in a file. No extension has a slash, so that of a folder is none.</summary>
    private static UnitKind? KindOf(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot < 0 ? null : UnitKinds.OfExtension(path.AsSpan(dot + 1));
    }

    /// <summary>The name without the extension, unless it is only an extension.</summary>
    private static string NameOf(string fileName) => fileName.LastIndexOf('.') is > 0 and var dot ? fileName.Substring(0, dot) : fileName;
}
