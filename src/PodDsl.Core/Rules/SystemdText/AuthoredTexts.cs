using System.Text;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>Unit text as an author wrote it: a line of a Quadlet file, or the text of <c>[Key]</c> or <c>[Directive]</c>.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Option">The option that it sets.</param>
/// <param name="Text">The value.</param>
/// <param name="Source">Its place.</param>
internal sealed record AuthoredText(Unit Unit, Option Option, string Text, SourceSpan Source)
{
    /// <summary>The signs in it that mean something to somebody.</summary>
    public TextSigns Signs { get; init; }

    public bool Has(TextSigns signs) => (Signs & signs) != 0;

    /// <summary>True if it is Quadlet that reads it, not systemd.</summary>
    public bool IsKey => Option.Section == Section.Kind;

    /// <summary>The setting, for a message: the key, or the attribute with the raw text.</summary>
    public SettingPart Name => Unit.Language == Language.CSharp
        ? new SettingPart(Language.CSharp, new Option(Option.Section, Option.Name, Option.Kind))
        : Parts.Name(Unit, Option);

    /// <summary>The settings that it became; none where it is dropped.</summary>
    public IEnumerable<Setting> Settings => Unit.Keep(static unit => new BySource(unit.Settings.ToLookup(setting => setting.Source))).Settings[Source]
        .Where(setting => setting.Option.Equals(Option));

    private sealed record BySource(ILookup<SourceSpan, Setting> Settings);

    /// <summary>The words that Quadlet makes of the text, before systemd expands them.</summary>
    public UnitWords SplitWords() => Option.Syntax == QuadletSyntax.Words
        ? QuadletWords.SplitWords(Text)
        : QuadletWords.SplitArgs(Text);

    /// <summary>The value of a key whose last one counts, as Quadlet reads it.</summary>
    public string WithoutQuotes => QuadletWords.ReadLast(Text);

    /// <summary>The words of an argument list; otherwise the whole value as one.</summary>
    public IEnumerable<string> Arguments() => Option.Syntax switch
    {
        QuadletSyntax.Args or QuadletSyntax.KeyValue or QuadletSyntax.Words => SplitWords().Texts,
        QuadletSyntax.Last => [WithoutQuotes],
        _ => [Text],
    };

    /// <summary>The changes that replace its values by these. Equal values stay.</summary>
    public EquatableArray<Edit> Become(IEnumerable<SettingValue> values)
    {
        var wanted = values.Select(value => new Setting(Option, value, Source)).ToList();
        var old = Settings.ToList();
        var (before, after) = (new HashSet<Setting>(old), new HashSet<Setting>(wanted));
        var gone = old.FindAll(setting => !after.Contains(setting));
        var fresh = wanted.FindAll(setting => !before.Contains(setting)).ToEquatableArray();
        if (gone.Count == 0)
        {
            return fresh.IsEmpty ? default : [AddInPlace(fresh)];
        }

        return [new Edit(Unit.FileName, gone[0], fresh), .. gone.Skip(1).Select(setting => Edit.Remove(Unit, setting))];
    }

    /// <summary>Adds the meaning of a dropped text at the place of the text, since the later of two settings counts.</summary>
    private Edit AddInPlace(EquatableArray<Setting> fresh)
    {
        var (first, before) = TextPlaces.Of(Unit).Around(Option, Source);
        return before is not null ? new Edit(Unit.FileName, before, [before, .. fresh])
            : first is not null ? new Edit(Unit.FileName, first, [.. fresh, first])
            : new Edit(Unit.FileName, null, fresh);
    }

    /// <summary>The changes that rewrite it so that it says what PodDsl understands.</summary>
    public EquatableArray<Edit> BecomeCanonical() => Become(Settings.Select(Canonical).ToList());

    private SettingValue Canonical(Setting setting)
    {
        var text = new StringBuilder();
        return QuadletWriter.Append(text, Option, setting.Option.Syntax, setting.Value) is null ? new RawValue(text.ToString()) : setting.Value;
    }
}

/// <summary>Signs that mean something in unit text, or seem to.</summary>
[Flags]
internal enum TextSigns
{
    None = 0,
    Backslash = 1,
    Percent = 2,
    Dollar = 4,
    Number = 8,
    Blank = 16,

    /// <summary>No sign, but a text of several lines.</summary>
    Joined = 32,

    /// <summary>No sign; each text has it.</summary>
    Any = 64,
}

/// <summary>Finds the unit text of a unit. PodDsl itself writes typed values, which need no check.</summary>
internal static class AuthoredTexts
{
    private static readonly char[] Special = ['\\', '%', '$', '#'];
    private static readonly char[] Blanks = [' ', '\t', '\n', '\r'];

    [ThreadStatic]
    private static SignsOfUnit? _last;

    /// <summary>The texts of a unit.</summary>
    public static IReadOnlyList<AuthoredText> Of(Unit unit) => Find(unit, TextSigns.Any);

    /// <summary>The texts of a unit that have one of some signs. Most units have none.</summary>
    public static IReadOnlyList<AuthoredText> With(Unit unit, TextSigns signs) => (SignsIn(unit) & signs) != 0 ? Find(unit, signs) : [];

    /// <summary>What a rule finds in the texts of a unit that have one of some signs.</summary>
    public static IEnumerable<Finding> Findings(Unit unit, TextSigns signs, Func<AuthoredText, Finding?> check) =>
        With(unit, signs) is { Count: > 0 } texts ? texts.Select(check).OfType<Finding>() : [];

    /// <summary>All signs in a unit. All rules about one unit ask one after the other, so they are found once and not kept.</summary>
    private static TextSigns SignsIn(Unit unit)
    {
        var last = _last;
        if (last?.Unit.TryGetTarget(out var known) != true || !ReferenceEquals(known, unit))
        {
            // One reference for all units in turn: each is a handle, and has a finalizer.
            var reference = last?.Unit ?? new WeakReference<Unit>(unit);
            reference.SetTarget(unit);
            _last = last = new SignsOfUnit(reference, Find(unit, TextSigns.None, null));
        }

        return last!.Signs;
    }

    private static List<AuthoredText> Find(Unit unit, TextSigns wanted)
    {
        var texts = new List<AuthoredText>();
        Find(unit, wanted, texts);
        return texts;
    }

    /// <summary>Adds the texts that have one of some signs. Returns the signs of all.</summary>
    private static TextSigns Find(Unit unit, TextSigns wanted, List<AuthoredText>? texts)
    {
        var all = TextSigns.None;
        foreach (var entry in unit.KeyTexts)
        {
            var signs = SignsIn(entry.UnitText) | (IsJoined(entry) ? TextSigns.Joined : TextSigns.None);
            all |= signs;
            if ((signs & wanted) != 0)
            {
                texts!.Add(new AuthoredText(unit, Options.Key(unit.Kind, entry.Key), entry.UnitText, entry.Source) { Signs = signs });
            }
        }

        for (var index = 0; index < unit.Settings.Count; index++)
        {
            var setting = unit.Settings[index];
            if (setting.Written is { } written)
            {
                StringBuilder? joined = null;
                for (; index + 1 < unit.Settings.Count && IsSameLine(setting, unit.Settings[index + 1]); index++)
                {
                    joined ??= new StringBuilder(written.Text);
                    joined.Append(unit.Settings[index + 1].Written!.Text);
                }

                Add(setting.Option, joined?.ToString() ?? written.Text, setting.Source);
            }
            else if (setting.Value is RawValue raw && (setting.Option.Section != Section.Kind || unit.KeyTexts.IsEmpty))
            {
                // In a file, the code above has those of keys. [Directive] may name a row of the catalogue too.
                var option = Options.Find(unit.Kind, setting.Option.Section, setting.Option.Name);
                Add(option ?? setting.Option, raw.UnitText, setting.Source);
            }
        }

        return all;

        void Add(Option option, string text, SourceSpan source)
        {
            var signs = SignsIn(text);
            all |= signs;
            if ((signs & wanted) != 0)
            {
                texts!.Add(new AuthoredText(unit, option, text, source) { Signs = signs });
            }
        }
    }

    /// <summary>Only the text of several lines is shorter than its place in the file.</summary>
    private static bool IsJoined(VerbatimEntry entry) => entry.Source.Length > entry.Key.Length + entry.UnitText.Length + 3;

    private static TextSigns SignsIn(string text)
    {
        var signs = text.IndexOfAny(Blanks) < 0 ? TextSigns.Any : TextSigns.Any | TextSigns.Blank;
        for (var index = text.IndexOfAny(Special); index >= 0; index = text.IndexOfAny(Special, index + 1))
        {
            signs |= text[index] switch
            {
                '\\' => TextSigns.Backslash,
                '%' => TextSigns.Percent,
                '$' => TextSigns.Dollar,
                _ => TextSigns.Number,
            };
        }

        return signs;
    }

    private static bool IsSameLine(Setting setting, Setting next) =>
        next.Written is not null && next.Source == setting.Source && next.Option.Equals(setting.Option);

    /// <summary>Those of the keys that Quadlet reads.</summary>
    public static IEnumerable<AuthoredText> OfKeys(Unit unit) => Of(unit).Where(text => text.IsKey);

    /// <summary>The pair that systemd makes of a word of a Quadlet key.</summary>
    public static PairValue Pair(string word)
    {
        var (name, value) = QuadletWords.SplitPair((QuadletWords.Expand(word).Text ?? word).Marked);
        return new PairValue(name, value is null ? default(Text?) : new Text(value));
    }

    /// <summary>Shortens text that would fill a message.</summary>
    public static string Shown(string text) => text.Length <= 40 ? text : text.Substring(0, 37) + "...";

    /// <summary>The signs of the unit that was asked for last.</summary>
    private sealed record SignsOfUnit(WeakReference<Unit> Unit, TextSigns Signs);
}
