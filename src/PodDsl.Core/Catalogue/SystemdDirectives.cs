using System.Globalization;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Catalogue;

/// <summary>
/// Every directive that systemd up to version 262 reads in the units beside containers, to check handwritten ones. It has names only;
/// <see cref="Options"/> describes the directives with an attribute.
/// </summary>
public static partial class SystemdDirectives
{
    /// <summary>The newest systemd whose directives and values are known; of a newer one nothing can be said.</summary>
    public const int Newest = 262;

    private static readonly Dictionary<string, Lazy<Dictionary<string, int>>> Sections = new(StringComparer.Ordinal)
    {
        ["Unit"] = Table(OfUnit),
        ["Install"] = Table(OfInstall),
        ["Service"] = Table(OfService, OfServiceAndSocket),
        ["Socket"] = Table(OfSocket, OfServiceAndSocket),
        ["Timer"] = Table(OfTimer),
        ["Path"] = Table(OfPath),
        ["Slice"] = Table(OfSlice),
    };

    /// <summary>True if the table has the directives of a section. It knows nothing of other sections.</summary>
    public static bool HasSection(string section) => Sections.ContainsKey(section);

    /// <summary>
    /// True if systemd reads a directive in a section. It tells upper from lower case, as systemd does. systemd does not read names that
    /// begin with <c>X-</c>, but does not complain either: see <see cref="IsExtension"/>.
    /// </summary>
    public static bool Exists(string section, string name) => TableOf(section).ContainsKey(name);

    /// <summary>
    /// The first systemd that has the directive, or 0 if version 183 or older has it; null if none has it.
    /// </summary>
    public static int? Since(string section, string name) =>
        TableOf(section).TryGetValue(name, out var since) ? since : null;

    /// <summary>True if systemd silently leaves a section or name to others, as it does with <c>X-</c>.</summary>
    public static bool IsExtension(string section, string name) =>
        section.StartsWith("X-", StringComparison.Ordinal) || name.StartsWith("X-", StringComparison.Ordinal);

    /// <summary>The sections that have a directive of this name, in the order of a unit file.</summary>
    public static IReadOnlyList<string> SectionsOf(string name) =>
        [.. SectionNames.Where(section => Exists(section, name))];

    /// <summary>The directive of a section that the author most likely meant, or null if none is near.</summary>
    public static string? Suggest(string section, string name) => Spelling.Nearest(name, TableOf(section).Keys);

    /// <summary>The directives of a section.</summary>
    public static IReadOnlyCollection<string> Names(string section) => TableOf(section).Keys;

    /// <summary>The sections of units beside containers, in the order of a unit file.</summary>
    public static IReadOnlyList<string> SectionNames { get; } = ["Unit", "Service", "Socket", "Timer", "Path", "Install"];

    private static Dictionary<string, int> TableOf(string section) =>
        Sections.TryGetValue(section, out var table) ? table.Value : Empty;

    private static readonly Dictionary<string, int> Empty = [];

    private static Lazy<Dictionary<string, int>> Table(params string[] texts) => new(() => Parse(texts));

    private static Dictionary<string, int> Parse(string[] texts)
    {
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var since = 0;
            foreach (var word in text.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (char.IsDigit(word[0]))
                {
                    since = int.Parse(word, CultureInfo.InvariantCulture);
                }
                else
                {
                    table.Add(word, since);
                }
            }
        }

        return table;
    }
}
