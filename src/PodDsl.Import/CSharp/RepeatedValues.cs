using System.Globalization;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Import.CSharp;

/// <summary>A value that is in several places of an application, and that a person would change in all of them at once.</summary>
/// <param name="Name">The name of its constant.</param>
/// <param name="Value">The value.</param>
/// <param name="Comment">What it is, for the comment of the constant.</param>
internal sealed record RepeatedValue(string Name, string Value, string Comment);

/// <summary>
/// Finds the decisions that an application repeats: the folder of its data, its domain, its time zone, one image of several containers, and
/// one version of several images. What is short, or repeated by chance, stays as it is.
/// </summary>
internal static class RepeatedValues
{
    private const int LeastPlaces = 3;
    private const int ShortestFolder = 5;

    /// <summary>Images that many applications share, each with a version of its own.</summary>
    private const string SharedImages = "docker.io/library/";

    /// <summary>Folders that hold those of all applications.</summary>
    private static readonly HashSet<string> SharedFolders = new(
        ["/", "/srv", "/opt", "/mnt", "/media", "/home", "/root", "/var", "/var/lib", "/var/lib/docker", "/var/lib/docker/volumes", "/var/lib/containers", "/var/log", "/var/cache", "/var/tmp", "/var/run", "/usr", "/usr/local", "/volume1"],
        StringComparer.Ordinal);

    /// <summary>Folders of the system, which nobody moves.</summary>
    private static readonly HashSet<string> SystemFolders = new(["etc", "dev", "proc", "sys", "run", "tmp", "lib", "boot"], StringComparer.Ordinal);

    /// <summary>Domains that belong to no application.</summary>
    private static readonly HashSet<string> PublicDomains = new(
        [
            "github.com", "githubusercontent.com", "gitlab.com", "docker.com", "docker.io", "ghcr.io", "quay.io", "lscr.io", "google.com", "googleapis.com", "gmail.com", "cloudflare.com",
            "letsencrypt.org", "amazonaws.com", "ntp.org", "docker.internal", "containers.internal", "schema.org", "w3.org",
        ],
        StringComparer.Ordinal);

    /// <summary>Ends of names of files and keys, which are no domains.</summary>
    private static readonly HashSet<string> NoDomains = new(
        ["service", "conf", "json", "yaml", "yml", "toml", "ini", "env", "log", "sock", "sh", "txt", "xml", "db", "sqlite", "pem", "crt", "key", "cert", "py", "js", "mjs", "html", "so", "jar", "gz", "zip", "enable", "rule", "port"],
        StringComparer.Ordinal);

    /// <summary>The constants, each with the place and text of every value that it is in.</summary>
    public static IReadOnlyList<(RepeatedValue Value, IReadOnlyList<(SourceSpan Source, string Text)> Places)> Of(IReadOnlyList<Unit> units)
    {
        var found = new List<(RepeatedValue, IReadOnlyList<(SourceSpan, string)>)>();
        // All instances of a template have one place in C#.
        var texts = Texts(units).DistinctBy(static place => (place.Use, place.Source, place.Text, place.Unit.Split('@')[0])).ToList();
        Folders(texts, found);
        Domain(texts, found);
        TimeZone(texts, found);
        Images(texts, found);
        return found;
    }

    private enum Use
    {
        Folder,
        Text,
        Zone,
        Image,
    }

    private sealed record Place(Use Use, SourceSpan Source, string Text, string Unit);

    private static IEnumerable<Place> Texts(IReadOnlyList<Unit> units)
    {
        var containers = units.Count(static unit => unit.Kind == UnitKind.Container);
        var shared = units.Where(static unit => unit.Kind == UnitKind.Container)
            .SelectMany(static unit => unit.Settings.Where(static setting => setting.Option.Name == Keys.Environment).Select(static setting => setting.Value).Distinct())
            .GroupBy(static value => value).Where(group => containers > 1 && group.Count() == containers).Select(static group => group.Key).ToHashSet();
        var seen = new HashSet<SettingValue>();
        foreach (var unit in units)
        {
            foreach (var setting in unit.Settings.Where(static setting => setting.Option.Section == Section.Kind))
            {
                switch (setting)
                {
                    case { Value: VolumeMount { Unit: null, Source.Literal: { } folder } }:
                        yield return new(Use.Folder, setting.Source, folder, unit.Name);
                        break;
                    case { Value: MountValue { Unit: null, Type: "bind", Source.Literal: { } folder } }:
                        yield return new(Use.Folder, setting.Source, folder, unit.Name);
                        break;
                    case { Option.Name: Keys.Image, KnownText: { } image, Value.Reference: null }:
                        yield return new(Use.Image, setting.Source, image, unit.Name);
                        break;
                    // What all containers have alike becomes one constant of their interface.
                    case { Option.Name: Keys.Environment, Value: PairValue { Value.Literal: { } value } pair } when !shared.Contains(setting.Value) || seen.Add(setting.Value):
                        yield return new(pair.Name == "TZ" ? Use.Zone : Use.Text, setting.Source, value, unit.Name);
                        break;
                    case { Option.Name: Keys.Label or Keys.HostName, Value: PairValue { Value.Literal: { } value } }:
                        yield return new(Use.Text, setting.Source, value, unit.Name);
                        break;
                }
            }
        }
    }

    /// <summary>The deepest folder that holds each group of folders, one for each tree of the host.</summary>
    private static void Folders(List<Place> texts, List<(RepeatedValue, IReadOnlyList<(SourceSpan, string)>)> found)
    {
        var left = new Stack<(string Folder, List<Place> Places)>();
        left.Push(("/", texts.Where(static place => place.Use == Use.Folder && place.Text.StartsWith('/') && !SystemFolders.Contains(place.Text.Split('/')[1])).ToList()));
        while (left.TryPop(out var group))
        {
            foreach (var inner in group.Places.Where(place => place.Text.Length > group.Folder.Length).GroupBy(place => Below(place.Text, group.Folder)).Reverse())
            {
                var places = inner.ToList();
                if (places.Count < LeastPlaces)
                {
                    continue;
                }

                var common = CommonFolder(places, inner.Key);
                if (SharedFolders.Contains(common))
                {
                    left.Push((common, places));
                    continue;
                }

                if (common.Length < ShortestFolder)
                {
                    continue;
                }

                var name = RecordNames.Identifier(common[(common.LastIndexOf('/') + 1)..]);
                found.Add((new(name.EndsWith("Folder", StringComparison.Ordinal) ? name : name + "Folder", common, $"The folder of {Count(places.Count)} mounts."), Spans(places)));
            }
        }
    }

    /// <summary>The first folder of a path below another.</summary>
    private static string Below(string path, string folder)
    {
        var start = folder.Length == 1 ? 1 : folder.Length + 1;
        var end = path.IndexOf('/', Math.Min(start, path.Length));
        return end < 0 ? path : path[..end];
    }

    private static string CommonFolder(List<Place> places, string start)
    {
        var common = start;
        while (places.TrueForAll(place => place.Text.Length > common.Length) && Below(places[0].Text, common) is var next
            && places.TrueForAll(place => place.Text == next || place.Text.StartsWith(next + "/", StringComparison.Ordinal)))
        {
            common = next;
        }

        return common;
    }

    /// <summary>The domain with the most labels that is in enough texts.</summary>
    private static void Domain(List<Place> texts, List<(RepeatedValue, IReadOnlyList<(SourceSpan, string)>)> found)
    {
        var places = new Dictionary<string, HashSet<Place>>(StringComparer.Ordinal);
        foreach (var place in texts.Where(static place => place.Use == Use.Text))
        {
            foreach (var host in Hosts(place.Text))
            {
                for (var dot = -1; host.IndexOf('.', dot + 1) >= 0; dot = host.IndexOf('.', dot + 1))
                {
                    var domain = host[(dot + 1)..];
                    if (!places.TryGetValue(domain, out var known))
                    {
                        places.Add(domain, known = []);
                    }

                    known.Add(place);
                }
            }
        }

        var best = places.Where(static entry => entry.Value.Count >= LeastPlaces && !PublicDomains.Contains(entry.Key) && !PublicDomains.Any(domain => entry.Key.EndsWith("." + domain, StringComparison.Ordinal)))
            .OrderByDescending(static entry => entry.Value.Count).ThenByDescending(static entry => entry.Key.Length).ThenBy(static entry => entry.Key, StringComparer.Ordinal).FirstOrDefault();
        if (best.Key is not null)
        {
            found.Add((new("Domain", best.Key, $"The domain of {Count(best.Value.Count)} values."), Spans(best.Value)));
        }
    }

    /// <summary>The names of hosts with a domain of at least two labels and a top one of letters.</summary>
    private static IEnumerable<string> Hosts(string text)
    {
        foreach (var word in text.Split([' ', '`', '\'', '"', '/', ':', '@', ',', ';', '(', ')', '|', '&', '=', '?', '<', '>'], StringSplitOptions.RemoveEmptyEntries))
        {
            var labels = word.Split('.');
            if (labels.Length >= 2 && labels[^1] is { Length: >= 2 and <= 24 } top && top.All(char.IsAsciiLetterLower) && !NoDomains.Contains(top)
                && labels.All(static label => label.Length > 0 && label.All(static character => char.IsAsciiLetterOrDigit(character) || character == '-')))
            {
                yield return word;
            }
        }
    }

    private static void TimeZone(List<Place> texts, List<(RepeatedValue, IReadOnlyList<(SourceSpan, string)>)> found)
    {
        var zone = texts.Where(static place => place.Use == Use.Zone && place.Text.Contains('/')).GroupBy(static place => place.Text).Where(static group => group.Count() >= LeastPlaces).MaxBy(static group => group.Count());
        if (zone is not null)
        {
            found.Add((new("TimeZone", zone.Key, $"The time zone of {Count(zone.Count())} containers."), Spans(zone)));
        }
    }

    private static void Images(List<Place> texts, List<(RepeatedValue, IReadOnlyList<(SourceSpan, string)>)> found)
    {
        var images = texts.Where(static place => place.Use == Use.Image).ToList();
        foreach (var image in images.GroupBy(static place => place.Text).Where(static group => group.Count() >= LeastPlaces && !group.Key.StartsWith(SharedImages, StringComparison.Ordinal)))
        {
            found.Add((new(RecordNames.Identifier(UnitNaming.OfImage(image.Key)) + "Image", image.Key, $"The image of {Count(image.Count())} containers."), Spans(image)));
        }

        var versions = images.Where(place => found.TrueForAll(known => known.Item1.Value != place.Text))
            .Select(static place => (Place: place, Slash: place.Text.LastIndexOf('/'), Colon: place.Text.LastIndexOf(':')))
            .Where(static image => image.Colon > image.Slash && image.Slash > 0 && !image.Place.Text.Contains('@'))
            .GroupBy(static image => (Space: image.Place.Text[..image.Slash], Tag: image.Place.Text[(image.Colon + 1)..]));
        foreach (var version in versions.Where(static group => group.Count() >= LeastPlaces && group.Key.Tag.Any(char.IsAsciiDigit) && group.Key.Space + "/" != SharedImages))
        {
            var space = version.Key.Space[(version.Key.Space.LastIndexOf('/') + 1)..];
            found.Add((new(RecordNames.Identifier(space) + "Version", version.Key.Tag, $"The version of {Count(version.Count())} images."), Spans(version.Select(static image => image.Place))));
        }
    }

    private static (SourceSpan, string)[] Spans(IEnumerable<Place> places) => [.. places.Select(static place => (place.Source, place.Text))];

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
