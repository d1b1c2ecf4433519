using Microsoft.CodeAnalysis;
using PodDsl.Core.Findings;

namespace PodDsl.Analyzers;

/// <summary>The short form of a rule's page.</summary>
internal sealed class PageDescription(string id) : LocalizableString
{
    private readonly string _id = id;

    protected override string GetText(IFormatProvider? formatProvider) => RuleDescriptions.Of(_id);

    protected override int GetHash() => StringComparer.Ordinal.GetHashCode(_id);

    protected override bool AreEqual(object? other) => other is PageDescription page && page._id == _id;
}
