using PodDsl.Core.Encoding;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Parsing;

/// <summary>One command of <c>ExecStart=</c> and the like.</summary>
/// <param name="Prefixes">The prefixes of the executable.</param>
/// <param name="Executable">The path, or a name that systemd looks for in its folders.</param>
/// <param name="ArgumentZero"><c>argv[0]</c> if it is not <paramref name="Executable"/>.</param>
/// <param name="Arguments"><c>argv</c> from 1 on.</param>
public sealed record SystemdCommand(
    ExecutablePrefixes Prefixes, Text Executable, Text? ArgumentZero, EquatableArray<Text> Arguments)
{
    /// <summary>The offset in the value at which the command starts.</summary>
    public int Start { get; init; }

    /// <summary>The places in the value of its words: of the executable, and of each argument.</summary>
    public EquatableArray<(int Start, int Length)> Places { get; init; }
}

/// <summary>The commands of one value.</summary>
/// <param name="Commands">The commands in order.</param>
/// <param name="Problems">The problems, with offsets in the value.</param>
/// <param name="IsRefused">True if systemd refuses the unit for it.</param>
public sealed record SystemdCommandLine(
    EquatableArray<SystemdCommand> Commands, EquatableArray<WordProblem> Problems, bool IsRefused)
{
    /// <summary>Reads the value of <c>ExecStart=</c> and the like, which may hold several commands, separated by <c>;</c>.</summary>
    public static SystemdCommandLine Parse(string value)
    {
        var reader = new Reader(value);
        reader.ReadCommands();
        return reader.Finish();
    }

    private sealed class Reader(string value)
    {
        private readonly WordSplitter _words = SystemdWords.Splitter(value, BackslashMeaning.EscapeOrLiteral);
        private readonly List<WordProblem> _problems = [];
        private readonly List<SystemdCommand> _commands = [];
        private readonly List<(int Start, int Length)> _places = [];
        private bool _refused;

        internal SystemdCommandLine Finish() => new(
            _commands.ToEquatableArray(),
            _words.Problems.Concat(_problems).OrderBy(problem => problem.Index).ToEquatableArray(),
            _refused || _words.Failed);

        internal void ReadCommands()
        {
            while (_words.Read() is { } first)
            {
                var (prefixes, length) = ReadPrefixes(first.Text);
                var path = first.Text.Substring(length);
                var executable = SystemdExpansion.Specifiers(path);
                AddProblems(executable, first.Start);
                CheckExecutable(executable.Text ?? path, first.Start);
                var argumentZero = (prefixes & ExecutablePrefixes.ArgumentZero) != 0
                    ? ReadArgumentZero(first, prefixes)
                    : default(Text?);
                _places.Clear();
                _places.Add((first.Start, first.Length));
                var arguments = ReadArguments(prefixes);
                _commands.Add(new SystemdCommand(prefixes, executable.Text ?? path, argumentZero, arguments) { Start = first.Start, Places = _places.ToEquatableArray() });
            }
        }

        private Text? ReadArgumentZero(UnitWord first, ExecutablePrefixes prefixes)
        {
            if (_words.Read() is { } word)
            {
                return Expand(word, prefixes);
            }

            Refuse(first.Start, "The prefix @ needs a second word for argv[0]; systemd refuses the unit.");
            return null;
        }

        private EquatableArray<Text> ReadArguments(ExecutablePrefixes prefixes)
        {
            var arguments = new List<Text>();
            while (true)
            {
                _words.SkipBlanks();
                if (IsWordAt(_words.Position, ";"))
                {
                    _words.Position++;
                    break;
                }

                if (IsWordAt(_words.Position, "\\;"))
                {
                    _words.Position += 2;
                    _places.Add((_words.Position - 2, 2));
                    arguments.Add(";");
                    continue;
                }

                if (_words.Read() is not { } word)
                {
                    break;
                }

                if (Expand(word, prefixes) is { } argument)
                {
                    _places.Add((word.Start, word.Length));
                    arguments.Add(argument);
                }
            }

            return arguments.ToEquatableArray();
        }

        private Text? Expand(UnitWord word, ExecutablePrefixes prefixes)
        {
            var expanded = SystemdExpansion.Argument(word.Text, (prefixes & ExecutablePrefixes.LiteralVariables) != 0);
            AddProblems(expanded, word.Start);
            return expanded.Text;
        }

        private bool IsWordAt(int position, string word)
        {
            var end = position + word.Length;
            return string.CompareOrdinal(value, position, word, 0, word.Length) == 0
                && (end >= value.Length || Ascii.IsBlank(value[end]));
        }

        private static (ExecutablePrefixes Prefixes, int Length) ReadPrefixes(string word)
        {
            const ExecutablePrefixes Privileges =
                ExecutablePrefixes.FullPrivileges | ExecutablePrefixes.FullIdentity | ExecutablePrefixes.FullIdentityFallback;
            var prefixes = ExecutablePrefixes.None;
            for (var index = 0; index < word.Length; index++)
            {
                var prefix = word[index] switch
                {
                    '@' => ExecutablePrefixes.ArgumentZero,
                    '-' => ExecutablePrefixes.IgnoreFailure,
                    ':' => ExecutablePrefixes.LiteralVariables,
                    '|' => ExecutablePrefixes.Shell,
                    '+' => ExecutablePrefixes.FullPrivileges,
                    '!' => ExecutablePrefixes.FullIdentity,
                    _ => ExecutablePrefixes.None,
                };
                if (prefix == ExecutablePrefixes.FullIdentity && (prefixes & Privileges) == ExecutablePrefixes.FullIdentity)
                {
                    prefixes ^= ExecutablePrefixes.FullIdentity | ExecutablePrefixes.FullIdentityFallback;
                    continue;
                }

                var taken = (prefix & Privileges) != 0 ? prefixes & Privileges : prefixes & prefix;
                if (prefix == ExecutablePrefixes.None || taken != 0)
                {
                    return (prefixes, index);
                }

                prefixes |= prefix;
            }

            return (prefixes, word.Length);
        }

        private void CheckExecutable(Text executable, int index)
        {
            var text = executable.Marked;
            if (text.Length == 0 || text[text.Length - 1] == '/'
                || (text[0] is not ('/' or Text.SpecifierMark) && text.IndexOf('/') >= 0)
                || text.Any(character => character is '"' or '\'' or '\\' or < ' ' or '\x7f'))
            {
                Refuse(index, "The executable is neither an absolute path nor the name of a program; systemd refuses the unit.");
            }
            else if (text[0] is '-' or '@' or ':' or '+' or '!' or '|')
            {
                Refuse(index, "The prefixes of the executable do not go together; systemd refuses the unit.");
            }
        }

        private void AddProblems(ExpandedText expanded, int index)
        {
            _refused |= expanded.IsRefused;
            _problems.AddRange(expanded.Problems.Select(problem => problem with { Index = index + problem.Index }));
        }

        private void Refuse(int index, Shown message)
        {
            _refused = true;
            _problems.Add(new WordProblem(index, message));
        }
    }
}
