using System.Text;
using PodDsl.Core.Model;

namespace PodDsl.Core.Writers;

/// <summary>
/// What a writer needs on its way to the text of a file. Files are many and short, so the next one takes what the last one of its thread
/// left, unless that one was large.
/// </summary>
internal sealed class WriterBuffers
{
    private const int Characters = 4096;
    private const int Settings = 64;

    [ThreadStatic]
    private static WriterBuffers? _free;

    public StringBuilder Text { get; } = new(Characters);

    /// <summary>The entries of one section.</summary>
    public CatalogueOrder<SectionEntry> Entries { get; } = new(Settings);

    /// <summary>The settings of the unit's own section that become lines or flags.</summary>
    public CatalogueOrder<Setting> Keys { get; } = new(Settings);

    public static WriterBuffers Take()
    {
        var taken = _free ?? new();
        _free = null;
        return taken;
    }

    /// <summary>Gives the buffers back. They keep nothing of the unit.</summary>
    public void Return()
    {
        if (Text.Capacity > 4 * Characters || Entries.Most > 4 * Settings || Keys.Most > 4 * Settings)
        {
            return;
        }

        Text.Clear();
        Entries.Clear();
        Keys.Clear();
        _free = this;
    }
}
