using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.View;

/// <summary>A unit of systemd that stands beside a service and starts it.</summary>
/// <param name="Section">The section that its settings are in.</param>
/// <param name="Extension">The extension of its file, without the dot.</param>
/// <param name="Target">The target that starts all of its kind at boot.</param>
/// <param name="Key">The directive by which it names what it starts instead of the service.</param>
internal sealed record Companion(Section Section, string Extension, string Target, string Key)
{
    private static readonly Companion[] All =
    [
        new(Section.Timer, "timer", "timers.target", Keys.Unit),
        new(Section.Socket, "socket", "sockets.target", Keys.Service),
    ];

    /// <summary>Those that a unit has.</summary>
    public static IEnumerable<Companion> Of(Unit unit)
    {
        foreach (var companion in All)
        {
            foreach (var setting in unit.Settings)
            {
                if (setting.Option.Section == companion.Section)
                {
                    yield return companion;
                    break;
                }
            }
        }
    }
}
