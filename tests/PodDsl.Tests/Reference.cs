using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PodDsl.Core.Catalogue;
using static System.FormattableString;

namespace PodDsl.Tests;

/// <summary>Writes the reference of the language from the catalogue and the documentation of the attributes.</summary>
internal static partial class Reference
{
    /// <summary>The folders of the attributes, in the order of the reference, with their titles.</summary>
    private static readonly (string Folder, string Title)[] Groups =
    [
        ("Image", "Images"),
        ("Process", "The program"),
        ("Network", "Networks and ports"),
        ("Storage", "Storage"),
        ("Identity", "Names, users and id maps"),
        ("Security", "Security"),
        ("Resources", "Resources of the container"),
        ("Health", "Health checks"),
        ("Logging", "Logging"),
        ("Metadata", "Labels and annotations"),
        ("Pod", "Pods"),
        ("Kube", "Kubernetes YAML"),
        ("Build", "Builds"),
        ("Artifact", "Artifacts"),
        ("Systemd", "Directives of systemd"),
        ("Timer", "Timers"),
        ("Socket", "Sockets"),
        ("DropIn", "Drop-ins"),
        ("Style", "How the service runs podman"),
        ("Intent", "What the author means"),
        ("Escape", "Escape hatches"),
        ("Hosts", "Hosts"),
    ];

    public static string Write()
    {
        var byFolder = Folders();
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach (var (_, title) in Groups)
        {
            text.Append(Invariant($"- [{title}](#{Anchor(title)})\n"));
        }

        text.Append("- [Specifiers](#specifiers)\n");
        foreach (var (folder, title) in Groups)
        {
            var names = AttributeTypes.OfUsers
                .Select(AttributeTypes.NameOf)
                .Distinct()
                .Where(name => byFolder[name] == folder)
                .Order(StringComparer.Ordinal)
                .ToList();
            text.Append(Invariant($"\n## {title}\n\n"));
            text.Append(string.Join(" · ", names.Select(name => $"[{name}](#{Anchor(name)})"))).Append('\n');
            foreach (var name in names)
            {
                AppendAttribute(text, name);
            }
        }

        AppendSpecifiers(text);
        return text.ToString();
    }

    private const string Introduction =
        """
        # Reference

        Every attribute, with what it sets. This page is generated from the catalogue and the documentation of the attributes; a test
        keeps it up to date.

        Read an entry like this: **key** is the key of the Quadlet file, or the directive of systemd, that the attribute writes; **on** lists
        the kinds of unit that have it; **flag** is podman's flag for it; **since** is the first podman whose Quadlet has the key, for a flag
        without a key the first podman that has the flag, and for a directive, where it matters, the first systemd that has it. If a key is
        too new for the podman of the project, PodDsl writes `PodmanArgs=` where podman has the flag. **Repeats** says whether several uses
        add up, or only the one nearest to the record counts.

        Nearly every attribute can be for one host of a unit that runs on several, by `On = typeof(THost)`: see [hosts](hosts.md).

        ## Contents


        """;

    /// <summary>The folder of each attribute, which is its group.</summary>
    private static Dictionary<string, string> Folders() => new[] { "Attributes", "Hosts" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(BuildFacts.RepositoryRoot, "src", "PodDsl", folder), "*Attribute*.cs", SearchOption.AllDirectories))
        .Select(path => (Name: Path.GetFileName(path).Split("Attribute")[0], Folder: Path.GetFileName(Path.GetDirectoryName(path)!)))
        .GroupBy(file => file.Name)
        .ToDictionary(group => group.Key, group => group.First().Folder, StringComparer.Ordinal);

    private static void AppendAttribute(StringBuilder text, string name)
    {
        var types = AttributeTypes.Named(name).OrderBy(type => type.IsGenericTypeDefinition).ToList();
        text.Append(Invariant($"\n### {name}\n\n{Markdown(LibraryDocs.Of(types[0])?.Element("summary"))}\n\n"));
        if (types.Count > 1)
        {
            text.Append(Invariant($"Also as `[{name}<T>]`, which names a unit of the project by its type.\n\n"));
        }
        else if (types[0].IsGenericTypeDefinition)
        {
            var named = types[0].GetGenericArguments()[0].GetGenericParameterConstraints().Contains(typeof(Host)) ? "host" : "unit";
            text.Append(Invariant($"Written as `[{name}<T>]`, which names a {named} of the project by its type.\n\n"));
        }

        var rows = Options.All.Where(row => row.Attribute == name).ToList();
        if (rows.Count > 0)
        {
            text.Append("| key | on | flag | since | repeats |\n| --- | --- | --- | --- | --- |\n");
            foreach (var group in rows.GroupBy(row => (Key: Key(row), Flag: Flag(row), Since: Since(row), Repeats: Repeats(row))))
            {
                text.Append(Invariant($"| {group.Key.Key} | {On(group)} | {group.Key.Flag} | {group.Key.Since} | {group.Key.Repeats} |\n"));
            }

            text.Append('\n');
        }

        foreach (var type in types)
        {
            if (LibraryDocs.Of(type)?.Element("example")?.Element("code")?.Value is { } code)
            {
                text.Append(Invariant($"```csharp\n{Unindent(code)}\n```\n"));
            }
        }
    }

    private static void AppendSpecifiers(StringBuilder text)
    {
        text.Append("\n## Specifiers\n\n");
        text.Append(Markdown(LibraryDocs.Of(typeof(Specifier))?.Element("summary"))).Append("\n\n");
        text.Append("| constant | what it is |\n| --- | --- |\n");
        foreach (var constant in typeof(Specifier).GetFields())
        {
            text.Append(Invariant($"| `Specifier.{constant.Name}` | {Markdown(LibraryDocs.Of(constant)?.Element("summary"))} |\n"));
        }
    }

    private static string Key(Option row) => row.Section switch
    {
        Section.Kind or Section.Quadlet when row.IsQuadletKey => $"`{row.Name}=`",
        Section.Kind => "`PodmanArgs=`",
        Section.Style or Section.Intent => "",
        _ => $"`[{row.Section}] {row.Name}=`",
    };

    private static string On(IEnumerable<Option> rows)
    {
        var kinds = rows.Where(row => row.Kind is not null).Select(row => row.Kind.ToString()).ToList();
        return kinds.Count == 0 ? "all" : string.Join(", ", kinds);
    }

    private static string Flag(Option row) => row.Flag is { } flag ? $"`{flag}{(row.FlagPrefix.Length > 0 ? " " + row.FlagPrefix + "..." : "")}`" : "";

    private static string Since(Option row) => row.Section switch
    {
        Section.Style or Section.Intent => "",
        Section.Kind or Section.Quadlet => "podman " + (row.IsQuadletKey ? row.Since : row.FlagSince)
            + (row.DeprecatedSince is { } deprecated ? $", deprecated since {deprecated}" : ""),
        _ => row.SystemdSince > 0 ? $"systemd {row.SystemdSince}" : "",
    };

    private static string Repeats(Option row) => row.Repeat == Repeat.Single ? "the nearest counts" : "they add up";

    private static string Anchor(string title) => NotInAnchor().Replace(title.ToLowerInvariant(), "").Replace(' ', '-');

    private static string Markdown(XElement? element)
    {
        var text = new StringBuilder();
        foreach (var node in element?.Nodes() ?? [])
        {
            text.Append(node switch
            {
                XText plain => plain.Value.Replace("<", "&lt;", StringComparison.Ordinal),
                XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
                XElement { Name.LocalName: "see" } see => $"`{NameOf(see)}`",
                XElement other => Markdown(other),
                _ => "",
            });
        }

        return Blanks().Replace(text.ToString(), " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);
    }

    private static string NameOf(XElement see)
    {
        var name = see.Attribute("cref")?.Value.Split('.')[^1].Split('`')[0] ?? "";
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? $"[{name[..^"Attribute".Length]}]" : name;
    }

    private static string Unindent(string code)
    {
        var lines = code.ReplaceLineEndings("\n").Trim('\n').Split('\n');
        var filled = lines.Where(line => line.Trim().Length > 0).ToList();
        var indent = filled.Count == 0 ? 0 : filled.Min(line => line.Length - line.TrimStart().Length);
        return string.Join("\n", lines.Select(line => line.Length > indent ? line[indent..] : "")).TrimEnd();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("[^a-z0-9 -]")]
    private static partial Regex NotInAnchor();
}
