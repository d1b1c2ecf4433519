using PodDsl.Core.Model;

namespace PodDsl.Host.Tests.Meaning;

/// <summary>A unit that sets one key to one value, beside the settings that its kind needs.</summary>
/// <param name="Title">The key and the special property of the value, as <c>Container.Volume/blank</c>.</param>
/// <param name="Setting">The tested setting.</param>
/// <param name="Unit">The unit.</param>
internal sealed record KeyCase(string Title, Setting Setting, Unit Unit);
