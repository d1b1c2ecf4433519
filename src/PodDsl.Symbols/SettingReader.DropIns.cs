using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Symbols;

/// <summary>Settings of drop-ins only.</summary>
internal sealed partial class SettingReader
{
    /// <summary>The directives of <c>[Unit]</c> that systemd never clears.</summary>
    private static readonly HashSet<string> Dependencies = new(StringComparer.Ordinal)
    {
        Keys.After, Keys.Before, Keys.BindTo, Keys.BindsTo, Keys.Conflicts, Keys.JoinsNamespaceOf, Keys.OnFailure, Keys.OnSuccess, Keys.PartOf,
        Keys.PropagateReloadFrom, Keys.PropagateReloadTo, Keys.PropagatesReloadTo, Keys.PropagatesStopTo, Keys.ReloadPropagatedFrom,
        Keys.Requires, Keys.RequiresOverridable, Keys.Requisite, Keys.RequisiteOverridable, Keys.StopPropagatedFrom, Keys.Upholds, Keys.Wants,
    };

    private void ReportNameOfDropIn()
    {
        if (DropInFor is not null)
        {
            ReportNotApplicable("name its file by FileName of [DropIn]");
        }
    }

    private void ReportDropInOfUnit()
    {
        if (DropInFor is null)
        {
            ReportNotApplicable("it is for DropIn");
        }
    }

    private void ReadClear()
    {
        if (DropInFor is not { } changed)
        {
            ReportNotApplicable("it is for DropIn");
            return;
        }

        foreach (var word in _arguments.Words(0))
        {
            var name = word.Marked;
            if (changed.SectionWith(name) is not { } section)
            {
                Report(LanguageRules.ClearsNothing, sources.Of(_attribute), name, type.Name, $"{changed.Unit} has no such setting");
            }
            else if (section == "Unit" && Dependencies.Contains(name))
            {
                Report(LanguageRules.ClearsNothing, sources.Of(_attribute), name, type.Name, "systemd adds to dependencies, and never takes one away");
            }
            else if (changed.Place(section, name) is { } option)
            {
                // A drop-in clears earlier settings, never its own.
                Settings.Insert(0, new Setting(option, new ClearValue(), sources.Of(_attribute)));
            }
        }
    }

    private void ReadDirective(DropInTarget changed, string section)
    {
        if (changed.Place(section, TextAt(1).Marked) is not { } option)
        {
            Report(
                LanguageRules.UnknownSection,
                sources.OfArgument(_attribute, "section"),
                section,
                type.Name,
                string.Join(", ", changed.Sections));
        }
        else if (HasValidName())
        {
            AddDirective(option);
        }
    }
}
