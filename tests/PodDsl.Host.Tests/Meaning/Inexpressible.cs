using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Host.Tests.Meaning;

/// <summary>The values that a format cannot express, judged by the value alone.</summary>
internal static class Inexpressible
{
    /// <summary>True if one of the two formats may refuse the unit.</summary>
    public static bool Is(KeyCase test, Target target)
    {
        var option = test.Setting.Option;
        return IsTooNew(option, target)
            || (option.Name == "Options" && test.Unit.Find("Device") is null && test.Unit.Find("User") is not null && !target.Podman.Has(Behaviors.TakesOptionsWithoutDevice))
            || (option.Name == "Yaml" && !target.Podman.Has(Behaviors.PlaysSeveralFiles) && test.Unit.FindAll(Section.Kind, "Yaml").Count() > 1)
            || test.Unit.Settings.Any(setting => setting.Option.Equals(option) && IsInexpressible(setting, target));
    }

    private static bool IsTooNew(Option option, Target target) =>
        (option.IsQuadletKey && option.Since > target.Podman && (option.Flag is null || option.FlagSince > target.Podman))
        || (!option.IsQuadletKey && option.FlagSince > target.Podman);

    private static bool IsInexpressible(Setting setting, Target target)
    {
        var value = setting.Value;
        var words = value is WordsValue list ? [.. list.Words] : new[] { value.ToQuadlet() };
        return words.Any(word => word.Marked is ";" || (word.IsEmpty && value is not PairValue))
            || DependsOnFolder(setting)
            || (setting.Option.FlagPrefix.Length > 0 && words.Any(word => word.StartsWith(Text.WordsVariableMark)))
            || (setting.Option.Since <= target.Podman && words.Any(word => IsInexpressible(setting.Option, word.Marked)));
    }

    /// <summary>The generator makes a relative path absolute by the folder of the unit, which a service cannot know.</summary>
    private static bool DependsOnFolder(Setting setting) =>
        setting.Option.Name is "EnvironmentFile" or "ConfigMap" or "Volume" or "Mount" or "Yaml"
        && setting.Value.ToArgument().Marked is var text
        && (text.StartsWith("./", StringComparison.Ordinal) || text.Contains("=./", StringComparison.Ordinal));

    private static bool IsInexpressible(Option option, string text) => option.Syntax switch
    {
        QuadletSyntax.Last => text.Contains('\n', StringComparison.Ordinal) || text.StartsWith('"') || text.EndsWith('"'),
        QuadletSyntax.Raw => text.Contains('\n', StringComparison.Ordinal) || text.Trim() != text || text.EndsWith('\\'),
        QuadletSyntax.Words => text.Contains('\n', StringComparison.Ordinal) || text.Contains(Text.WordsVariableMark, StringComparison.Ordinal),
        _ => false,
    };
}
