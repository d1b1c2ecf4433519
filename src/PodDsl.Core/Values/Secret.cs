using System.Globalization;
using System.Text.RegularExpressions;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>A secret of podman's store, as <c>--secret</c> takes it: <c>NAME,type=mount,target=/a,uid=0,gid=0,mode=0440</c>.</summary>
/// <remarks>The parts stay as written and in their order, so that the argument is the same text again.</remarks>
public sealed record Secret : SettingValue
{
    public const string TypeOption = "type";
    public const string TargetOption = "target";
    public const string UidOption = "uid";
    public const string GidOption = "gid";
    public const string ModeOption = "mode";

    private const string SourceOption = "source";
    private const string Variable = "env";
    private const int LongestName = 253;

    private static readonly string[] Names = [SourceOption, TypeOption, TargetOption, UidOption, GidOption, ModeOption, "UID", "GID"];

    private static readonly char[] NeverInNames = ['=', '/', '\0'];
    private static readonly char[] Comma = [','];

    private static readonly Pattern Octal = new("^[0-7]+$", RegexOptions.CultureInvariant);

    private Secret(EquatableArray<SecretPart> parts) => Parts = parts;

    /// <summary>The parts between commas, in order.</summary>
    public EquatableArray<SecretPart> Parts { get; }

    /// <summary>The name in podman's store: the last <c>source=</c>, or else the part in front.</summary>
    public Text Name => Value(SourceOption) ?? Parts[0].Value;

    /// <summary>True if the container gets it as a variable, not as a file.</summary>
    public bool IsVariable => Value(TypeOption)?.Literal == Variable;

    /// <summary>Makes the secret of a name and options, in that order.</summary>
    public static Secret Of(Text name, params IEnumerable<SecretPart> options) => new([new SecretPart(null, name), .. options]);

    /// <summary>True for an option that only a secret in a file can have.</summary>
    public static bool IsOfFile(string? option) => option is UidOption or GidOption or ModeOption or "UID" or "GID";

    public static Parsed<Secret> Parse(Text text)
    {
        var secret = new Secret(new EquatableArray<SecretPart>(Array.ConvertAll(text.Marked.Split(Comma), SecretPart.Of)));
        return secret.FindRefusal(text.Marked) is not { } refusal ? secret
            : text.HasHoles ? Parsed<Secret>.Unknown
            : refusal;
    }

    /// <summary>The value of an option, of several the last one; null if there is none.</summary>
    public Text? Value(string option)
    {
        for (var index = Parts.Count - 1; index >= 0; index--)
        {
            if (Parts[index].Option == option)
            {
                return Parts[index].Value;
            }
        }

        return null;
    }

    public override Text ToArgument() => new(string.Join(",", Parts.Select(part => part.ToString())));

    private Refusal? FindRefusal(string text)
    {
        if (Parts.Count == 1)
        {
            return text.Length == 0 ? new Refusal("it has no name")
                : Parts[0].Option is not null ? new Refusal("what stands alone is taken for its name, and no name has an '='")
                : RefusalOfName(text);
        }

        for (var index = Parts[0].Option is null ? 1 : 0; index < Parts.Count; index++)
        {
            if (RefusalOf(index) is { } refusal)
            {
                return refusal;
            }
        }

        return CountOfTypes() > 1 ? new Refusal("it has more than one type. Keep one")
            : Value(SourceOption) is null && Parts[0].Option is not null || Name.IsEmpty
                ? new Refusal("it has no name. Write the name in front, or source=NAME")
            : IsVariable && FirstOfFile() is { } part
                ? new Refusal($"a variable has no {part.Option}. Leave it out, or give the secret as a file", AsVariable())
            : RefusalOfName(Name.Marked);
    }

    private int CountOfTypes()
    {
        var count = 0;
        foreach (var part in Parts)
        {
            count += part.Option == TypeOption ? 1 : 0;
        }

        return count;
    }

    private SecretPart? FirstOfFile()
    {
        foreach (var part in Parts)
        {
            if (IsOfFile(part.Option))
            {
                return part;
            }
        }

        return null;
    }

    private Refusal? RefusalOf(int index)
    {
        var (option, value) = (Parts[index].Option, Parts[index].Value.Marked);
        return option switch
        {
            null => new Refusal($"the option '{value}' has no value", Corrected(index, value)),
            _ when Array.IndexOf(Names, option) < 0 =>
                new Refusal($"there is no option '{option}'. It takes {string.Join(", ", Names.Take(6))}", Corrected(index, option)),
            TypeOption when value is not ("mount" or Variable) => new Refusal($"the type '{value}' is none. Use mount or env"),
            UidOption or GidOption or "UID" or "GID" when !uint.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) =>
                new Refusal($"{option}={value} is no number"),
            ModeOption when !IsMode(value) => new Refusal($"mode={value} is no octal number"),
            _ => null,
        };
    }

    private MeantText AsVariable() => new(
        new Secret(Parts.Where(part => !IsOfFile(part.Option)).ToEquatableArray()).ToArgument().Marked,
        "Leave out the owner and mode",
        IsCertain: false);

    /// <summary>Writes an option as podman knows it; null if that is not certain, or if the secret has it already.</summary>
    private MeantText? Corrected(int index, string name)
    {
        if (Spelling.Certain(name, Names) is not { } option || Parts.Any(part => part.Option == option))
        {
            return null;
        }

        var parts = Parts.Select((part, other) => other == index || part.Option == name
            ? option + part.ToString().Substring(name.Length)
            : part.ToString());
        return new MeantText(string.Join(",", parts), $"Write {option}=", IsCertain: true);
    }

    private static Refusal? RefusalOfName(string name) =>
        name.Length > LongestName ? new Refusal($"its name has more than {LongestName} characters")
        : name.IndexOfAny(NeverInNames) >= 0 ? new Refusal($"the name '{name}' has '=' or '/'")
        : null;

    /// <summary>Podman reads 32 bits.</summary>
    private static bool IsMode(string value) =>
        Octal.IsMatch(value) && value.TrimStart('0') is var digits && (digits.Length < 11 || (digits.Length == 11 && digits[0] <= '3'));
}

/// <summary>A part between two commas of a secret.</summary>
/// <param name="Option">The name of the option, or null for a part without <c>=</c>, such as the name in front.</param>
/// <param name="Value">The value of the option, or the whole part.</param>
public sealed record SecretPart(string? Option, Text Value)
{
    internal static SecretPart Of(string text)
    {
        var equals = text.IndexOf('=');
        return equals < 0 ? new SecretPart(null, text) : new SecretPart(text.Substring(0, equals), text.Substring(equals + 1));
    }

    public override string ToString() => Option is null ? Value.Marked : $"{Option}={Value.Marked}";
}
