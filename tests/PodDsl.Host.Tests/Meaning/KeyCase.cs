using PodDsl.Core.Model;

namespace PodDsl.Host.Tests.Meaning;

/// <summary>A unit that sets one key to one value, beside what a unit of its kind needs.</summary>
/// <param name="Title">The key and what is special about the value, as <c>Container.Volume/blank</c>.</param>
/// <param name="Setting">The setting that is looked at.</param>
/// <param name="Unit">The unit.</param>
internal sealed record KeyCase(string Title, Setting Setting, Unit Unit);
