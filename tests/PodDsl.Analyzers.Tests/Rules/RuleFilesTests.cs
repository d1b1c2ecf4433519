using System.Reflection;
using PodDsl.Core.Findings;
using PodDsl.Symbols;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>Rules on the use of the language are found in C# alone, so their tests are here: those of <c>NotPartial</c> in <c>NotPartialTests.cs</c>.</summary>
public sealed class RuleFilesTests
{
    private static readonly FieldInfo[] Rules =
        [.. typeof(LanguageRules).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == typeof(RuleDescriptor))];

    [Fact]
    public void Each_rule_has_a_file_of_tests_of_its_name_that_reports_it()
    {
        Assert.Equal(LanguageRules.All.Count, Rules.Length);
        Assert.Empty(Rules.Where(rule => !IsReported(rule)).Select(rule => $"{rule.Name} is not reported in Rules/{rule.Name}Tests.cs"));
    }

    private static bool IsReported(FieldInfo rule)
    {
        var path = Path.Combine(BuildFacts.RepositoryRoot, "tests", "PodDsl.Analyzers.Tests", "Rules", rule.Name + "Tests.cs");
        return File.Exists(path)
            && typeof(RuleFilesTests).Assembly.GetType($"{typeof(RuleFilesTests).Namespace}.{rule.Name}Tests") is not null
            && File.ReadAllText(path).Contains(((RuleDescriptor)rule.GetValue(null)!).Id, StringComparison.Ordinal);
    }
}
