using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Import.CSharp;

/// <summary>The interface with what all containers of an application say alike.</summary>
internal static class SharedRecord
{
    /// <summary>A few words less in two records are no reason for a new name.</summary>
    private const int LeastSaved = 3;

    /// <summary>Moves what all containers share to an interface; null if that is too little.</summary>
    public static (UnitRecord Mixin, List<UnitRecord> Records)? Of(IReadOnlyList<UnitRecord> records, Func<string> name)
    {
        var containers = records.Where(static record => record.Base == nameof(UnitKind.Container)).ToList();
        if (containers.Count < 2)
        {
            return null;
        }

        var first = containers[0];
        var lines = first.Attributes.Where(line => line.IsShareable && containers.TrueForAll(record => record.Attributes.Any(other => other.Text == line.Text))).ToList();
        var constants = first.Constants.Where(constant => containers.TrueForAll(record => record.Constants.Any(other => other.ToString() == constant.ToString()))).ToList();
        if ((lines.Count + constants.Count) * (containers.Count - 1) < LeastSaved)
        {
            return null;
        }

        var texts = lines.Select(static line => line.Text).ToHashSet(StringComparer.Ordinal);
        var names = constants.Select(static constant => constant.Name).ToHashSet(StringComparer.Ordinal);
        var mixin = new UnitRecord(name(), "", lines.ToEquatableArray(), constants.ToEquatableArray(), SourceSpan.None);
        return (mixin, records.Select(record => record.Base != nameof(UnitKind.Container) ? record : record with
        {
            Attributes = record.Attributes.Where(line => !texts.Contains(line.Text)).ToEquatableArray(),
            Constants = record.Constants.Where(constant => !names.Contains(constant.Name)).ToEquatableArray(),
            Mixin = mixin.Name,
        }).ToList());
    }
}
