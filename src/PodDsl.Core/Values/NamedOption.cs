using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>One option in a list of podman: <c>ip=10.0.0.2</c>, or a word alone.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value; null is none, unlike the empty value.</param>
public sealed record NamedOption(string Name, Text? Value)
{
    public static NamedOption Of(string text)
    {
        var equals = text.IndexOf('=');
        return equals < 0
            ? new NamedOption(text, null)
            : new NamedOption(text.Substring(0, equals), new Text(text.Substring(equals + 1)));
    }

    public override string ToString() => Value is { } value ? $"{Name}={value.Marked}" : Name;
}
