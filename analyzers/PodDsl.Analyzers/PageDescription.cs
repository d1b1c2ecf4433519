using Microsoft.CodeAnalysis;
using PodDsl.Core.Findings;

namespace PodDsl.Analyzers;

/// <summary>What the page of a rule says in short. The page is read only when somebody asks, such as an error log.</summary>
internal sealed class PageDescription(string id) : LocalizableString
{
    private readonly string _id = id;

    protected override string GetText(IFormatProvider? formatProvider) => RulePages.Describe(_id);

    protected override int GetHash() => StringComparer.Ordinal.GetHashCode(_id);

    protected override bool AreEqual(object? other) => other is PageDescription page && page._id == _id;
}
