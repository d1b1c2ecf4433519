namespace PodDsl.Core.Writers;

/// <summary>Items in the order of the catalogue. Among equals the order is the author's.</summary>
internal sealed class CatalogueOrder<T>(int capacity)
{
    private readonly List<T> _items = new(capacity);

    /// <summary>For each item its order, and below that its place among the items.</summary>
    private readonly List<long> _keys = new(capacity);

    private bool _isSorted = true;

    public int Count => _items.Count;

    /// <summary>How many there is room for.</summary>
    public int Most => _items.Capacity;

    /// <summary>The item at a place in the order.</summary>
    public T this[int index]
    {
        get
        {
            if (!_isSorted)
            {
                _keys.Sort();
                _isSorted = true;
            }

            return _items[(int)_keys[index]];
        }
    }

    public void Add(T item, int order)
    {
        var key = ((long)order << 32) | (uint)_items.Count;
        _isSorted &= _keys.Count == 0 || key > _keys[_keys.Count - 1];
        _keys.Add(key);
        _items.Add(item);
    }

    public void Clear()
    {
        _items.Clear();
        _keys.Clear();
        _isSorted = true;
    }
}
