using System.Globalization;
using System.Text.RegularExpressions;
using PodDsl.Core.Primitives;

namespace PodDsl.Import;

/// <summary>Notes that say one thing of several services, or of several places of a file: one decision for whoever reads them.</summary>
/// <param name="Notes">The notes.</param>
/// <param name="Subject">What they are about, with the services or lines.</param>
public sealed partial record NoteGroup(EquatableArray<ImportNote> Notes, string Subject)
{
    private const int MostMembers = 12;

    /// <summary>The first of them, which stands for all.</summary>
    public ImportNote First => Notes[0];

    /// <summary>The groups in the order of their first notes.</summary>
    public static IReadOnlyList<NoteGroup> Of(IEnumerable<ImportNote> notes) =>
    [
        .. notes
            .GroupBy(note => (note.Kind, note.Source.File, Subject: note.Variable ?? General(note.Subject), Message: note.Variable is null ? note.Message : "", note.Remedy))
            .Select(group => group.ToList())
            .Select(group => new NoteGroup(group.ToEquatableArray(), group.Count == 1 ? group[0].Subject : $"{Common(group)} ({Members(group)})")),
    ];

    /// <summary>The subject without the name of the service and the places in lists.</summary>
    private static string General(string subject) => Place().Replace(Named().Replace(subject, "$1.*"), "[]");

    private static string Common(List<ImportNote> group) =>
        group.Select(note => note.Subject).Distinct().Count() == 1 ? group[0].Subject
        : group[0].Variable is { } variable ? $"${{{variable}}}"
        : General(group[0].Subject);

    private static string Members(List<ImportNote> group)
    {
        var names = group.Select(note => Named().Match(note.Subject)).ToList();
        var hasNames = group.Select(note => note.Subject).Distinct().Count() > 1 && names.TrueForAll(name => name.Success);
        var members = (hasNames ? names.Select(name => name.Groups[2].Value) : group.Select(note => note.Source.Line.ToString(CultureInfo.InvariantCulture))).Distinct().ToList();
        return (hasNames ? "" : members.Count == 1 ? "line " : "lines ") + string.Join(", ", members.Take(MostMembers)) + (members.Count > MostMembers ? string.Create(CultureInfo.InvariantCulture, $", and {members.Count - MostMembers} more") : "");
    }

    [GeneratedRegex(@"^(services|networks|volumes|secrets|configs)\.([^.]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"\[\d+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
