using PodDsl.Core.Parsing;
using PodDsl.Core.Primitives;

namespace PodDsl.Import.Tests.Commands;

/// <summary>
/// The words of <c>podman run</c> as podman understands them, by the table of its flags alone: what two commands mean can be compared.
/// </summary>
internal static class CommandWords
{
    private static readonly DataTable Table = DataTable.Read("podman-run-flags.tsv");

    private static readonly Dictionary<string, string[]> Rows = Table.Rows.ToDictionary(row => Table[row, "flag"], StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Letters = Table.Rows.Where(row => Table[row, "short"].Length > 0).ToDictionary(row => Table[row, "short"], row => Table[row, "flag"], StringComparer.Ordinal);

    /// <summary>Flags by which a service runs its container, and that a command for a person has in another way.</summary>
    private static readonly HashSet<string> OfService = new(StringComparer.Ordinal) { "--rm", "--replace", "--detach", "--cgroups", "--cidfile" };

    /// <summary>The podman command of a service.</summary>
    public static List<string> OfExecStart(string service)
    {
        var file = UnitFileReader.Read("x.service", service, UnitDialect.Systemd);
        var command = SystemdCommandLine.Parse(file.Entries("Service", "ExecStart").Last().Value).Commands.Single();
        return command.Arguments.Select(argument => argument.Marked).ToList();
    }

    /// <summary>Each flag with its value in order of the flags, then the image and the command.</summary>
    public static List<string> Meaning(IReadOnlyList<string> words)
    {
        var values = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var index = 0;
        for (; index < words.Count && words[index].StartsWith('-'); index++)
        {
            var word = words[index];
            if (word == "--")
            {
                index++;
                break;
            }

            if (!word.StartsWith("--", StringComparison.Ordinal))
            {
                word = Letters[word[..2]] is var flagOfLetter && word.Length > 2 ? $"{flagOfLetter}={word[2..]}" : flagOfLetter;
            }

            var equals = word.IndexOf('=');
            var flag = equals < 0 ? word : word[..equals];
            var row = Rows[flag];
            var isSwitch = Table[row, "value_kind"].StartsWith("bool", StringComparison.Ordinal) || Table[row, "value_kind"] == "optional bool";
            var value = equals >= 0 ? word[(equals + 1)..] : isSwitch ? "true" : words[++index];
            Add(values, flag, Table[row, "repeatable"], value);
        }

        var meaning = values.Where(flag => !OfService.Contains(flag.Key)).SelectMany(flag => flag.Value.Select(value => $"{flag.Key} {value}")).ToList();
        meaning.AddRange(words.Skip(index).Select(word => "word " + word));
        return meaning;
    }

    private static void Add(SortedDictionary<string, List<string>> values, string flag, string repeatable, string value)
    {
        if (flag == "--sdnotify" && value == "conmon")
        {
            return;
        }

        if (!values.TryGetValue(flag, out var all))
        {
            values.Add(flag, all = []);
        }

        switch (repeatable)
        {
            case "no":
                all.Clear();
                all.Add(value);
                break;
            case "yes-comma-split":
                all.AddRange(flag is "--cap-add" or "--cap-drop" ? CsvRecord.Split(value)!.Select(item => item.ToLowerInvariant()) : CsvRecord.Split(value)!);
                break;
            default:
                var name = flag is "--env" or "--label" or "--annotation" ? value[..(value.IndexOf('=') + 1)] : null;
                if (flag == "--security-opt" && value.IndexOfAny(['=', ':']) is > 0 and var end)
                {
                    // The last one of each kind counts, and lists add up.
                    name = value.StartsWith("label=", StringComparison.Ordinal) ? value.Split(':')[0] : value[..end] is "mask" or "unmask" ? null : value[..end];
                    all.RemoveAll(other => other == value);
                }

                all.RemoveAll(other => name is { Length: > 0 } && other.StartsWith(name, StringComparison.Ordinal));
                all.Add(value);
                break;
        }

        // podman takes them in any order.
        all.Sort(StringComparer.Ordinal);
    }
}
