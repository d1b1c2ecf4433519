using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Lint;

/// <summary>A unit from elsewhere, such as a record, with what the drop-ins among the files beside it say.</summary>
public sealed class JoinedUnit
{
    private readonly HashSet<string> _dropIns;

    private JoinedUnit(Unit own, Unit joined, Unit read, HashSet<string> dropIns) => (Own, Joined, Read, _dropIns) = (own, joined, read, dropIns);

    /// <summary>The unit by itself.</summary>
    public Unit Own { get; }

    /// <summary>The unit with its drop-ins, in the language and with the places of its author: rules between units see this one.</summary>
    public Unit Joined { get; }

    /// <summary>The same as Quadlet reads it, all of it from files: what is wrong in a line of a drop-in is found in this one.</summary>
    internal Unit Read { get; }

    /// <summary>Joins a unit with its drop-ins.</summary>
    /// <param name="written">The unit and its file.</param>
    /// <param name="read">What Quadlet reads of the file and its drop-ins.</param>
    /// <param name="dropIns">All files that can be drop-ins of it.</param>
    /// <param name="target">What it is for.</param>
    internal static JoinedUnit Of(WrittenUnit written, Unit read, IReadOnlyList<QuadletSource> dropIns, Target target)
    {
        var (own, file) = (written.Unit, written.Source.Path);
        var gone = Gone(written, read, dropIns, target);
        var settings = own.Settings.Where(setting => !gone(setting)).Concat(read.Settings.Where(setting => setting.Source.File != file));
        var joined = EffectiveSettings.Of(own with
        {
            Settings = settings.ToEquatableArray(),
            KeyTexts = read.KeyTexts.Where(text => text.Source.File != file).ToEquatableArray(),
            Replaced = read.Replaced.Where(line => line.Source.File != file).ToEquatableArray(),
            OtherSections = own.OtherSections.Concat(read.OtherSections.Select(section => section with { Entries = section.Entries.Where(entry => entry.Source.File != file).ToEquatableArray() }).Where(static section => !section.Entries.IsEmpty)).ToEquatableArray(),
        });
        return new JoinedUnit(own, joined, read, new HashSet<string>(dropIns.Select(static dropIn => dropIn.Path), StringComparer.Ordinal));
    }

    /// <summary>What the rules about one unit find in the unit itself, not in a drop-in.</summary>
    /// <param name="target">What it is for.</param>
    /// <param name="steps">Each rule is a step.</param>
    /// <remarks>What podman or systemd refuses without the drop-ins stays refused: no build writes such a unit.</remarks>
    public IEnumerable<Finding> Findings(Target target, Steps steps)
    {
        var found = UnitRules.Check(Joined, target, steps).Where(finding => !_dropIns.Contains(finding.Source.File)).ToList();
        var refused = UnitRules.Check(Own, target, steps).Where(finding => finding.IsError && !found.Exists(other => other.Rule == finding.Rule && other.Source == finding.Source));
        return found.Concat(refused.ToList());
    }

    /// <summary>What they find in the drop-ins, in the words of files.</summary>
    internal IEnumerable<Finding> FindingsInDropIns(Target target, Steps steps) =>
        UnitRules.Check(Read, target, steps).Where(finding => _dropIns.Contains(finding.Source.File));

    /// <summary>Says which settings a drop-in takes back: those of which Quadlet reads nothing any more, although their file has them.</summary>
    private static Func<Setting, bool> Gone(WrittenUnit written, Unit read, IReadOnlyList<QuadletSource> dropIns, Target target)
    {
        var section = written.Unit.Kind.ToString();
        var left = new HashSet<string>(read.Settings.Where(setting => setting.Option.Section == Section.Kind && setting.Source.File == written.Source.Path).Select(static setting => setting.Option.Name), StringComparer.Ordinal);
        var gone = new HashSet<string>(
            dropIns.SelectMany(dropIn => dropIn.File.Entries(section)).Select(static entry => entry.Key).Where(key => !left.Contains(key)), StringComparer.Ordinal);
        return setting => setting.Option.Section == Section.Kind
            && (gone.Contains(setting.Option.Name) || (gone.Contains(Keys.PodmanArgs) && (!setting.Option.IsQuadletKey || setting.Option.Since > target.Podman)));
    }
}
