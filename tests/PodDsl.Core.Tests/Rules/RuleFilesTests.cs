using System.Reflection;
using PodDsl.Core.Findings;
using PodDsl.Core.Rules;

namespace PodDsl.Core.Tests.Rules;

/// <summary>A reader finds the tests of a rule by its name: those of <c>StopTimeoutRule</c> are in <c>StopTimeoutTests.cs</c>, in the
/// folder of the same name.</summary>
public sealed class RuleFilesTests
{
    private static readonly string RulesNamespace = typeof(UnitRule).Namespace!;

    private static readonly Type[] Rules = [.. typeof(UnitRule).Assembly.GetTypes().Where(IsRule)];

    [Fact]
    public void Each_rule_has_a_file_of_tests_of_its_name()
    {
        Assert.InRange(Rules.Length, 90, int.MaxValue);
        Assert.Empty(Rules.Where(rule => !HasTests(rule)).Select(rule => $"{rule.FullName} has no tests in {Path.Combine(FolderOf(rule), TestsOf(rule))}.cs"));
    }

    [Fact]
    public void Each_rule_is_asked_by_its_tests() => Assert.Empty(Rules
        .Where(HasTests)
        .Where(rule => !Asks(File.ReadAllText(PathOf(rule)), rule))
        .Select(rule => $"{TestsOf(rule)}.cs does not name {rule.Name}, and none of its ids"));

    [Fact]
    public void Each_file_of_tests_in_a_group_is_that_of_something_in_the_group() => Assert.Empty(typeof(RuleFilesTests).Assembly.GetTypes()
        .Where(type => type.Namespace?.StartsWith(typeof(RuleFilesTests).Namespace + ".", StringComparison.Ordinal) == true && HasTestMethods(type))
        .Where(type => !Rules.Any(rule => TestsOf(rule) == type.Name && NamespaceOf(rule) == type.Namespace))
        .Select(type => $"{type.FullName} is named after no rule"));

    [Fact]
    public void A_rule_without_tests_is_found() => Assert.False(HasTests(typeof(UnitRule)));

    private static bool IsRule(Type type) =>
        (type.Namespace == RulesNamespace || type.Namespace?.StartsWith(RulesNamespace + ".", StringComparison.Ordinal) == true)
        && type is { IsAbstract: true, IsSealed: true }
        && (type.Name.EndsWith("Rule", StringComparison.Ordinal) || Held(type).Any(value => value is UnitRule or SetRule));

    private static bool HasTests(Type rule) =>
        File.Exists(PathOf(rule)) && typeof(RuleFilesTests).Assembly.GetType($"{NamespaceOf(rule)}.{TestsOf(rule)}") is { } tests && HasTestMethods(tests);

    private static bool Asks(string text, Type rule) =>
        text.Contains(rule.Name, StringComparison.Ordinal)
        || Held(rule).SelectMany(Descriptors).Any(descriptor => text.Contains(descriptor.Id, StringComparison.Ordinal));

    private static IReadOnlyList<RuleDescriptor> Descriptors(object? held) => held switch
    {
        UnitRule rule => rule.Descriptors,
        SetRule rule => rule.Descriptors,
        RuleDescriptor descriptor => [descriptor],
        _ => [],
    };

    private static bool HasTestMethods(Type type) =>
        type.GetMethods().Any(method => method.GetCustomAttributes<FactAttribute>().Any());

    /// <summary>The values of a class's static members.</summary>
    private static IEnumerable<object?> Held(Type type)
    {
        const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        return type.GetProperties(Static).Select(property => property.GetValue(null)).Concat(type.GetFields(Static).Select(field => field.GetValue(null)));
    }

    private static string TestsOf(Type rule) =>
        (rule.Name.EndsWith("Rule", StringComparison.Ordinal) ? rule.Name[..^"Rule".Length] : rule.Name) + "Tests";

    private static string NamespaceOf(Type rule) => typeof(RuleFilesTests).Namespace + rule.Namespace![RulesNamespace.Length..];

    private static string FolderOf(Type rule) => rule.Namespace![RulesNamespace.Length..].TrimStart('.');

    private static string PathOf(Type rule) =>
        Path.Combine(BuildFacts.RepositoryRoot, "tests", "PodDsl.Core.Tests", "Rules", FolderOf(rule), TestsOf(rule) + ".cs");
}
