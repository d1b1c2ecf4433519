using System.Runtime.CompilerServices;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Readers;

/// <summary>Reads the values of the keys that Quadlet itself reads.</summary>
/// <param name="file">The file.</param>
/// <param name="known">The units that it can name.</param>
/// <param name="lists">Lists to use, which the next file uses again.</param>
internal sealed class KeyReader(MergedFile file, KnownUnits known, ReaderLists lists)
{
    /// <summary>Keys whose empty value Quadlet passes on too.</summary>
    private static bool TakesEmpty(UnitKind kind, string key) => (kind, key) switch
    {
        (UnitKind.Container or UnitKind.Kube, Keys.LogDriver) => true,
        (UnitKind.Container, Keys.SeccompProfile) => true,
        (UnitKind.Volume, Keys.Driver or Keys.UID or Keys.GID) => true,
        (UnitKind.Pod, Keys.ExitPolicy or Keys.StopTimeout) => true,
        _ => false,
    };

    /// <summary>Among so many pairs those of one name are found by looking.</summary>
    private const int Few = 16;

    private static readonly char[] HoleSigns = ['%', '$'];

    private List<ReplacedLine>? _replaced;

    /// <summary>The lines that count for nothing, of the keys that have been read.</summary>
    public IReadOnlyList<ReplacedLine> Replaced => _replaced ?? [];

    private StrongBox<string?>? _remapUsers;

    /// <summary>What a key is set to, in order, until the next one is read; nothing where it is not set or was cleared.</summary>
    public List<(SettingValue Value, SourceSpan Source)> Read(Option option)
    {
        var found = lists.Found;
        found.Clear();
        switch (option.Repeat)
        {
            case Repeat.Single when file.Last(file.KindSection, option.Name) is { } entry:
                Add(found, ReadSingle(option, entry), entry);
                AddReplaced(option, entry);
                break;
            case Repeat.Each:
                foreach (var entry in file.All(file.KindSection, option.Name))
                {
                    Add(found, ReadValue(option, entry.Value, entry), entry);
                }

                break;
            case Repeat.Words when option.Name == Keys.Yaml && !file.Podman.Has(Behaviors.PlaysSeveralFiles):
                if (file.Last(file.KindSection, option.Name) is { } last)
                {
                    WarnOfSeveral(option, last);
                    Add(found, ReadValue(option, file.ReadLast(last), last), last);
                }

                break;
            case Repeat.Words when option.ValueKind == ValueKind.Pair:
                ReadPairs(found, option);
                break;
            case Repeat.Words:
                foreach (var entry in file.All(file.KindSection, option.Name))
                {
                    ReadWords(found, option, entry);
                }

                break;
        }

        return found;
    }

    /// <summary>An empty last line takes back the others on purpose.</summary>
    private void AddReplaced(Option option, UnitEntry last)
    {
        string? value = null;
        foreach (var entry in file.Entries(file.KindSection))
        {
            if (entry.Key == option.Name && !ReferenceEquals(entry, last) && entry.Source.File == last.Source.File
                && file.ReadLast(entry) is { Length: > 0 } earlier && (value ??= file.ReadLast(last)).Length > 0 && earlier != value)
            {
                (_replaced ??= []).Add(new ReplacedLine(option, "", earlier, entry.Source, value, last.Source));
            }
        }
    }

    private void WarnOfSeveral(Option option, UnitEntry last)
    {
        foreach (var entry in file.All(file.KindSection, option.Name).Where(entry => entry != last))
        {
            file.Warn(entry, $"Quadlet of podman {file.Podman} plays the file of the last {option.Name}= only, and not {entry.Value}.", $"Write a .kube file for each, or use podman {Behaviors.PlaysSeveralFiles.Since}.");
        }

        if (QuadletWords.SplitWords(last.Value).Words.Count is > 1 and var words)
        {
            file.Warn(last, $"Quadlet of podman {file.Podman} takes the {words} words of {option.Name}= for the name of one file.", $"Write a .kube file for each, or use podman {Behaviors.PlaysSeveralFiles.Since}.");
        }
    }

    private static void Add(List<(SettingValue, SourceSpan)> found, SettingValue? value, UnitEntry entry)
    {
        if (value is not null)
        {
            found.Add((value, entry.Source));
        }
    }

    private SettingValue? ReadSingle(Option option, UnitEntry entry)
    {
        if (option.Syntax == QuadletSyntax.Args)
        {
            var words = Expand(option, Split(option, entry), entry);
            return words.IsEmpty ? null : new WordsValue(words);
        }

        var value = file.ReadLast(entry);
        if (option.ValueKind == ValueKind.Boolean)
        {
            return ReadBoolean(option, value, entry);
        }

        if (option.Name == Keys.Notify)
        {
            return value.Equals("healthy", StringComparison.OrdinalIgnoreCase)
                ? new TextValue("healthy")
                : ReadBoolean(option, value, entry);
        }

        if (option.Name == Keys.RemapUidSize || (file.Kind == UnitKind.Volume && option.Name is Keys.User or Keys.Group))
        {
            var number = Numbers.Read(value);
            if (number == 0 && value.Length > 0 && value.Trim('0').Length > 0)
            {
                file.Warn(entry, $"Quadlet takes '{value}' of {option.Name}= for 0, without a word.", "Write a whole number.");
            }

            return new IntegerValue(number);
        }

        if (value.Length == 0)
        {
            if (TakesEmpty(file.Kind, option.Name))
            {
                RefuseEmpty(option, entry);
            }

            return option.Name == Keys.Entrypoint && !file.Podman.Has(Behaviors.IgnoresEmptyEntrypoint) ? new TextValue(Text.Empty) : null;
        }

        return option.Name == Keys.ServiceName ? new TextValue(value) : ReadValue(option, value, entry);
    }

    /// <summary>Any other word is false for Quadlet. A comment behind the word, and a deprecated key, have rules of their own.</summary>
    private BooleanValue ReadBoolean(Option option, string value, UnitEntry entry)
    {
        var isRead = option.Name != Keys.StartWithPod || file.LastValue(file.KindSection, Keys.Pod) is not null;
        if (isRead && option.DeprecatedSince is null && value.Length > 0 && !QuadletWords.IsBoolean(value) && value.IndexOf('#') < 0)
        {
            file.Warn(entry, $"Quadlet takes '{value}' of {option.Name}= for false, without a word.", option.Name == Keys.Notify ? "Write true, false or healthy." : "Write true or false.");
        }

        return new BooleanValue(QuadletWords.IsTrue(value));
    }

    private void RefuseEmpty(Option option, UnitEntry entry) => file.RefuseService(
        entry,
        $"Quadlet makes {option.Flag ?? "--time"} without a value of the empty {option.Name}=, and podman takes the next flag for it.",
        "Take the line out, or give it a value.");

    private UnitWords Split(Option option, UnitEntry entry)
    {
        var words = option.Syntax is QuadletSyntax.Words
            ? QuadletWords.SplitWords(entry.Value)
            : QuadletWords.SplitArgs(entry.Value);
        foreach (var problem in words.Problems)
        {
            if (words.IsRefused && option.Syntax is not QuadletSyntax.Words)
            {
                file.WarnAsRule(entry, problem.Message, "Quadlet leaves the assignment out. Correct it.");
            }
            else
            {
                file.Warn(
                    entry,
                    problem.Message,
                    words.IsRefused ? "Quadlet leaves the assignment out. Correct it."
                    : problem.IsEmptyWord && option.Name is Keys.Exec or Keys.PodmanArgs or Keys.GlobalArgs ? "Write ${EMPTY} for it, and Environment=EMPTY= in [Service]."
                    : "Check the quotes.");
            }
        }

        return words;
    }

    private bool StartsWord(Option option) => ArgumentPlace.StartsWord(option, file.Kind, RemapUsers);

    /// <summary>The value of <c>RemapUsers=</c>. It is asked for with each value, so it is looked for once.</summary>
    private string? RemapUsers => (_remapUsers ??= new(file.LastValue(file.KindSection, Keys.RemapUsers))).Value;

    private EquatableArray<Text> Expand(Option option, UnitWords words, UnitEntry entry)
    {
        var expanded = new List<Text>(words.Words.Count);
        foreach (var (word, _, _) in words.Words)
        {
            var passed = option.Name is Keys.AddCapability or Keys.DropCapability ? word.ToLowerInvariant() : word;
            if (Expand(passed, StartsWord(option), entry) is { } text)
            {
                expanded.Add(text);
            }
            else if (option.Flag is not null && word != ";")
            {
                RefuseVanishing(option, word, entry);
            }
        }

        return expanded.ToEquatableArray();
    }

    /// <summary>A text with holes for systemd. Null if the word does not arrive.</summary>
    private Text? Expand(string word, bool startsWord, UnitEntry entry)
    {
        if (QuadletWords.IsPlain(word))
        {
            return word;
        }

        var expanded = QuadletWords.Expand(word, startsWord);
        if (expanded.Text is null && word == ";")
        {
            file.RefuseService(entry, "A semicolon that stands alone starts a second command in the service.", "Join it to its neighbour, or quote it for a shell.");
            return null;
        }

        foreach (var problem in expanded.Problems)
        {
            // Problems with a percent or dollar sign say the way out themselves.
            if (problem.Index < word.Length && word[problem.Index] is '%' or '$')
            {
                file.WarnAsRule(entry, problem.Message, "");
            }
            else
            {
                file.Warn(entry, problem.Message, "Take the character out.");
            }
        }

        return expanded.Text;
    }

    private void ReadWords(List<(SettingValue, SourceSpan)> found, Option option, UnitEntry entry)
    {
        if (option.ValueKind != ValueKind.Words && UnitWords.IsOneWord(entry.Value))
        {
            Add(found, ReadValue(option, entry.Value, entry), entry);
            return;
        }

        var words = Split(option, entry);
        if (option.ValueKind == ValueKind.Words)
        {
            var expanded = Expand(option, words, entry);
            if (option.Name == Keys.AddDevice && expanded.Any(word => word.StartsWith('-')))
            {
                file.Report(new ReadProblem(
                    entry.Source,
                    "Quadlet looks for a device with - when it runs; a service cannot, and leaves it out.",
                    "Take the - away if the device is always there.",
                    IsError: false)
                {
                    IsOfConversion = true,
                });
            }

            Add(found, expanded.IsEmpty ? null : new WordsValue(expanded), entry);
            return;
        }

        foreach (var (word, _, _) in words.Words)
        {
            Add(found, ReadValue(option, word, entry), entry);
        }
    }

    /// <summary>Pairs of one name replace each other, whatever line they are on.</summary>
    private void ReadPairs(List<(SettingValue, SourceSpan)> found, Option option)
    {
        var pairs = lists.Pairs;
        pairs.Clear();
        foreach (var entry in file.All(file.KindSection, option.Name))
        {
            if (UnitWords.IsOneWord(entry.Value))
            {
                AddPair(option, entry.Value, entry, isBehindPair: false);
                continue;
            }

            var isBehindPair = false;
            foreach (var (word, _, _) in Split(option, entry).Words)
            {
                AddPair(option, word, entry, isBehindPair);
                isBehindPair |= word.IndexOf('=') > 0;
            }
        }

        var names = pairs.Count > Few ? new HashSet<string>(StringComparer.Ordinal) : null;
        for (var index = pairs.Count - 1; index >= 0; index--)
        {
            if (names?.Add(pairs[index].Name) ?? !IsNamedBehind(pairs, index))
            {
                found.Add((pairs[index].Value, pairs[index].Source));
            }
        }

        found.Reverse();
        AddReplaced(option, pairs, found.Count);
    }

    /// <summary>A word behind a pair is the rest of its value, which POD5006 says.</summary>
    private void AddPair(Option option, string word, UnitEntry entry, bool isBehindPair)
    {
        var (name, given) = QuadletWords.SplitPair(word);
        if (given is null && !file.Podman.Has(Behaviors.ReadsBareNames))
        {
            Action<UnitEntry?, Shown, Shown> warn = isBehindPair ? file.WarnAsRule : file.Warn;
            warn(entry, $"Quadlet leaves {name} out of {option.Name}=, since it has no value.", "Write NAME=VALUE.");
        }
        else if (Expand(word, startsWord: true, entry) is { } text)
        {
            var value = ReferenceEquals(text.Marked, word) ? given : QuadletWords.SplitPair(text.Marked).Value;
            lists.Pairs.Add((
                name,
                name.IndexOfAny(HoleSigns) >= 0 ? new TextValue(text) : new PairValue(name, value is null ? default(Text?) : new Text(value)),
                entry.Source));
        }
    }

    /// <summary>True if a pair behind one has its name.</summary>
    private static bool IsNamedBehind(List<(string Name, SettingValue Value, SourceSpan Source)> pairs, int place)
    {
        for (var index = place + 1; index < pairs.Count; index++)
        {
            if (pairs[index].Name == pairs[place].Name)
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="option">The key.</param>
    /// <param name="pairs">Its pairs.</param>
    /// <param name="found">How many names they have.</param>
    private void AddReplaced(Option option, List<(string Name, SettingValue Value, SourceSpan Source)> pairs, int found)
    {
        if (found == pairs.Count)
        {
            return;
        }

        var counted = new Dictionary<string, (SettingValue Value, SourceSpan Source)>(StringComparer.Ordinal);
        foreach (var (name, value, source) in pairs)
        {
            counted[name] = (value, source);
        }

        foreach (var (name, value, source) in pairs)
        {
            if (counted[name] is var last && value is PairValue earlier && last.Value is PairValue later && earlier != later && source.File == last.Source.File)
            {
                (_replaced ??= []).Add(new ReplacedLine(option, name, TextOf(earlier), source, TextOf(later), last.Source));
            }
        }

        static string TextOf(PairValue pair) => pair.Value?.Marked ?? "";
    }

    private SettingValue? ReadValue(Option option, string value, UnitEntry entry)
    {
        var startsWord = option.ValueKind == ValueKind.Mount ? !MountReader.StartsWithType(value, file.Podman) : StartsWord(option);
        if (Expand(value, startsWord, entry) is not { } text)
        {
            if (value != ";")
            {
                RefuseVanishing(option, value, entry);
            }

            return new RawValue(value);
        }

        return (option.Name, option.ValueKind) switch
        {
            (Keys.Image, _) when file.Kind != UnitKind.Image => ReadImage(option, text, entry),
            (Keys.Pod, _) => ReadPod(text, entry),
            (Keys.EnvironmentFile or Keys.Yaml or Keys.ConfigMap, _) => ReadPath(value, text, entry),
            (Keys.File, _) when file.Kind == UnitKind.Build => ReadContainerfile(value, text, entry),
            (Keys.SetWorkingDirectory, _) => ReadWorkingDirectory(text, entry),
            (_, ValueKind.Network) => ReadNetwork(option, text, entry),
            (_, ValueKind.Volume) => ReadVolume(option, value, text, entry),
            (_, ValueKind.Mount) => new MountReader(file, known).Read(text, entry),
            _ => known.Values.Of(option, text),
        };
    }

    /// <summary>Quadlet takes it, so a rule reports it; no service can be made of it.</summary>
    private void RefuseVanishing(Option option, string word, UnitEntry entry) => file.RefuseAsRule(
        entry,
        $"The value of {option.Name}= vanishes when systemd expands it, and podman takes the next flag for it.",
        MeantVariable(word) switch
        {
            null => "Double the $ to mean the character itself.",
            "HOME" => "systemd takes all behind the $ for the name of a variable: write %h for the home directory, or double the $ to mean the character itself.",
            { } name => (Shown)$"systemd takes all behind the $ for the name of a variable: write ${{{name}}}, or double the $ to mean the character itself.",
        });

    /// <summary>The variable that a word such as <c>$HOME/data</c> starts with for a shell, or null.</summary>
    private static string? MeantVariable(string word)
    {
        var end = 1;
        while (end < word.Length && (word[end] == '_' || char.IsLetter(word[end]) || (end > 1 && char.IsDigit(word[end]))))
        {
            end++;
        }

        return word.Length > 1 && word[0] == '$' && end > 1 ? word.Substring(1, end - 1) : null;
    }

    private SettingValue ReadImage(Option option, Text text, UnitEntry entry)
    {
        if ((!text.EndsWith(".image") && !text.EndsWith(".build")) || (file.Kind == UnitKind.Volume && file.Value(Keys.Driver) != "image"))
        {
            return known.Values.Of(option, text);
        }

        return known.Require(text.Marked, file, entry) is { } unit ? new ReferenceValue(unit) : known.Values.Of(option, text);
    }

    // A refused value stays in the unit as text, so that no rule believes the key is not set.
    private SettingValue ReadPod(Text text, UnitEntry entry)
    {
        if (!text.EndsWith(".pod"))
        {
            file.Refuse(entry, $"Pod={text} does not name a .pod file.", "Write a .pod file for the pod and name it here, or pass --pod through PodmanArgs=.");
            return new TextValue(text);
        }

        return known.Require(text.Marked, file, entry) is { } unit ? new ReferenceValue(unit) : new TextValue(text);
    }

    private SettingValue? ReadPath(string value, Text text, UnitEntry entry)
    {
        RefuseSeemingPath(value, entry);
        var path = RelativePaths.Resolve(file.Source.Folder, value);
        if (path == value)
        {
            return new TextValue(text);
        }

        return Expand(path, startsWord: true, entry) is { } resolved ? new ResolvedValue(resolved, text) : null;
    }

    /// <summary>For a Containerfile, Quadlet looks only at the start of its path.</summary>
    private TextValue ReadContainerfile(string value, Text text, UnitEntry entry)
    {
        if (file.Podman.Has(Behaviors.TakesSpecifiersForAbsolute))
        {
            RefuseSeemingPath(value, entry);
        }

        return new TextValue(text);
    }

    private void RefuseSeemingPath(string path, UnitEntry entry)
    {
        if (RelativePaths.OnlySeemsAbsolute(path))
        {
            file.RefuseService(
                entry,
                $"{entry.Key}={path} starts with a % that is no specifier: Quadlet takes it for an absolute path, and podman for one from where the service runs.",
                "Write an absolute path, or %% where a name starts with the character itself.");
        }
    }

    private WorkingDirectoryValue ReadWorkingDirectory(Text text, UnitEntry entry)
    {
        var (folder, context) = WorkingDirectories.Find(file);
        return new WorkingDirectoryValue(text, folder, context is null ? default(Text?) : Expand(context, startsWord: true, entry));
    }

    private SettingValue ReadNetwork(Option option, Text text, UnitEntry entry)
    {
        var isContainer = false;
        if (NetworkJoin.Parse(text).Value is not { } join
            || !((isContainer = join.Name.EndsWith(".container")) || join.Name.EndsWith(".network"))
            || known.Require(join.Name.Marked, file, entry) is not { } unit)
        {
            return known.Values.Of(option, text);
        }

        if (isContainer && join.OptionText is not null)
        {
            file.Refuse(entry, "The network of another container takes no options.", "Take away what stands behind the name.");
            return join;
        }

        return join with { Unit = unit };
    }

    private SettingValue? ReadVolume(Option option, string raw, Text text, UnitEntry entry)
    {
        var value = text.Marked;
        var colon = value.IndexOf(':');
        var source = colon < 0 ? "" : value.Substring(0, colon);
        var rest = value.Substring(colon + 1);
        if (colon == 0)
        {
            // Without a source Quadlet forgets the options too.
            var destination = rest.Split(':')[0];
            if (destination.Length > 0)
            {
                return new ResolvedValue(destination, text);
            }

            file.RefuseService(entry, $"Volume={text} has no destination, and podman takes the next flag for it.", "Write SOURCE:DESTINATION.");
            return new TextValue(text);
        }

        if (source.StartsWith(".", StringComparison.Ordinal))
        {
            var whole = RelativePaths.Resolve(file.Source.Folder, raw.Substring(0, raw.IndexOf(':')));
            return Expand(whole, startsWord: true, entry) is { } resolved
                ? CompletePath(text, resolved, source, rest)
                : null;
        }

        if (source.EndsWith(".volume", StringComparison.Ordinal) && !source.StartsWith("/", StringComparison.Ordinal)
            && known.Require(source, file, entry) is { } unit)
        {
            return CompleteUnit(text, unit, rest);
        }

        // A mount of three parts at most says what it was read from.
        var path = source.StartsWith("/", StringComparison.Ordinal) ? new Text(source) : default(Text?);
        return known.Values.Of(option, text) as VolumeMount ?? (SettingValue)new ResolvedValue(text, text, null, path);
    }

    private static SettingValue CompletePath(Text written, Text path, string source, string rest) =>
        Complete(written, path + ":" + rest, mount => mount with { WrittenSource = new Text(source) }, null, path);

    private static SettingValue CompleteUnit(Text written, UnitReference unit, string rest) =>
        Complete(written, unit.ResourceName + ":" + rest, mount => mount with { Source = null, Unit = unit }, unit, null);

    /// <summary>A typed mount if both texts are its own, otherwise the two texts.</summary>
    private static SettingValue Complete(
        Text written, Text argument, Func<VolumeMount, VolumeMount> complete, UnitReference? unit, Text? path) =>
        VolumeMount.Parse(argument).Value is { } parsed
        && complete(parsed) is var mount && mount.ToQuadlet() == written && mount.ToArgument() == argument
            ? mount
            : new ResolvedValue(argument, written, unit, path);
}
