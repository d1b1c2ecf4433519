using System.Runtime.CompilerServices;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.Start;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Host;

/// <summary>POD4052: a unit depends on another one that neither the host nor the set has.</summary>
public static class AbsentUnitRule
{
    private const string Key = Keys.ExpectsUnit;

    /// <summary>For how many names all of the host are looked through. Where so many are missing, none is misspelt: it is another host.</summary>
    private const int MaximumLooks = 100;

    private static readonly HashSet<string> Directives = new(StringComparer.Ordinal)
    {
        Keys.After, Keys.Wants, Keys.Requires, Keys.Requisite, Keys.BindsTo, Keys.Upholds,
    };

    /// <summary>Units that have a file. Others come and go with devices, mounts and sessions.</summary>
    private static readonly string[] Suffixes = [".service", ".socket", ".target", ".timer", ".path"];

    private static readonly ConditionalWeakTable<UnitSet, HashSet<string>> Made = new();

    public static readonly RuleDescriptor Descriptor = new(
        "POD4052",
        "A unit depends on one that does not exist",
        RuleCategory.Start,
        Severity.Warning,
        "{0} of '{1}': the host has no such unit{2}, so {3}. {4}, or declare {5}.");

    public static readonly SetRule Rule = new([Descriptor, Declarations.Unneeded], Check) { Reads = Aspects.Common, NeedsFacts = true };

    /// <summary>True if the host is known to have the unit that a directive names, or if this rule reports it.</summary>
    public static bool Judges(string directive, string name, Target target) => HostUnits.Of(target) is { } host
        && (host.Contains(name) || (Directives.Contains(directive) && IsLookedFor(name) && !IsLeftToOthers(name, target)));

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        if (HostUnits.Of(target) is not { } host)
        {
            yield break;
        }

        var made = Made.GetValue(set, NamesOf);
        var similar = new Lazy<SimilarUnits>(() => new SimilarUnits(UnitIndex.Of(set).Distinct));
        var meant = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var unit in UnitIndex.Of(set).Distinct)
        {
            var missing = new HashSet<string>(StringComparer.Ordinal);
            var seen = new HashSet<(string, string, SourceSpan)>();
            var declared = unit.FindAll(Section.Intent, Key).ToList();
            var expected = new HashSet<string>(declared.Select(declaration => declaration.Value.ToArgument().Marked), StringComparer.Ordinal);
            foreach (var setting in unit.Settings)
            {
                if (setting.Option is { Section: Section.Install, SystemdSyntax: SystemdSyntax.Units })
                {
                    // A declaration says it of the target that the unit is enabled for, too.
                    missing.UnionWith(Names(setting.Value).Where(name => !host.Contains(name)));
                    continue;
                }

                if (setting.Option.Section != Section.Unit || !Directives.Contains(setting.Option.Name))
                {
                    continue;
                }

                foreach (var name in Names(setting.Value))
                {
                    if (IsLookedFor(name) && !host.Contains(name) && !IsMade(name, made) && !IsLeftToOthers(name, target))
                    {
                        missing.Add(name);
                        if (!expected.Contains(name) && seen.Add((setting.Option.Name, name, setting.Source)))
                        {
                            yield return Report(unit, setting, name, Meant(name), target);
                        }
                    }
                }
            }

            foreach (var declaration in declared.Where(declaration => !missing.Contains(declaration.Value.ToArgument().Marked)))
            {
                yield return Declarations.ReportUnneeded(
                    unit, declaration, $"the host has '{declaration.Value.ToArgument().Marked}', or nothing depends on it");
            }
        }

        string? Meant(string name)
        {
            if (!meant.TryGetValue(name, out var found))
            {
                found = Existing(similar.Value.Find(name)?.Meant, host, made)
                    ?? (meant.Count < MaximumLooks ? Nearest(name, host, made, set.Steps) : null);
                meant.Add(name, found);
            }

            return found;
        }
    }

    private static IEnumerable<string> Names(SettingValue value) => value is TextValue { Text.Literal: { } name } ? [name] : [];

    private static bool IsLookedFor(string name) =>
        name.IndexOf('%') < 0 && Array.Exists(Suffixes, suffix => name.EndsWith(suffix, StringComparison.Ordinal) && name.Length > suffix.Length);

    /// <summary>Waiting as a user for a target of the system is a mistake of its own.</summary>
    private static bool IsLeftToOthers(string name, Target target) =>
        target.Scope == UnitScope.User && name.EndsWith(".target", StringComparison.Ordinal);

    private static bool IsMade(string name, HashSet<string> made) =>
        made.Contains(name) || (UnitName.TemplateOf(name) is { } template && made.Contains(template));

    /// <summary>The names from the units of the set, with their aliases, timers and sockets.</summary>
    private static HashSet<string> NamesOf(UnitSet set)
    {
        var names = new HashSet<string>(set.Targets, StringComparer.Ordinal);
        foreach (var unit in set.Each.Concat(set.Steps.Over(set.Unparsable)))
        {
            names.Add(unit.ServiceName + ".service");
            names.UnionWith(Companion.Of(unit).Select(companion => $"{unit.ServiceName}.{companion.Extension}"));
            names.UnionWith(unit.FindAll(Section.Install, Keys.Alias).SelectMany(setting => Names(setting.Value)));
        }

        return names;
    }

    private static string? Existing(string? name, HostUnits host, HashSet<string> made) =>
        name is not null && (host.Contains(name) || made.Contains(name)) ? name : null;

    private static string? Nearest(string name, HostUnits host, HashSet<string> made, Steps steps)
    {
        var (stem, suffix) = UnitName.Cut(name);
        return Spelling.Nearest(stem, steps.Over(host.Names.Concat(made))
            .Where(other => other.EndsWith(suffix, StringComparison.Ordinal) && other.IndexOf('@') < 0)
            .Select(other => other.Substring(0, other.Length - suffix.Length))
            .Distinct()) is { } nearest ? nearest + suffix : null;
    }

    private static Finding Report(
        Unit unit, Setting setting, string name, string? meant, Target target)
    {
        var isOfSystem = target.Scope == UnitScope.User
            && HostUnits.Of(target.Facts, UnitScope.System)?.Contains(name) == true;
        var named = new NamedUnit(unit, setting, name);
        var fixes = new List<Fix>();
        if (meant is not null)
        {
            fixes.Add(new Fix(FixKinds.CorrectUnit, $"Name {meant}", named.ReplacedBy(meant)));
        }

        fixes.Add(Declarations.Declare(unit, Key, new TextValue(name), $"Declare that the host will have {name}"));
        return new Finding(
            Descriptor,
            unit,
            setting.Source,
            [
                named.Part(),
                unit.Name,
                isOfSystem ? " for users, only for the system" : "",
                setting.Option.Name is Keys.Requires or Keys.BindsTo or Keys.Requisite ? "it does not start" : "systemd passes over it in silence",
                meant is null ? "Correct the name" : $"Did you mean {meant}? Correct the name",
                Parts.Declaration(unit, Key, name),
            ])
        {
            Fixes = fixes.ToEquatableArray(),
        };
    }
}
