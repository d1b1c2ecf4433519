using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Values;

namespace PodDsl.Core.Writers;

/// <summary>One entry of a section under construction.</summary>
/// <param name="Option">Its directive.</param>
/// <param name="Setting">The setting that it comes from, or null.</param>
/// <param name="Content">A <see cref="SettingValue"/>, a <see cref="CommandLine"/>, or the text as its author wrote it.</param>
internal readonly record struct SectionEntry(Option Option, Setting? Setting, object Content)
{
    public string? Text => Content as string;

    public SettingValue Value => (SettingValue)Content;

    public CommandLine? Command => Content as CommandLine;

    /// <summary>True for the name of a unit, of which one line takes several.</summary>
    public bool IsName => Option.SystemdSyntax == SystemdSyntax.Units && Content is SettingValue and not (RawValue or ClearValue);
}
