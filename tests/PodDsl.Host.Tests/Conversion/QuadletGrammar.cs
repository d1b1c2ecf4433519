using System.Globalization;
using System.Text;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Podman;

namespace PodDsl.Host.Tests.Conversion;

/// <summary>
/// Makes random Quadlet files: right and wrong keys, values of the right kind and any other, in all spellings of lines, sections, comments
/// and quotes. One seed always makes the same files.
/// </summary>
internal sealed class QuadletGrammar(int seed)
{
    private static readonly string[] Blanks = ["", "", "", "", " ", "  ", "\t"];

    private readonly Random random = new(seed);
    private readonly QuadletValues values = new(new Random(seed ^ 0x5eed));

    /// <summary>The one folder of all units of the group, if they have one.</summary>
    private string? shared;

    /// <summary>
    /// The files of one group, by their path: units that name each other, and drop-ins. Most units have a folder of their
    /// own, since the generator makes nothing of a folder in which it cannot read a file.
    /// </summary>
    /// <param name="name">A name that no other group has.</param>
    public Dictionary<string, string> Group(string name)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var all = UnitKinds.OfQuadlet;
        var kinds = all.Where(kind => kind == UnitKind.Container || random.Next(3) > 0).ToList();
        shared = random.Next(10) == 0 ? name : null;
        var templates = all.Where(_ => random.Next(8) == 0).ToList();
        string[] suffixes = ["-t@", "-t@one"];
        var nameless = random.Next(10) == 0 ? all.Where(_ => random.Next(4) == 0).ToList() : [];
        values.Names =
        [
            .. (random.Next(15) == 0 ? all : kinds).Select(kind => FileName(name, kind)), $"{name}-b.container",
            .. templates.SelectMany(kind => suffixes.Select(suffix => FileName(name + suffix, kind))),
            .. nameless.Select(kind => "." + kind.Extension()),
        ];
        Add(files, $"{name}-b", UnitKind.Container);
        foreach (var kind in kinds)
        {
            Add(files, name, kind);
        }

        foreach (var kind in templates)
        {
            foreach (var suffix in suffixes)
            {
                Add(files, name + suffix, kind);
            }
        }

        // The generator takes the first of several files with one name, so they are in the first group only.
        if (name.EndsWith("g0", StringComparison.Ordinal))
        {
            foreach (var kind in nameless)
            {
                AddFile(files, "." + kind.Extension(), "", kind);
            }
        }

        if (shared is not null && random.Next(2) == 0)
        {
            var spoiled = files.Keys.ElementAt(random.Next(files.Count));
            files[spoiled] = files[spoiled] + "\nspoiled\n";
        }

        return files;
    }

    private void Add(Dictionary<string, string> files, string name, UnitKind kind)
    {
        AddFile(files, FileName(name, kind), name, kind);
    }

    private void AddFile(Dictionary<string, string> files, string file, string name, UnitKind kind)
    {
        var home = shared is null ? file.Replace('.', '_') : random.Next(6) == 0 ? $"{shared}/inner" : shared;
        files.Add($"{home}/{file}", File(kind, isDropIn: false));
        while (random.Next(8) == 0)
        {
            var dash = name.IndexOf('-', StringComparison.Ordinal);
            var folder = dash > 0 && random.Next(2) == 0 ? $"{name[..(dash + 1)]}.{kind.Extension()}.d" : $"{file}.d";
            files[$"{home}/{folder}/{random.Next(3).ToString(CultureInfo.InvariantCulture)}.conf"] = File(kind, isDropIn: true);
        }
    }

    /// <summary>Kube units and containers of one name would make one service.</summary>
    private static string FileName(string name, UnitKind kind) => kind == UnitKind.Kube ? $"{name}-k.kube" : $"{name}.{kind.Extension()}";

    private string File(UnitKind kind, bool isDropIn)
    {
        var text = new StringBuilder();
        if (random.Next(150) == 0)
        {
            text.Append("stray line\n");
        }

        Noise(text);
        Section(text, kind.ToString());
        if (!isDropIn && random.Next(30) > 0)
        {
            Required(text, kind);
        }

        for (var count = random.Next(9); count > 0; count--)
        {
            Key(text, kind);
        }

        while (random.Next(3) > 0)
        {
            Other(text, kind);
        }

        var end = random.Next(12);
        var made = text.ToString();
        return end == 0 ? made.TrimEnd('\n') : end == 1 ? made.Replace("\n", "\r\n", StringComparison.Ordinal) : made;
    }

    private void Required(StringBuilder text, UnitKind kind)
    {
        var (key, value) = kind switch
        {
            UnitKind.Container => random.Next(8) == 0 ? ("Rootfs", "/srv/root") : ("Image", values.Image()),
            UnitKind.Image => ("Image", "docker.io/library/alpine:3"),
            UnitKind.Build => ("ImageTag", "localhost/made:1"),
            UnitKind.Kube => ("Yaml", values.Path()),
            UnitKind.Artifact => ("Artifact", "quay.io/acme/model:1"),
            _ => ("", ""),
        };
        if (key.Length > 0)
        {
            Entry(text, key, value);
        }

        if (kind == UnitKind.Volume && random.Next(2) == 0)
        {
            Entry(text, "Device", values.Device());
            Entry(text, "Type", Pick("bind", "bind", "nfs", ""));
        }

        if (kind == UnitKind.Build && random.Next(6) > 0)
        {
            Entry(text, random.Next(2) == 0 ? "SetWorkingDirectory" : "File", values.BuildSource());
        }
    }

    private void Key(StringBuilder text, UnitKind kind)
    {
        var rows = Options.All.Where(row => row.Kind == kind && row.Section == Core.Catalogue.Section.Kind && row.IsQuadletKey).ToList();
        var row = rows[random.Next(rows.Count)];
        if (IsMostlyRefused(row) && random.Next(6) > 0)
        {
            return;
        }

        var value = values.Of(row);
        var name = random.Next(500) switch
        {
            0 => row.Name.ToLowerInvariant(),
            1 => "X-" + row.Name,
            _ => row.Name,
        };
        do
        {
            Entry(text, name, value);
            value = random.Next(6) == 0 ? "" : values.Of(row);
        }
        while (random.Next(4) == 0);
    }

    /// <summary>Keys that lead to a refusal without other keys; a refused file tells little.</summary>
    private static bool IsMostlyRefused(Option row) =>
        row.Since > PodmanVersion.Newest || row.Name.StartsWith("Remap", StringComparison.Ordinal)
        || row.Name is "Gateway" or "IPRange" or "Group" or "Rootfs" or "ReloadCmd" || (row.Kind == UnitKind.Volume && row.Name is "Type" or "Options" or "Driver");

    private void Other(StringBuilder text, UnitKind kind)
    {
        switch (random.Next(8))
        {
            case 0:
                Section(text, "Unit");
                Several(text, () => (values.UnitDirective(), values.Units()));
                break;
            case 1:
                Section(text, "Service");
                Several(text, values.ServiceDirective);
                break;
            case 2:
                Section(text, "Install");
                Several(text, () => (Pick("WantedBy", "RequiredBy", "UpheldBy", "Alias", "Also", "DefaultInstance"), Pick("default.target", "multi-user.target default.target", "x", "", "")));
                break;
            case 3:
                Section(text, "Quadlet");
                Entry(text, random.Next(40) == 0 ? "Other" : "DefaultDependencies", values.Boolean());
                break;
            case 4:
                Section(text, Pick("X-Notes", "Pod", "Timer", "Odd name", "X-" + kind));
                Entry(text, Pick("Key", "Image", "Note 2"), values.Any());
                break;
            default:
                Section(text, kind.ToString());
                Key(text, kind);
                break;
        }
    }

    /// <summary>Mostly one entry; one of several can clear another one.</summary>
    private void Several(StringBuilder text, Func<(string Key, string Value)> make)
    {
        var (key, value) = make();
        Entry(text, key, value);
        while (random.Next(3) == 0)
        {
            var (other, next) = make();
            Entry(text, random.Next(2) == 0 ? key : other, random.Next(3) == 0 ? "" : random.Next(2) == 0 ? value : next);
        }
    }

    private void Section(StringBuilder text, string name)
    {
        Noise(text);
        text.Append(Pick(Blanks)).Append('[').Append(name).Append(']').Append(Pick(Blanks));
        if (random.Next(600) == 0)
        {
            text.Append("# no comment");
        }

        text.Append('\n');
    }

    private void Entry(StringBuilder text, string key, string value)
    {
        Noise(text);
        text.Append(Pick(Blanks)).Append(key).Append(Pick(Blanks)).Append('=').Append(Pick(Blanks)).Append(Continued(value)).Append(Pick(Blanks)).Append('\n');
    }

    /// <summary>Breaks the value over lines here and there, with comments in between.</summary>
    private string Continued(string value)
    {
        if (random.Next(6) > 0 || value.Length < 2)
        {
            return value;
        }

        var at = random.Next(1, value.Length);
        if (char.IsLowSurrogate(value[at]))
        {
            return value;
        }

        var between = Pick("", "", "# in between\n", ";\n  # \\\n", "\n", "\t\n", "\\\n");
        return value[..at] + "\\" + Pick("", "", " ") + "\n" + between + Pick("", "  ", "\t") + value[at..];
    }

    private void Noise(StringBuilder text)
    {
        while (random.Next(4) == 0)
        {
            text.Append(Pick("\n", "# comment\n", "; comment\n", "  # [Container]\n", "#Image=x \\\n", " \t \n"));
        }
    }

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
