using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;

namespace PodDsl.Core.View;

/// <summary>A unit of systemd beside a service that starts it.</summary>
/// <param name="Section">The section of its settings.</param>
/// <param name="Extension">The extension of its file, without the dot.</param>
/// <param name="Target">The target that starts all units of its kind at boot.</param>
/// <param name="Key">The directive that names another unit to start instead of the service.</param>
internal sealed record Companion(Section Section, string Extension, string Target, string Key)
{
    private static readonly Companion[] All =
    [
        new(Section.Timer, "timer", "timers.target", Keys.Unit),
        new(Section.Socket, "socket", "sockets.target", Keys.Service),
    ];

    /// <summary>The companions of a unit.</summary>
    public static IEnumerable<Companion> Of(Unit unit) =>
        unit.Has(Section.Timer) || unit.Has(Section.Socket) ? All.Where(companion => unit.Has(companion.Section)) : [];
}
