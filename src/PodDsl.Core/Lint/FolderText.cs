using PodDsl.Core.Readers;

namespace PodDsl.Core.Lint;

/// <summary>All texts of the files at one time, which compare by content.</summary>
internal sealed class FolderText : IEquatable<FolderText>
{
    private readonly IReadOnlyList<QuadletSource> _sources;
    private readonly int _hash;

    public FolderText(IReadOnlyList<QuadletSource> sources)
    {
        _sources = sources;
        foreach (var source in sources)
        {
            _hash = unchecked((_hash * 31) + source.Text.GetHashCode());
        }
    }

    public bool Equals(FolderText? other)
    {
        if (other is null || _hash != other._hash || _sources.Count != other._sources.Count)
        {
            return false;
        }

        for (var index = 0; index < _sources.Count; index++)
        {
            if (_sources[index].Text != other._sources[index].Text)
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as FolderText);

    public override int GetHashCode() => _hash;
}
