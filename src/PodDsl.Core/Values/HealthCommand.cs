using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>The runners of a health check's command.</summary>
public enum HealthRunner
{
    /// <summary>Nobody: the image's check is off.</summary>
    None,

    /// <summary>The shell of the container.</summary>
    Shell,

    /// <summary>podman itself: the words are the program and its arguments.</summary>
    Program,
}

/// <summary>
/// The command of a health check, as <c>--health-cmd</c> takes it: a line for a shell, <c>CMD</c> or <c>CMD-SHELL</c> with a command, a
/// JSON array, or <c>none</c>.
/// </summary>
public sealed record HealthCommand : SettingValue
{
    private const string NoneWord = "NONE";
    private const string ProgramWord = "CMD";
    private const string ShellWord = "CMD-SHELL";

    private static readonly char[] Blanks = [' ', '\t', '\n', '\r'];

    private HealthCommand(Text written, HealthRunner runner, EquatableArray<Text> words)
    {
        Written = written;
        Runner = runner;
        Words = words;
    }

    /// <summary>The text as its author wrote it.</summary>
    public Text Written { get; }

    public HealthRunner Runner { get; }

    /// <summary>The line for the shell as one word, or the program with its arguments.</summary>
    public EquatableArray<Text> Words { get; }

    public bool IsNone => Runner == HealthRunner.None;

    public static Parsed<HealthCommand> Parse(Text text)
    {
        var marked = text.Marked ?? "";
        if (marked.Length > 0 && marked[0] == '[' && text.HasHoles)
        {
            return Parsed<HealthCommand>.Unknown;
        }

        return Array(marked) is { } words ? OfArray(text, words) : OfLine(text, marked);
    }

    public override Text ToArgument() => Written;

    private static Parsed<HealthCommand> OfArray(Text text, List<string> words)
    {
        if (words.Count == 0)
        {
            return new Refusal("it has no command");
        }

        return words[0].ToUpperInvariant() switch
        {
            NoneWord => Make(text, HealthRunner.None, []),
            ProgramWord => Make(text, HealthRunner.Program, words.Skip(1)),
            ShellWord => Make(text, HealthRunner.Shell, words.Skip(1)),
            _ => Make(text, words.Count == 1 ? HealthRunner.Shell : HealthRunner.Program, words),
        };
    }

    private static Parsed<HealthCommand> OfLine(Text text, string line)
    {
        if (line.Length == 0)
        {
            return new Refusal("it has no command");
        }

        var blank = line.IndexOf(' ');
        var first = blank < 0 ? line : line.Substring(0, blank);
        if (new Text(first).HasHoles)
        {
            return Parsed<HealthCommand>.Unknown;
        }

        return first.ToUpperInvariant() switch
        {
            NoneWord => Make(text, HealthRunner.None, []),
            ProgramWord => Make(text, HealthRunner.Program, line.Split(Blanks, StringSplitOptions.RemoveEmptyEntries).Skip(1)),
            ShellWord => Make(text, HealthRunner.Shell, blank < 0 ? [] : [line.Substring(blank + 1)]),
            _ => Make(text, HealthRunner.Shell, [line]),
        };
    }

    private static HealthCommand Make(Text text, HealthRunner runner, IEnumerable<string> words) =>
        new(text, runner, words.Select(word => new Text(word)).ToEquatableArray());

    /// <summary>The items of a JSON array of texts; podman takes anything else for a line.</summary>
    private static List<string>? Array(string text)
    {
        if (text == "null")
        {
            return [];
        }

        if (text.Length == 0 || new JsonParser(text).Parse() is not JsonArray array)
        {
            return null;
        }

        var words = array.Items.Select(item => item switch { JsonText word => word.Text, JsonNull => "", _ => null }).ToList();
        return words.Contains(null) ? null : words.ConvertAll(word => word!);
    }
}
