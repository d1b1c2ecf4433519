namespace PodDsl.Cli.Lint;

/// <summary>The rules that <c>--rule</c> asks for, or all.</summary>
/// <param name="ids">The ids; none is all.</param>
internal sealed class RuleChoice(IReadOnlyCollection<string> ids)
{
    /// <summary>Whether findings of a rule are wanted.</summary>
    public bool Has(string id) => ids.Count == 0 || ids.Contains(id);

    /// <summary>Whether somebody asks for a rule by its id, which switches it on.</summary>
    public bool Names(string id) => ids.Contains(id);
}
