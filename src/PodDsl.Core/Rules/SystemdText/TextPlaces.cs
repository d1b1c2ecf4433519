using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>Where the texts of the keys of a unit stand among its settings. Made once for all texts that were dropped.</summary>
internal sealed class TextPlaces
{
    private readonly Dictionary<SourceSpan, int> _orders = [];
    private readonly Dictionary<Option, List<(int Order, int Index)>> _byOption = [];
    private readonly Dictionary<Option, Setting> _first = [];
    private readonly EquatableArray<Setting> _settings;

    private TextPlaces(Unit unit)
    {
        _settings = unit.Settings;
        foreach (var entry in unit.KeyTexts)
        {
            if (!_orders.ContainsKey(entry.Source))
            {
                _orders.Add(entry.Source, _orders.Count);
            }
        }

        for (var index = 0; index < _settings.Count; index++)
        {
            var setting = _settings[index];
            if (!_byOption.TryGetValue(setting.Option, out var places))
            {
                _byOption.Add(setting.Option, places = []);
                _first.Add(setting.Option, setting);
            }

            if (_orders.TryGetValue(setting.Source, out var order))
            {
                places.Add((order, index));
            }
        }

        foreach (var places in _byOption.Values)
        {
            places.Sort();

            // The last setting of all texts up to there.
            for (var place = 1; place < places.Count; place++)
            {
                places[place] = (places[place].Order, Math.Max(places[place].Index, places[place - 1].Index));
            }
        }
    }

    public static TextPlaces Of(Unit unit) => unit.Keep(static asked => new TextPlaces(asked));

    /// <summary>The first setting of an option, and the last one from a text before another one; null where there is none.</summary>
    public (Setting? First, Setting? Before) Around(Option option, SourceSpan source)
    {
        if (!_first.TryGetValue(option, out var first))
        {
            return (null, null);
        }

        var places = _byOption[option];
        var order = _orders.TryGetValue(source, out var known) ? known : int.MaxValue;
        var (low, high) = (0, places.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = places[middle].Order < order ? (middle + 1, high) : (low, middle);
        }

        return (first, low == 0 ? null : _settings[places[low - 1].Index]);
    }
}
