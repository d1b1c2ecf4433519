namespace PodDsl.Core.Writers;

/// <summary>Items in the order of the catalogue. Among equals the order is the author's.</summary>
internal sealed class CatalogueOrder<T>(int capacity)
{
    /// <summary>Up to this many are put in order one by one: the framework's sort would have to be compiled first.</summary>
    private const int Few = 64;

    private T[] _items = new T[capacity];

    /// <summary>For each item its order, and below that its place among the items.</summary>
    private long[] _keys = new long[capacity];

    private bool _isSorted = true;

    public int Count { get; private set; }

    /// <summary>How many there is room for.</summary>
    public int Most => _items.Length;

    /// <summary>The item at a place in the order.</summary>
    public T this[int index]
    {
        get
        {
            if (!_isSorted)
            {
                Sort();
                _isSorted = true;
            }

            return _items[(int)_keys[index]];
        }
    }

    public void Add(T item, int order)
    {
        if (Count == _items.Length)
        {
            Grow();
        }

        var key = ((long)order << 32) | (uint)Count;
        _isSorted &= Count == 0 || key > _keys[Count - 1];
        _keys[Count] = key;
        _items[Count] = item;
        Count++;
    }

    public void Clear()
    {
        Array.Clear(_items, 0, Count);
        Count = 0;
        _isSorted = true;
    }

    private void Grow()
    {
        var (items, keys) = (new T[2 * Count], new long[2 * Count]);
        Array.Copy(_items, items, Count);
        Array.Copy(_keys, keys, Count);
        (_items, _keys) = (items, keys);
    }

    private void Sort()
    {
        if (Count > Few)
        {
            Array.Sort(_keys, 0, Count);
            return;
        }

        for (var index = 1; index < Count; index++)
        {
            var key = _keys[index];
            var place = index;
            for (; place > 0 && _keys[place - 1] > key; place--)
            {
                _keys[place] = _keys[place - 1];
            }

            _keys[place] = key;
        }
    }
}
