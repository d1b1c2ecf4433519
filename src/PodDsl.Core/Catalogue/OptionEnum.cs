namespace PodDsl.Core.Catalogue;

/// <summary>A C# enum whose members stand for words of podman or systemd.</summary>
/// <param name="Name">The name of the enum, in the namespace <c>PodDsl</c>.</param>
/// <param name="Words">The words, in the order of the members.</param>
public sealed record OptionEnum(string Name, IReadOnlyList<string> Words)
{
    /// <summary>The member for a word, such as <c>RestartPolicy.OnFailure</c> for <c>on-failure</c>, without the enum; null if there is none.</summary>
    public string? MemberOf(string word) => Words.Contains(word)
        ? string.Concat(word.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part.Substring(1)))
        : null;
}
