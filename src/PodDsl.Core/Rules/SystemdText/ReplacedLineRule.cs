using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>POD5023: a line that counts for nothing, since a later one of the same file replaces it.</summary>
public static class ReplacedLineRule
{
    /// <summary>Up to so many settings are compared with each other.</summary>
    private const int FewSettings = 64;

    /// <summary>Keys of which podman itself keeps the last value of a name.</summary>
    private static readonly HashSet<string> Named = [Keys.Sysctl, Keys.Ulimit, Keys.LogOpt];

    public static readonly RuleDescriptor Descriptor = new(
        "POD5023",
        "A later line replaces this one",
        RuleCategory.Text,
        Severity.Warning,
        "{0} of '{1}' is set to {2}, and then to '{3}' in the same file: only the last one counts. {4}.")
    {
        IsOfFilesOnly = true,
    };

    public static readonly UnitRule Rule = new([Descriptor], Check) { AppliesToDropIns = true };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        // A record has a rule of the language for it, and may replace what its base says.
        if (unit.Language != Language.UnitFile)
        {
            return [];
        }

        return unit.Replaced.IsEmpty && !MayReplace(unit) && unit.Kind != UnitKind.Pod && !MayHaveNamed(unit) ? [] : Find(unit);
    }

    private static bool MayHaveNamed(Unit unit)
    {
        foreach (var name in Named)
        {
            if (unit.MayHave(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Apart, since what a lambda captures is an object from the start of its method.</summary>
    private static IEnumerable<Finding> Find(Unit unit) => unit.Replaced.Concat(Directive(unit)).Concat(OfPodman(unit))
        .GroupBy(line => (line.Option.Section, line.Option.Name, line.Name, line.By))
        .Select(lines => Report(unit, [.. lines]));

    private static Finding Report(Unit unit, List<ReplacedLine> lines)
    {
        var first = lines[0];
        var isCommand = first.Option.ValueKind is ValueKind.Command or ValueKind.HealthCommand || first.Option.Name == Keys.Entrypoint;
        Shown what = first.Name.Length == 0
            ? Parts.Name(unit, first.Option)
            : (Shown)$"'{first.Name}' in {Parts.Name(unit, first.Option)}";
        return new Finding(
            Descriptor,
            unit,
            first.Source,
            [
                what,
                unit.Name,
                Listed.All([.. lines.Select(line => (Shown)$"'{line.Text}'")]),
                first.ByText,
                isCommand ? "Write the command on one line, or remove the other lines" : "Remove the other line",
            ])
        {
            AdditionalSources = [.. lines.Skip(1).Select(line => line.Source), first.By],
        };
    }

    /// <summary>Directives that count once, and variables of the service. An empty assignment takes back what stands before it on purpose.</summary>
    private static IEnumerable<ReplacedLine> Directive(Unit unit)
    {
        if (!MayReplace(unit))
        {
            yield break;
        }

        var known = unit.Settings.Where(setting => setting.Option is { IsRow: true, Section: Section.Unit or Section.Service or Section.Install });
        foreach (var ofKey in known.GroupBy(setting => (setting.Option.Section, setting.Option.Name)))
        {
            var counted = ofKey.Reverse().TakeWhile(setting => setting.Value is not ClearValue).Reverse().ToList();
            foreach (var line in Within(counted, setting => setting.Option.Repeat == Repeat.Single ? ""
                : setting.Value is PairValue pair && setting.Option.Name == Keys.Environment ? pair.Name
                : null))
            {
                yield return line;
            }
        }
    }

    /// <summary>False if no directive that can replace another one is there twice.</summary>
    private static bool MayReplace(Unit unit)
    {
        var settings = unit.Settings.AsSpan();
        var seen = settings.Length > FewSettings ? new HashSet<(Section, string)>() : null;
        for (var index = 0; index < settings.Length; index++)
        {
            if (settings[index].Option is { IsRow: true, Section: Section.Unit or Section.Service or Section.Install } option
                && (option.Repeat == Repeat.Single || option.Name == Keys.Environment)
                && (seen is null ? IsIn(settings.Slice(0, index), option) : !seen.Add((option.Section, option.Name))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIn(ReadOnlySpan<Setting> settings, Option option)
    {
        foreach (var setting in settings)
        {
            if (setting.Option.Section == option.Section && setting.Option.Name == option.Name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Values that podman gets, of which it keeps the last one of a name.</summary>
    private static IEnumerable<ReplacedLine> OfPodman(Unit unit)
    {
        foreach (var key in Named)
        {
            if (!unit.MayHave(key))
            {
                continue;
            }

            var words = unit.FindAll(Section.Kind, key).SelectMany(setting => setting.Value is WordsValue several
                ? several.Words.Select(word => setting with { Value = new TextValue(word) })
                : [setting]);
            foreach (var line in Within([.. words], static setting => setting.KnownText is { } text && text.IndexOf('=') is > 0 and var equals ? text.Substring(0, equals) : null))
            {
                yield return line;
            }
        }

        foreach (var line in unit.Kind == UnitKind.Pod ? Within([.. unit.FindAll(Section.Kind, Keys.HostName)], static _ => "") : [])
        {
            yield return line;
        }
    }

    /// <summary>Settings that a later one of the same name and file replaces with another value.</summary>
    private static List<ReplacedLine> Within(List<Setting> settings, Func<Setting, string?> nameOf)
    {
        if (settings.Count < 2)
        {
            return [];
        }

        var last = new Dictionary<string, Setting>(StringComparer.Ordinal);
        var found = new List<ReplacedLine>();
        for (var index = settings.Count - 1; index >= 0; index--)
        {
            var setting = settings[index];
            if (setting.IsPassed || nameOf(setting) is not { } name)
            {
                continue;
            }

            if (!last.TryGetValue(name, out var winner))
            {
                last.Add(name, setting);
            }
            else if (winner.Source.File == setting.Source.File && TextOf(setting, name) is var text && TextOf(winner, name) is var by && text != by)
            {
                found.Add(new ReplacedLine(setting.Option, name, text, setting.Source, by, winner.Source));
            }
        }

        found.Reverse();
        return found;
    }

    /// <summary>The value, without the name in front.</summary>
    private static string TextOf(Setting setting, string name)
    {
        var text = (setting.Value as RawValue)?.UnitText.Trim() ?? setting.Value.ToArgument().Marked;
        return name.Length > 0 && text.StartsWith(name + "=", StringComparison.Ordinal) ? text.Substring(name.Length + 1) : text;
    }
}
