using PodDsl.Core.Primitives;

namespace PodDsl.Import.Services;

/// <summary>A container that a service starts beside its own.</summary>
/// <param name="Main">The unit that takes the place of the service.</param>
/// <param name="Draft">The unit that the container becomes.</param>
/// <param name="Previous">The one that starts before it, if there is one.</param>
/// <param name="Line">The command that starts it.</param>
/// <param name="IsFirst">True if it starts before that of the service.</param>
/// <param name="EndsFirst">True if that of the service waits for its end.</param>
/// <param name="StopsAlong">True if the service stops it too.</param>
internal sealed record StartedContainer(UnitDraft Main, UnitDraft Draft, UnitDraft? Previous, ServiceLine Line, bool IsFirst, bool EndsFirst, bool StopsAlong)
{
    public SourceSpan Source => Line.Words[0].Source;
}
