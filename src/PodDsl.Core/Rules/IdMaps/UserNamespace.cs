using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>What <c>UserNS=</c> of a container or pod says: a mode, with options where it takes them.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Setting">Where it says so.</param>
/// <param name="Text">The whole value.</param>
/// <param name="Mode">The part before the first colon.</param>
/// <param name="OptionText">The part behind it, or null if there is no colon.</param>
internal sealed record UserNamespace(Unit Unit, Setting Setting, string Text, string Mode, string? OptionText)
{
    public const string Key = Keys.UserNS;
    public const string Auto = "auto";
    public const string KeepId = "keep-id";
    public const string NoMap = "nomap";

    /// <summary>Each option with its value; no value is not the empty one.</summary>
    public IEnumerable<(string Name, string? Value)> Options => OptionText is null
        ? []
        : OptionText.Split(',').Select(option => option.IndexOf('=') is >= 0 and var equals
            ? (option.Substring(0, equals), option.Substring(equals + 1))
            : (option, default(string)));

    /// <summary>The one that counts, or null: none is set, it is not known, or the pod has it.</summary>
    public static UserNamespace? Read(Unit unit)
    {
        if (unit.Kind is not (UnitKind.Container or UnitKind.Pod)
            || unit.Find(Keys.Pod) is not null
            || unit.FindSetting(Section.Kind, Key) is not { } setting
            || setting.KnownText is not { Length: > 0 } text)
        {
            return null;
        }

        var colon = text.IndexOf(':');
        return colon < 0
            ? new UserNamespace(unit, setting, text, text, null)
            : new UserNamespace(unit, setting, text, text.Substring(0, colon), text.Substring(colon + 1));
    }

    public bool Has(string option) => Options.Any(candidate => candidate.Name == option);

    /// <summary>The fix that sets another value.</summary>
    public Fix Become(FixKind kind, string text) =>
        new(kind, $"Change to '{text}'", [Edit.Replace(Unit, Setting, Setting with { Value = new TextValue(text) })]);

    /// <summary>A mode with options.</summary>
    public static string Join(string mode, IEnumerable<(string Name, string? Value)> options)
    {
        var text = string.Join(",", options.Select(option => option.Value is null ? option.Name : $"{option.Name}={option.Value}"));
        return text.Length == 0 ? mode : $"{mode}:{text}";
    }
}
