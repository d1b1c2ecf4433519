using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Network;

/// <summary>POD2015: podman refuses the option <c>isolate</c> of a network. POD2016: podman reads the option as false.</summary>
public static class IsolateOptionRule
{
    private const string Isolate = "isolate";
    private const string Strict = "strict";

    public static readonly RuleDescriptor Descriptor = new(
        "POD2015",
        "Podman refuses the option isolate of a network",
        RuleCategory.Network,
        Severity.Error,
        "The option isolate of '{0}' {1}, and podman {2} takes {3}: it does not create the network. Write {4}.");

    public static readonly RuleDescriptor Off = new(
        "POD2016",
        "A network that names the option isolate is not isolated",
        RuleCategory.Network,
        Severity.Warning,
        "The option isolate of '{0}' has no value, which podman {1} takes for false, and podman 6 refuses. Write {2}.");

    public static readonly UnitRule Rule = new([Descriptor, Off], Check) { Needs = [Keys.Options] };

    /// <summary>The effective option of a network, or null.</summary>
    internal static Setting? Find(Unit network) => network.FindAll(Section.Kind, Keys.Options)
        .LastOrDefault(setting => setting.Value is PairValue { Name: Isolate });

    /// <summary>True if the network has the driver that knows the option.</summary>
    internal static bool IsBridge(Unit network) => network.FindSetting(Section.Kind, Keys.Driver) is not { } driver || driver.KnownText == "bridge";

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (unit.Kind != UnitKind.Network || !IsBridge(unit) || Find(unit) is not { Value: PairValue pair } setting)
        {
            yield break;
        }

        var value = pair.Value is { } text ? text.Literal : "";
        var knowsStrict = target.Podman.Has(Behaviors.KnowsStrictIsolation);
        if (value is null or "true" or "false" || (value == Strict && knowsStrict))
        {
            yield break;
        }

        if (target.Podman.Has(Behaviors.ReadsIsolateStrictly) || (MeaningOf(value) is null && !(value.Length == 0 && knowsStrict)))
        {
            yield return new Finding(
                Descriptor,
                unit,
                setting.Source,
                [
                    unit.Name,
                    value.Length == 0 ? "has no value" : (Shown)$"is '{value}'",
                    target.Podman.ToString(),
                    knowsStrict ? "true, false and strict" : "true and false",
                    Parts.Set(unit, setting.Option, new PairValue(Isolate, MeaningOf(value) == false ? "false" : "true")),
                ]);
        }
        else if (value.Length == 0)
        {
            yield return new Finding(
                Off, unit, setting.Source, [unit.Name, target.Podman.ToString(), Parts.Set(unit, setting.Option, new PairValue(Isolate, "true"))]);
        }
    }

    /// <summary>The meaning of a value for podman before 6.0, or null if it refuses the value.</summary>
    private static bool? MeaningOf(string value) => value switch
    {
        "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
        "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
        _ => null,
    };
}
