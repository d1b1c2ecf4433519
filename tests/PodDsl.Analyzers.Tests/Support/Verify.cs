using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using PodDsl.CodeFixes;
using PodDsl.Core.Findings;
using PodDsl.Symbols;

namespace PodDsl.Analyzers.Tests.Support;

/// <summary>Checks the findings of the analyzer in code with markup, and the results of fixes.</summary>
internal static class Verify
{
    /// <summary>Expects exactly the findings of the markup, in one or more files.</summary>
    public static Task Reports(params string[] files) => new AnalyzerTest<EmptyCodeFixProvider>(files).RunAsync(Cancellation);

    /// <summary>Expects the findings of the markup with properties of the project, such as <c>PodDslScope = user</c>.</summary>
    public static Task ReportsWith(string[] properties, params string[] files)
    {
        var test = new AnalyzerTest<EmptyCodeFixProvider>(files);
        test.SetProperties(properties);
        return test.RunAsync(Cancellation);
    }

    /// <summary>Expects the findings of the markup with facts about the host.</summary>
    public static Task ReportsOn(string hostFacts, string[] properties, params string[] files)
    {
        var test = new AnalyzerTest<EmptyCodeFixProvider>(files);
        test.SetProperties(properties);
        test.SetHostFacts(hostFacts);
        return test.RunAsync(Cancellation);
    }

    /// <summary>Expects the findings of the markup with files of facts for the records of hosts.</summary>
    public static Task ReportsOnHosts((string Path, string Text)[] hostFacts, params string[] files)
    {
        var test = new AnalyzerTest<EmptyCodeFixProvider>(files);
        test.SetFactsOfHosts(hostFacts);
        return test.RunAsync(Cancellation);
    }

    /// <summary>Expects the code after a fix of a rule, on such a host.</summary>
    public static Task FixesUnitOn(string hostFacts, string[] properties, string key, string before, string after) => IsDecision(key)
        ? FixesOn<UnitDecisionCodeFixProvider>(hostFacts, properties, key, before, after)
        : FixesOn<UnitCodeFixProvider>(hostFacts, properties, key, before, after);

    /// <summary>Expects the code after a fix of a rule: a decision by itself, any other fix also for all findings at once.</summary>
    public static Task FixesUnit(string key, string[] before, string[] after) => IsDecision(key)
        ? Fixes<UnitDecisionCodeFixProvider>(key, before, after)
        : Fixes<UnitCodeFixProvider>(key, before, after);

    /// <summary>Expects that the rule does not offer a fix.</summary>
    public static Task FixesNoUnit(string key, params string[] files) => IsDecision(key)
        ? FixesNothing<UnitDecisionCodeFixProvider>(key, files)
        : FixesNothing<UnitCodeFixProvider>(key, files);

    private static bool IsDecision(string key) => FixKinds.Find(key)!.IsDecision;

    /// <summary>Expects the code after the fix, on such a host.</summary>
    private static Task FixesOn<TFix>(string hostFacts, string[] properties, string key, string before, string after)
        where TFix : CodeFixProvider, new()
    {
        var test = new AnalyzerTest<TFix>([before]) { CodeActionEquivalenceKey = key };
        test.AddFixed([after]);
        test.SetProperties(properties);
        test.SetHostFacts(hostFacts);
        return test.RunAsync(Cancellation);
    }

    /// <summary>Expects one finding at <c>{|#0:...|}</c> with a message.</summary>
    public static Task Message(string id, string message, params string[] files) => MessageOnHosts([], id, message, files);

    /// <summary>The same with files of facts for the records of hosts.</summary>
    public static Task MessageOnHosts((string Path, string Text)[] hostFacts, string id, string message, params string[] files)
    {
        var test = new AnalyzerTest<EmptyCodeFixProvider>(files);
        test.SetFactsOfHosts(hostFacts);
        test.DisabledDiagnostics.Remove(id);
        var rule = Descriptors.All.Single(descriptor => descriptor.Id == id);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(rule)
            .WithLocation(0)
            .WithMessage(message)
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        return test.RunAsync(Cancellation);
    }

    /// <summary>
    /// Expects the code after the fix: each finding mended by itself one after the other, and all of them at once in a
    /// document and, in CI, in the project and the solution.
    /// </summary>
    public static Task Fixes<TFix>(string key, string[] before, string[] after)
        where TFix : CodeFixProvider, new()
    {
        var test = new AnalyzerTest<TFix>(before) { CodeActionEquivalenceKey = key };
        test.AddFixed(after);
        return test.RunAsync(Cancellation);
    }

    /// <summary>Expects no fix.</summary>
    public static Task FixesNothing<TFix>(string key, params string[] files)
        where TFix : CodeFixProvider, new()
    {
        var test = new AnalyzerTest<TFix>(files) { CodeActionEquivalenceKey = key };
        test.AddFixed(files);
        return test.RunAsync(Cancellation);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    internal sealed class AnalyzerTest<TFix> : CSharpCodeFixTest<UnitAnalyzer, TFix, DefaultVerifier>
        where TFix : CodeFixProvider, new()
    {
        public AnalyzerTest(string[] files)
        {
            // Nearly every short example has suggestions; a test about one names it.
            DisabledDiagnostics.AddRange(RuleDescriptors.All
                .Where(rule => rule.Severity == Severity.Suggestion && !files.Any(file => file.Contains(rule.Id, StringComparison.Ordinal)))
                .Select(rule => rule.Id));
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            TestState.AdditionalReferences.AddRange(TestReferences.All);
            AddFiles(TestState, files);
            SetProperties([]);
            if (files.Any(file => file.Contains("#pragma warning restore", StringComparison.Ordinal)))
            {
                // That would end the suppression that the check puts at the start of the file.
                TestBehaviors |= TestBehaviors.SkipSuppressionCheck;
            }

            if (!TestExtent.Has("the library's look at each program as generated code and with each finding suppressed, and a fix of all in a project and a solution"))
            {
                TestBehaviors |= TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck;
                CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipFixAllInProjectCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck;
            }

            // The library turns on what is off by default; a test that is about one names it.
            DisabledDiagnostics.AddRange(Descriptors.All
                .Where(rule => !rule.IsEnabledByDefault && !files.Any(file => file.Contains(rule.Id, StringComparison.Ordinal)))
                .Select(rule => rule.Id));
            SolutionTransforms.Add(static (solution, project) =>
                solution.WithProjectParseOptions(project, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp13)));
        }

        public void AddFixed(string[] files) => AddFiles(FixedState, files);

        public void SetProperties(string[] properties)
        {
            var lines = properties.Prepend("_PodDslFormats = quadlet").Select(property => "build_property." + property);
            TestState.AnalyzerConfigFiles.Clear();
            TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\n" + string.Join("\n", lines) + "\n"));
        }

        public void SetHostFacts(string text)
        {
            TestState.AdditionalFiles.Add(("/0/host.json", text));
            TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.json]\nbuild_metadata.AdditionalFiles.PodDslHostFacts = true\n"));
        }

        public void SetFactsOfHosts((string Path, string Text)[] files)
        {
            foreach (var (path, text) in files)
            {
                TestState.AdditionalFiles.Add((path, text));
            }

            TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.json]\nbuild_metadata.AdditionalFiles.PodDslHostFacts = host\n"));
        }

        private static void AddFiles(SolutionState state, string[] files)
        {
            for (var index = 0; index < files.Length; index++)
            {
                state.Sources.Add((string.Create(CultureInfo.InvariantCulture, $"/0/Test{index}.cs"), files[index]));
            }

            state.Sources.Add(("/0/Usings.cs", "global using PodDsl;\n"));
        }
    }
}
