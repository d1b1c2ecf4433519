using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Readers;

/// <summary>
/// Reads timers, sockets and paths that lie beside Quadlet files. Quadlet does not look at them, and an installer puts them where systemd
/// does; for rules they tell what starts a unit.
/// </summary>
internal static class StarterReader
{
    /// <summary>The kinds of starters, with the directive that names the unit to start, and those that start it more than once.</summary>
    private static readonly (string Extension, string Section, string Names, string[] Repeats)[] Kinds =
    [
        ("timer", "Timer", Keys.Unit, [Keys.OnCalendar, Keys.OnUnitActiveSec, Keys.OnUnitInactiveSec]),
        ("path", "Path", Keys.Unit, [Keys.PathExists, Keys.PathExistsGlob, Keys.PathChanged, Keys.PathModified, Keys.DirectoryNotEmpty]),
        ("socket", "Socket", Keys.Service, []),
    ];

    private static readonly string[] Starters = [Keys.Requires, Keys.Wants, Keys.BindsTo, Keys.Upholds];

    /// <summary>True if a file has the name of a starter.</summary>
    public static bool IsStarter(string fileName) => KindOf(fileName) is not null;

    /// <summary>The starter in a file, or null if the file is none, or systemd cannot read it.</summary>
    public static Starter? Read(QuadletSource source)
    {
        if (source.Unreadable != UnreadablePath.None || KindOf(source.FileName) is not { } kind)
        {
            return null;
        }

        var file = UnitFileReader.Read(source.Path, source.Text, UnitDialect.Systemd);
        var stem = source.FileName.Substring(0, source.FileName.Length - kind.Extension.Length - 1);
        return file.IsRefused ? null : new Starter(
            source.FileName,
            file.Entries(kind.Section, kind.Names).Select(entry => entry.Value.Trim()).LastOrDefault(name => name.Length > 0) ?? stem + ".service",
            new SourceSpan(source.Path, 0, 0, 1, 1))
        {
            Repeat = kind.Repeats.SelectMany(key => file.EntriesSinceCleared(kind.Section, key)).Where(entry => !IsIgnored(kind.Section, entry)).OrderBy(entry => entry.Source.Start).Select(entry => Line(entry, entry.Value)).FirstOrDefault(),
            Needs = Starters
                .SelectMany(key => file.EntriesSinceCleared(nameof(Section.Unit), key))
                .SelectMany(entry => SystemdWords.SplitUnitNames(entry.Value).Words.Select(word => Line(entry, word.Text)))
                .ToEquatableArray(),
        };
    }

    /// <summary>True for a time that systemd passes over. It fills in specifiers first.</summary>
    private static bool IsIgnored(string section, UnitEntry entry) =>
        SystemdDirectives.GrammarOf(section, entry.Key) is var (grammar, words)
        && entry.Value.IndexOf('%') < 0 && DirectiveSyntax.IsIgnored(grammar, words, entry.Value.Trim());

    private static StarterLine Line(UnitEntry entry, string value) => new(entry.Key, value.Trim(), entry.Source);

    private static (string Extension, string Section, string Names, string[] Repeats)? KindOf(string fileName)
    {
        var dot = fileName.LastIndexOf('.');
        if (dot > 0)
        {
            foreach (var kind in Kinds)
            {
                if (fileName.AsSpan(dot + 1).SequenceEqual(kind.Extension.AsSpan()))
                {
                    return kind;
                }
            }
        }

        return null;
    }
}
